using System.Text.RegularExpressions;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>What somebody said, in the words of the text: as reported speech, or a sentence of it letter for letter.</summary>
internal sealed partial class StatementWriter(Composer composer)
{
    private const int FewestWords = 5, MostWords = 26;

    // How it was said, by the cue of the text; any other cue may be more than a saying.
    private static readonly Dictionary<string, string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["said"] = "said", ["says"] = "said", ["say"] = "said", ["told"] = "said", ["tells"] = "said", ["added"] = "said", ["adds"] = "said", ["stated"] = "said", ["states"] = "said",
        ["announced"] = "announced", ["warned"] = "warned", ["warns"] = "warned", ["promised"] = "promised", ["vowed"] = "vowed", ["admitted"] = "admitted", ["acknowledged"] = "acknowledged",
        ["insisted"] = "insisted", ["stressed"] = "stressed", ["estimated"] = "estimated", ["believes"] = "believed", ["believe"] = "believed", ["believed"] = "believed", ["denied"] = "denied", ["denies"] = "denied", ["declared"] = "declared", ["argued"] = "argued", ["conceded"] = "conceded",
    };

    public string? Write(KnownFact known, Draft draft) => known.Known.Fact switch
    {
        Statement { Status: Status.Actual, Form: StatementForm.Indirect } said => Reported(known, said.Speaker, said.Cue, said.Content.Span, draft),
        Statement { Status: Status.Actual, Form: StatementForm.Direct } said => Quoted(known, said, draft),
        Position { Status: Status.Actual, Source: { } source } => Reported(known, source.Actor, source.Cue, known.Known.Fact.Evidence.Excerpts[0].Span, draft),
        _ => null,
    };

    /// <summary>Whether it tells of what is to come; else it says what is, or ought to be.</summary>
    public static bool IsAhead(KnownFact known) => known.Known.Fact is Statement { Form: StatementForm.Indirect, Content.Text: var words } && WouldBe().IsMatch(words);

    private string? Reported(KnownFact known, Mention speaker, string? cue, TextSpan span, Draft draft)
    {
        if (cue is null || known.Known.Fact is Position && !IsCued(known, cue) || !Verbs.TryGetValue(cue.Trim(), out var verb)) return null;
        var text = known.Known.Document.Document.Text;
        // A headline leaves out articles.
        if (TextWindow.Around(text, span).Start == 0) return null;
        var content = TextWindow.Within(text, span).ReplaceLineEndings(" ").Trim();
        if (content.StartsWith("that ", StringComparison.Ordinal)) content = content[5..];
        if (Article().IsMatch(content) || TextWindow.BeginsSentence(text, span.Start) && FigureWriter.Counted.Contains(content.Split(' ')[0])) content = $"{char.ToLowerInvariant(content[0])}{content[1..]}";
        if (SubjectOf(content, known, span, draft) is not { } named) return null;
        content = named;
        if (content.Any(c => c is '“' or '”' or '"' or '(' or ';' or ':') || !IsClause(content)) return null;
        var (kept, isThere) = Impersonal().Match(content) is { Success: true } there ? (content[there.Length..], there.Value) : (content, "");
        if (Complement.Trim($" {kept}", null, isClause: true) is not { } words || Cut().IsMatch(kept[Math.Min(kept.Length, words.Length)..]) || Bare().IsMatch(words)) return null;
        if (Also().Match(words) is { Success: true } also) words = words[..also.Index];
        if (words.Length < kept.TrimEnd('.', ' ').Length && Unfinished().IsMatch(words)) return null;
        words = Backshift($"{isThere}{words}");
        if (words.Split(' ').Length is > MostWords or < FewestWords || !IsClause(words) || Loose().IsMatch(words)) return null;
        draft.Cite(known);
        if (composer.Namer.Of(speaker, known, draft) is not { } who || !who.Text.Any(char.IsUpper) && !words.Any(char.IsUpper)) return null;
        // "His departure" is somebody's whom the words name before it, or the speaker's own where it begins them.
        if (Possessive().Match(words) is { Success: true } of && of.Index > 12 && !Named().IsMatch(words[..of.Index])) return null;
        // "Abadi said that Abadi had …"
        if (words.Split(' ')[0].TrimEnd('\'', 's', '’') == who.Text.Split(' ')[^1]) return null;
        return Realiser.Clause("said", "stated", ("source", who), ("verb", new(verb)), ("words", new(words)));
    }

    // A position is what its source said where the cue stands right before it; further off it may be of other words.
    private static bool IsCued(KnownFact known, string cue)
    {
        var (text, start) = (known.Known.Document.Document.Text, known.Known.Fact.Evidence.Excerpts[0].Span.Start);
        var before = text[Math.Max(0, start - 40)..start].TrimEnd();
        if (before.EndsWith(" that", StringComparison.Ordinal)) before = before[..^5];
        return before.EndsWith($" {cue.Trim()}", StringComparison.Ordinal);
    }

    // "The militants beheaded" as "Islamic State beheaded", where the reader knows which; "the strikes appeared" may be any.
    private string? SubjectOf(string content, KnownFact known, TextSpan span, Draft draft)
    {
        if (Meant().Match(content) is not { Success: true } meant) return content;
        foreach (var mention in composer.Actors.In(known.Known.Document.Document, new(span.Start, Math.Min(span.Length, meant.Length + 6))))
            if (mention.Id is not null && mention.Text.Equals(meant.Value, StringComparison.OrdinalIgnoreCase) && composer.Namer.Of(mention, known, draft) is { } name) return $"{name.Text}{content[meant.Length..]}";
        return null;
    }

    // The first sentence of a quotation that names whom or what it is about.
    private string? Quoted(KnownFact known, Statement said, Draft draft)
    {
        if (said.Speaker.Id is null || said.Cue is null || !Verbs.TryGetValue(said.Cue.Trim(), out var verb) || verb != "said") return null;
        foreach (Match match in Sentence().Matches(said.Content.Text))
        {
            var words = match.Value.Trim();
            var count = words.Split(' ').Length;
            if (count is > MostWords or < FewestWords + 1 || !Named().IsMatch(words[1..]) || Vague().IsMatch(words) || words.Any(c => c is '“' or '”' or '"' or '\n' or '(')) continue;
            draft.Cite(known);
            return composer.Namer.Of(said.Speaker, known, draft) is { } who ? Realiser.Clause("said", "quoted", ("source", who), ("verb", new(verb)), ("words", new(words))) : null;
        }
        return null;
    }

    private static bool IsClause(string words) => words.LastIndexOf(" that ", StringComparison.Ordinal) is var that && (that < 0 || HasVerb(words[that..])) && HasVerb(words);

    private static bool HasVerb(string words) => Finite().IsMatch(Infinitive().Replace(words, "")) || words.Split(' ').Skip(1).Any(w => VerbForms.OfFinite(w) is { } verb && w == verb.Past);

    // "has lost" was said, and is told as "had lost".
    private static string Backshift(string words) => Present().Replace(words, match => match.Value.ToLowerInvariant() switch
    {
        "has" or "have" => "had",
        "is" => "was",
        "are" => "were",
        "will" => "would",
        "can" => "could",
        "cannot" => "could not",
        "does" or "do" => "did",
        _ => match.Value,
    });

    [GeneratedRegex(@"^the (?:group|militants|fighters|rebels|jihadists|insurgents)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Meant();

    // "the decision did not change the mission": which decision?
    [GeneratedRegex(@"^on the (?:same )?day\b|^(?:the|those|these|this|that|three of the|some of the) (?:first |new |two |three )?[a-z]+ (?:was|were|is|are|had|has|have|would|will|did|does|could|can|must|should|appeared|might|may|also|still|[a-z]+ed)\b")]
    private static partial Regex Bare();

    // What is cut off and says which: "in places where …".
    [GeneratedRegex(@"^ (?:where|who|whom|whose|which|that)\b")]
    private static partial Regex Cut();

    // "says … were killed and speaks of a massacre": the second verb is the narrator's.
    [GeneratedRegex(@" and [a-z]+s (?:of|the|a|an|that|to|in|for|its|their|on)\b.*$")]
    private static partial Regex Also();

    [GeneratedRegex(@"\b(?:his|her|their|its)\b")]
    private static partial Regex Possessive();

    // What was cut off was the object: "the council had requested".
    [GeneratedRegex(@"\b(?:to|had|has|have|could|would|will|can|must|not) [a-z]+$|\bknown to have been [a-z]+$")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\bto (?:have|be)(?: been)?\b")]
    private static partial Regex Infinitive();

    [GeneratedRegex(@"^(?:The|An?|Between|About|Some|More than|At least|Up to|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Sixteen|Seventeen|Eighteen|Nineteen|Twenty|Thirty|Forty|Fifty|Hundreds|Thousands|Dozens|Tens|In|On|At|All|No|Most|Many|Several|There) ")]
    private static partial Regex Article();

    [GeneratedRegex(@"\b(?:would|will)\b")]
    private static partial Regex WouldBe();

    [GeneratedRegex(@"\b(?:was|were|had|would|will|is|are|has|have|could|can|cannot|should|must|did|does|may|might)\b")]
    private static partial Regex Finite();

    [GeneratedRegex(@"(?<!\b(?:to|would|could|should|must|will|may|might|can|not|did|do|does) )\b(?:has|have|is|are|will|can|cannot|does|do(?= not))\b")]
    private static partial Regex Present();

    // "There was no way", "it was up to the people": nobody is meant by the first word.
    [GeneratedRegex(@"^(?:there (?:was|were|is|are|had been|has been|would be|must be|could be) |it (?:was|is|would be) (?=up to |too (?:soon|early|late) |hard |harder |difficult |important |necessary |clear |essential |likely |unlikely |time ))")]
    private static partial Regex Impersonal();

    [GeneratedRegex(@"\b(?:perhaps|said|says|told|since then|by then|until then)\b|, and that\b|^\w+ that\b|^according to\b|^(?:its|their|his|her) (?!planes|aircraft|forces|troops|jets|soldiers|army|navy|government|military|agreement|fighters)|^(?:some|many|most|all|others|none|both|several|few)\b(?! of)|^(?:and|but|or|not|would|will|what|how|why|whether|if|when)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Loose();

    [GeneratedRegex(@"[A-Z][^.!?]*[.!?]|^[A-Z][^.!?]*$")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[ ’'-][A-Z][a-z]")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:this|that|these|those|it|they|he|she|him|them|here|there|today|yesterday|tomorrow)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Vague();
}
