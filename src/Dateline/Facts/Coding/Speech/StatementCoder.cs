using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Modality;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Speech;

/// <summary>Codes attributed speech.</summary>
internal static class StatementCoder
{
    // Estimates until they are calibrated on scored readings: marks and colons say plainly who speaks; structure is the
    // parser's view; a first person alone does not name its speaker.
    private const double Quoted = 0.9, Reported = 0.8, FirstPerson = 0.6;

    private const int LongestClause = 240;

    public static IEnumerable<Fact> Code(
        CodingText text, IReadOnlyList<Attribution> attributions, SourceResolver sources, StatusResolver status)
    {
        foreach (var a in attributions.Where(a => a.IsStatement))
        {
            var content = Excerpt.Of(text.Document, a.Content);
            yield return new Statement(Proof(text, a), a.Speaker, content)
            {
                Cue = a.Cue, Form = a.Form,
                Status = a.Tree is { } tree && !tree.Is(a.Word, "case") ? status.Of(tree, a.Word) : Status.Actual,
                Source = sources.At(a.Clause, except: a),
                Time = a.Tree is { } told ? Circumstances.TimeOf(text.Document, told, a.Word) : null,
                Confidence = a.Tree is null ? FirstPerson : a.Form == StatementForm.Direct ? Quoted : Reported,
            };
        }
    }

    // The clause of the cue, and what is said: one span where they are short and touch.
    private static Evidence Proof(CodingText text, Attribution a)
    {
        var said = FirstClause(text, a.Content);
        var whole = a.Clause.Cover(said);
        return whole.Length <= LongestClause && whole.Length <= a.Clause.Length + said.Length + 8
            ? Evidence.Of(text.Document, whole, a.MoreClauses)
            : Evidence.Of(text.Document, a.Clause, a.MoreClauses.Append(said));
    }

    private static TextSpan FirstClause(CodingText text, TextSpan content)
    {
        var end = text.TreesIn(content).FirstOrDefault() is { } tree ? Math.Min(content.End, tree.Span.End) : content.End;
        return end > content.Start ? TextSpan.FromBounds(content.Start, end) : content;
    }
}
