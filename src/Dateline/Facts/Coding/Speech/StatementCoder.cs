using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Modality;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Speech;

/// <summary>Codes attributed speech.</summary>
internal static class StatementCoder
{
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
                Status = a.Tree is { } tree && !a.IsPreposition ? status.Of(tree, a.Word) : Status.Actual,
                Source = sources.At(a.Clause, except: a),
                Time = a.Tree is { } told ? Circumstances.TimeOf(text.Document, told, a.Word) : null,
                Grounds = Grounds(a),
            };
        }
    }

    private static Grounds Grounds(Attribution a) => a.Tree switch
    {
        null => new(a.Cue is null ? "statement/own" : "statement/turn", []),
        _ when a.IsPreposition => new("statement/according", [a.Cue!]),
        { } tree => new(tree.IsVerb(a.Word) ? "statement/verb" : "statement/noun", [tree.Lemma(a.Word)], $"{a.Speaker.Text} {a.Cue}"),
    };

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
