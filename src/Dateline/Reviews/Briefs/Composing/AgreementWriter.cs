using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>How far a deal came, in the text's own word for it.</summary>
internal sealed partial class AgreementWriter(Composer composer)
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
        if (deal.Status is not (Status.Actual or Status.Denied) || Stage(deal) is not { } stage || (Name(known, draft) ?? BySigning(known, draft)) is not { } said) return InOwnWords(known, draft);
        draft.Cite(known);
        if (deal.Status == Status.Denied)
            return Composer.Published(known, draft) is { } by ? composer.Attributed(Realiser.Clause("agreement", "denied", ("name", new(said)), ("stage", new(stage)), ("day", new(by))), known, draft) : null;
        if (Composer.Date(known, draft) is { } date && !date.StartsWith("since", StringComparison.Ordinal))
            // "Ended a 2015 accord in January": of which year?
            return AnyYear().Match(said) is { Success: true } named && named.Value != $"{known.Known.Document.Day.Year}" && date.EndsWith(named.Value, StringComparison.Ordinal) ? null : composer.Attributed(Realiser.Clause("agreement", "stage", ("name", new(said)), ("stage", new(stage)), ("date", new(date))), known, draft);
        // "The deal of 2016" was not signed just now.
        if (Year().Match(said) is { Success: true } year && year.Value != $"{known.Known.Document.Day.Year}") return null;
        return Composer.Published(known, draft) is { } day ? composer.Attributed(Realiser.Clause("agreement", "stage-by", ("name", new(said)), ("stage", new(stage)), ("day", new(day))), known, draft) : null;
    }

    /// <summary>What it was to reach by a day that the words give, and that no report says it did where that day is past.</summary>
    public string? Due(KnownFact known, DateOnly until, Draft draft)
    {
        var deal = (Agreement)known.Known.Fact;
        if (deal.Status is not (Status.Planned or Status.Demanded) || deal.Time is not { From: { } from, To: { } to } || Stage(deal) is not { } stage || Name(known, draft) is not { } said) return null;
        draft.Cite(known);
        if (Composer.Date(known, draft) is not { } date || date.Split(' ', 2) is not ["on" or "in", var day]) return null;
        var clause = Realiser.Clause("agreement", from == to ? "due" : "due-in", ("name", new(said)), ("stage", new(stage)), ("date", new(day)));
        if (to > until) return composer.Attributed(clause, known, draft);
        if (deal.Source is not null) return null;
        draft.Silence = until;
        return Realiser.Clause("after", "was", ("clause", new(clause)));
    }

    // "The accord was signed in Morocco in December. Since then its implementation has been delayed": the implementation of that accord.
    private string? BySigning(KnownFact known, Draft draft)
    {
        var deal = (Agreement)known.Known.Fact;
        if (deal.Stage is AgreementStage.Signed || deal.Name.Split(' ') is not ["the" or "The", var noun] || composer.Actors.SigningOf(known) is not { } signing) return null;
        draft.Cite(signing);
        if (Composer.Date(signing, draft) is not { } date || composer.Place(signing, draft) is not { } place) return null;
        var said = $"the {noun} signed in {place.Text} {date}";
        return deal.Evidence.Excerpts[0].Text.Contains("its implementation", StringComparison.Ordinal) ? $"the implementation of {said}" : said;
    }

    // "The implementation of the plan has been dogged by in-fighting": what became of it, where no word for the stage says so.
    private string? InOwnWords(KnownFact known, Draft draft)
    {
        var carrier = known.Known.Fact.Evidence.Excerpts[0];
        if (known.Known.Fact.Status != Status.Actual || Passive().Match(carrier.Text.ReplaceLineEndings(" ")) is not { Success: true } match) return null;
        var name = TextWindow.Within(known.Known.Document.Document.Text, new(carrier.Span.Start, match.Groups["name"].Length));
        if (name.StartsWith("The ", StringComparison.Ordinal)) name = $"t{name[1..]}";
        if (name.Split(' ').Length > 2 * MostWords || !name.Any(char.IsUpper) || name.Contains(',')) return null;
        draft.Cite(known);
        return Composer.Published(known, draft) is { } day ? composer.Attributed(Realiser.Clause("agreement", "became", ("name", new(name)), ("stage", new(match.Groups["what"].Value)), ("day", new(day))), known, draft) : null;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^(?<name>[^,;:]+?)(?: that [^,;:]+?)? (?:has|have|had) been (?<what>[a-z]+ed(?: by [a-z-]+)?)(?= (?:even|after|since|and|as|for|in)\b|[,.;]|$)")]
    private static partial System.Text.RegularExpressions.Regex Passive();

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(?:19|20)[0-9]{2}\b")]
    private static partial System.Text.RegularExpressions.Regex AnyYear();

    [System.Text.RegularExpressions.GeneratedRegex(@"(?<=\bof )(?:19|20)[0-9]{2}\b")]
    private static partial System.Text.RegularExpressions.Regex Year();

    private static string? Stage(Agreement deal) =>
        StageWords.First(s => s.Stage == deal.Stage).Words.FirstOrDefault(w => deal.Evidence.Excerpts[0].Text.Contains(w, StringComparison.OrdinalIgnoreCase));

    // The name as the text has it; null where it may be any deal's.
    private static string? Name(KnownFact known, Draft draft)
    {
        var name = ((Agreement)known.Known.Fact).Name.Trim();
        if (name.Split(' ') is not { Length: <= MostWords } words || words.Any(w => w is "it" or "its" or "their" or "his" or "this" or "that" or "which" or "who") || name.Contains(',') || Composer.SpanIn(known, name) is not { } span) return null;
        // "The deal" may be any.
        if (words.Length == 1 && !char.IsUpper(name[0]) || words.Length == 2 && words[0].ToLowerInvariant() is "the" or "a" or "an" && !name.Any(char.IsAsciiDigit)) return null;
        draft.Support(known.Known.Document.Document, span);
        var said = TextWindow.Within(known.Known.Document.Document.Text, span);
        if (said.StartsWith("The ", StringComparison.Ordinal)) said = $"t{said[1..]}";
        return !said.StartsWith("the ", StringComparison.Ordinal) && !char.IsUpper(said[0]) && !said.Any(char.IsAsciiDigit) ? null : said;
    }
}
