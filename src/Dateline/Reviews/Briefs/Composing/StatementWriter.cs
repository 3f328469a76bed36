using System.Text.RegularExpressions;
using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Grammar;
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
        var sentence = TextWindow.Around(text, span);
        if (Composer.IsHeadline(text, sentence) || composer.Syntax.HeadOf(sentence.Of(text), new(span.Start - sentence.Start, span.Length), out var head) is not { } tree || !IsFinite(tree, head)) return null;
        if (tree.Coordinated(head).Exists(c => tree.Child(c, "cc") is >= 0 and var but && tree.Lemma(but) == "but") || Pruner.Whole(tree, sentence.Of(text), head) is not { } clause || ReportedTense.Past(ReportedTense.Within(clause.Words, clause.Tokens[0], tree), clause.Tokens, tree) is not { } words || SubjectOf(words, known, span, draft) is not { } named) return null;
        words = named;
        if (words.Any(c => c is '“' or '”' or '"') || !Complement.IsFit(words, isClause: true) || Bare().IsMatch(words)) return null;
        if (words.Split(' ').Length is > MostWords or < FewestWords || Loose().IsMatch(words)) return null;
        draft.Support(known.Known.Document.Document, TextSpan.FromBounds(sentence.Start + tree[clause.Tokens[0]].Span.Start, sentence.Start + clause.End));
        draft.Cite(known);
        if (composer.Namer.Of(speaker, known, draft) is not { } who || !who.Text.Any(char.IsUpper) && !words.Any(char.IsUpper)) return null;
        // "His departure" is somebody's whom the words name before it, or the speaker's own where it begins them.
        if (Possessive().Match(words) is { Success: true } of && of.Index > 12 && !Named().IsMatch(words[..of.Index])) return null;
        // "Said that people were killed": where, whom?
        if (!Named().IsMatch(words) && !words.Any(char.IsUpper) && (!words.Any(char.IsDigit) || words.Split(' ').Any(FigureWriter.Counted.Contains))) return null;
        // "Abadi said that Abadi had …"
        if (words.Split(' ')[0].TrimEnd('\'', 's', '’') == who.Text.Split(' ')[^1]) return null;
        if (!Complement.HasDate(words)) Composer.Report(known, draft);
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
        if (said.Speaker.Code is not { Length: >= 3 } || said.Cue is null || !Verbs.TryGetValue(said.Cue.Trim(), out var verb) || verb != "said") return null;
        foreach (var tree in composer.Syntax.Of(said.Content.Text))
        {
            var words = tree.Span.Of(said.Content.Text).Trim();
            var count = words.Split(' ').Length;
            if (count is > MostWords or < FewestWords + 1 || !Named().IsMatch(words[1..]) || Vague().IsMatch(words) || words.Any(c => c is '“' or '”' or '"' or '\n' or '(')) continue;
            if (tree.Root < 0 || !IsFinite(tree, tree.Root) || words.Contains(said.Speaker.Text.Split(' ')[^1], StringComparison.Ordinal)) continue;
            draft.Cite(known);
            if (!Complement.HasDate(words)) Composer.Report(known, draft);
            return composer.Namer.Of(said.Speaker, known, draft) is { } who ? Realiser.Clause("said", "quoted", ("source", who), ("verb", new(verb)), ("words", new(words))) : null;
        }
        return null;
    }

    // With a subject and a verb in a tense: "had tested positive" says nothing of anybody.
    private static bool IsFinite(Tree tree, int head)
    {
        if (tree.Child(head, "nsubj") is var subject && (subject < 0 || subject > head) && !tree.Has(head, "csubj") && !tree.Has(head, "expl") || tree.Mark(head) is "if" or "whether") return false;
        return FullClause.IsFinite(tree, head);
    }

    [GeneratedRegex(@"^the (?:group|militants|fighters|rebels|jihadists|insurgents)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Meant();

    // "the decision did not change the mission": which decision?
    [GeneratedRegex(@"^on the (?:same )?day\b|^(?:the|those|these|this|that|three of the|some of the) (?:first |new |two |three )?[a-z]+ (?:was|were|is|are|had|has|have|would|will|did|does|could|can|must|should|appeared|might|may|also|still|[a-z]+ed)\b")]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b(?:his|her|their|its)\b")]
    private static partial Regex Possessive();

    [GeneratedRegex(@"\b(?:would|will)\b")]
    private static partial Regex WouldBe();

    [GeneratedRegex(@"\b(?:perhaps|nor|said|says|told|since then|by then|until then)\b|, and that\b|^\w+ that\b|^according to\b|^(?:its|their|his|her) (?!planes|aircraft|forces|troops|jets|soldiers|army|navy|government|military|agreement|fighters)|^(?:some|many|most|all|others|none|both|several|few)\b(?! of)|^(?:and|but|or|not|would|will|what|how|why|whether|if|when)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Loose();

    [GeneratedRegex(@"[ ’'-][A-Z][a-z]")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:this|that|these|those|it|they|he|she|him|them|here|there|today|yesterday|tomorrow)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Vague();
}
