using System.Text.RegularExpressions;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>What somebody said would be, in the words of the text.</summary>
internal sealed partial class StatementWriter(Composer composer)
{
    private const int MostWords = 26;

    public string? Write(KnownFact known, Draft draft)
    {
        if (known.Known.Fact is not Statement { Status: Status.Actual, Form: StatementForm.Indirect, Cue: "said" or "told" or "announced" or "added" or "warned" or "promised" or "vowed" } fact) return null;
        var text = known.Known.Document.Document.Text;
        var words = TextWindow.Within(text, fact.Content.Span).ReplaceLineEndings(" ").Trim();
        if (words.StartsWith("that ", StringComparison.Ordinal)) words = words[5..];
        if (words.StartsWith("The ", StringComparison.Ordinal)) words = $"t{words[1..]}";
        words = words.TrimEnd('.', ',', ' ');
        if (words.Split(' ').Length is > MostWords or < 4 || !Ahead().IsMatch(words) || Loose().IsMatch(words) || words.Any(c => c is '“' or '”' or '"' or '(' or ';' or ':')) return null;
        draft.Cite(known);
        if (composer.Namer.Of(fact.Speaker, known, draft) is not { } speaker) return null;
        return Realiser.Clause("said", "stated", ("source", speaker), ("verb", new("said")), ("words", new(words)));
    }

    /// <summary>Whether it tells of what is to come; else it says what ought to be.</summary>
    public static bool IsAhead(KnownFact known) => known.Known.Fact is Statement { Content.Text: var words } && WouldBe().IsMatch(words);

    [GeneratedRegex(@"\b(?:would|will)\b")]
    private static partial Regex WouldBe();

    // Only what is told as to come, or as it ought to be.
    [GeneratedRegex(@"\b(?:would|will|must|should|had to|has to|have to|ought to|needed to|needs to|was ready to|were ready to)\b")]
    private static partial Regex Ahead();

    [GeneratedRegex(@"\b(?:it|they|them|he|she|him|we|us|our|I|my|you|your|this|these|those(?! who)|here|there|such|others|perhaps|said|says|told|yesterday|today|tomorrow|another|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December|(?:last|this|next|same) \w+|earlier|the (?:group|city|town|village|area|district|move|meeting|report|organisation|compound))\b|\bin May\b|, and that\b|^(?:and|but|or|not|would|will)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Loose();
}
