using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>How far a deal came, in the text's own word for it.</summary>
internal sealed class AgreementWriter(Composer composer)
{
    private const int MostWords = 9;

    private static readonly (AgreementStage Stage, string[] Words)[] StageWords =
    [
        (AgreementStage.Proposed, ["proposed"]),
        (AgreementStage.Negotiating, ["negotiated", "discussed"]),
        (AgreementStage.Agreed, ["adopted", "initialled", "agreed", "announced", "accepted"]),
        (AgreementStage.Signed, ["signed", "initialled"]),
        (AgreementStage.Endorsed, ["endorsed", "approved", "adopted", "accepted", "backed"]),
        (AgreementStage.Implementing, ["implemented"]),
        (AgreementStage.Delayed, ["delayed", "postponed", "suspended"]),
        (AgreementStage.Breached, ["breached", "violated", "broken"]),
        (AgreementStage.Ended, ["ended", "rejected", "abandoned"]),
    ];

    public string? Write(KnownFact known, Draft draft)
    {
        var deal = (Agreement)known.Known.Fact;
        var name = deal.Name.Trim();
        if (name.Split(' ') is not { Length: <= MostWords } words || words.Any(w => w is "it" or "its" or "their" or "his" or "this" or "that" or "which" or "who") || name.Contains(',') || Composer.SpanIn(known, name) is not { } span) return null;
        // "The deal" may be any.
        if (words.Length == 1 && !char.IsUpper(name[0]) || words.Length == 2 && words[0].ToLowerInvariant() is "the" or "a" or "an" && !name.Any(char.IsAsciiDigit)) return null;
        var evidence = known.Known.Fact.Evidence.Excerpts[0].Text;
        var stage = StageWords.First(s => s.Stage == deal.Stage).Words.FirstOrDefault(w => evidence.Contains(w, StringComparison.OrdinalIgnoreCase));
        if (stage is null || deal.Status is not (Status.Actual or Status.Denied)) return null;
        draft.Cite(known);
        draft.Support(known.Known.Document.Document, span);
        var said = TextWindow.Within(known.Known.Document.Document.Text, span);
        if (said.StartsWith("The ", StringComparison.Ordinal)) said = $"t{said[1..]}";
        if (!said.StartsWith("the ", StringComparison.Ordinal) && !char.IsUpper(said[0]) && !said.Any(char.IsAsciiDigit)) return null;
        if (deal.Status == Status.Denied)
            return Composer.Published(known, draft) is { } by ? composer.Attributed(Realiser.Clause("agreement", "denied", ("name", new(said)), ("stage", new(stage)), ("day", new(by))), known, draft) : null;
        if (Composer.Date(known, draft) is { } date && !date.StartsWith("since", StringComparison.Ordinal))
            return composer.Attributed(Realiser.Clause("agreement", "stage", ("name", new(said)), ("stage", new(stage)), ("date", new(date))), known, draft);
        return Composer.Published(known, draft) is { } day ? composer.Attributed(Realiser.Clause("agreement", "stage-by", ("name", new(said)), ("stage", new(stage)), ("day", new(day))), known, draft) : null;
    }
}
