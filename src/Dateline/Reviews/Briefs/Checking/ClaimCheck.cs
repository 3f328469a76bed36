using System.Text.RegularExpressions;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Checking;

/// <summary>Whether a sentence says what its facts say: the turn of things, how they stand, who says so, and how exact a number is.</summary>
internal static partial class ClaimCheck
{
    private static readonly string[] Cues = ["according", "said", "says", "say", "saying", "stated", "claimed", "claims", "told", "given", "confirmed", "estimated", "put", "counted", "documented"];

    // How a position was told by whoever holds it; an event may turn on these words itself.
    private static readonly string[] Tellings = ["warned", "announced", "promised", "vowed", "admitted", "acknowledged", "insisted", "stressed", "estimated", "believed", "declared", "argued", "conceded"];

    public static void Check(BriefSentence sentence, string text, EvidenceWords evidence, IReadOnlyList<Derivation> accepted, List<string> problems)
    {
        var words = EvidenceWords.Of(text).Select(w => w.Text.ToLowerInvariant()).ToList();
        // "The High Commissioner for Refugees" counts none.
        var unnamed = accepted.Aggregate(text, (words, rule) => words.Replace(rule.Said, "", StringComparison.OrdinalIgnoreCase));
        foreach (var fact in sentence.Facts.Select(f => f.Known.Fact))
        {
            CheckTurn(fact, sentence, [.. EvidenceWords.Of(unnamed).Select(w => w.Text.ToLowerInvariant())], evidence, problems);
            CheckSource(fact, text, words, accepted, problems);
            if (fact is Control control) CheckOrder(control, text, accepted, problems);
            if (fact is Figure figure) CheckFigure(figure, text, evidence, problems);
            if (fact is Figure { Measure: Measure.TerritoryShare } share) CheckShare(share, words, evidence, problems);
        }
        CheckStatus(sentence, words, evidence, problems);
        CheckFates(sentence, text, evidence, problems);
        CheckQualifiers(sentence, text, evidence, problems);
        if (sentence.Facts.All(f => f.Known.Fact is Figure { Source: null }) && evidence.HasPhrase("according to") && !words.Any(Cues.Contains)) problems.Add("it is told as so, and the evidence has it according to somebody");
        if (words.Contains("according") && sentence.Facts.All(f => f.Known.Fact.Source is null) && !GoesBy(text, evidence, accepted)) problems.Add("“according to”: the evidence is told by the narrator");
    }

    // "According to the minister:" before a list: the evidence has these words, and the name behind them.
    private static bool GoesBy(string text, EvidenceWords evidence, IReadOnlyList<Derivation> accepted)
    {
        var said = text[(text.IndexOf("ccording to ", StringComparison.OrdinalIgnoreCase) + 12)..];
        return accepted.Where(d => said.StartsWith(d.Said, StringComparison.OrdinalIgnoreCase)).Select(d => d.From).Append(said.Split(',', '.')[0]).Any(name => evidence.HasPhrase($"according to {name}"));
    }

    private static string? Turn(Fact fact) => fact switch { Control c => Vocabulary.Word(c.Change), Figure f => Vocabulary.Word(f.Measure), Position p => Vocabulary.Word(p.Stance), _ => null };

    private static HashSet<string> WordsFor(Fact fact) =>
        Turn(fact) is { } turn ? ClaimTable.Claims.Where(c => c.Kind == fact.Kind && c.Turns.Contains(turn)).SelectMany(c => c.Words).ToHashSet(StringComparer.Ordinal) : [];

    private static void CheckTurn(Fact fact, BriefSentence sentence, List<string> words, EvidenceWords evidence, List<string> problems)
    {
        if (Turn(fact) is not { } turn) return;
        var mine = WordsFor(fact);
        // A stance is told by the verb of the text, or by the word for it.
        if (fact is not Position && mine.Count > 0 && !words.Any(mine.Contains)) problems.Add($"the sentence does not say {turn}, as its fact does");
        mine.UnionWith(sentence.Facts.Select(f => f.Known.Fact).Where(f => f.Kind == fact.Kind).SelectMany(WordsFor));
        foreach (var claim in ClaimTable.Claims.Where(c => c.Kind == fact.Kind && !c.Turns.Contains(turn)))
            foreach (var word in claim.Words.Where(w => words.Contains(w) && !mine.Contains(w) && !evidence.Has(w))) problems.Add($"“{word}”: the fact says {turn}");
    }

    // What a source says is never told as so; the source is named.
    private static void CheckSource(Fact fact, string text, List<string> words, IReadOnlyList<Derivation> accepted, List<string> problems)
    {
        if (fact.Source is not { } source || fact is Statement or Effort) return;
        // Who promised, promised by his own word.
        var isOwn = FactSides.Of(fact).Who is [var who, ..] && (who.Id is { } id && id == source.Actor.Id || Same(who.Text, source.Actor.Text));
        if (!isOwn && !words.Any(Cues.Contains) && !(fact is Position && Array.Exists(Tellings, t => text.Contains($" {t} that ", StringComparison.Ordinal)))) problems.Add($"it is told as so, and {source.Actor.Text} says so");
        var names = accepted.Where(d => Same(d.From, source.Actor.Text)).Select(d => d.Said).Append(source.Actor.Text).SelectMany(EvidenceWords.Of)
            .Select(w => EvidenceWords.Fold(w.Text)).Where(w => w.Length > 2 && w is not ("the" or "and" or "for")).ToHashSet(StringComparer.Ordinal);
        if (!EvidenceWords.Of(text).Any(w => names.Contains(EvidenceWords.Fold(w.Text)) || names.Contains($"al {EvidenceWords.Fold(w.Text)}"))) problems.Add($"the source {source.Actor.Text} is not named");
    }

    private static bool Same(string one, string other) => EvidenceWords.Fold(one) == EvidenceWords.Fold(other);

    // "A took X from B": who holds stands before the verb, who held before stands behind "from".
    private static void CheckOrder(Control control, string text, IReadOnlyList<Derivation> accepted, List<string> problems)
    {
        var verb = Verb().Match(text);
        if (!verb.Success) return;
        if (control.Holder is not { } named)
        {
            problems.Add($"the words name nobody who “{verb.Value}”");
            return;
        }
        // "The army said it had taken Taiz": the holder is named as who says so.
        var isOwn = control.Source?.Actor.Id is { } speaker && speaker == named.Id && named.Text is "it" or "they" or "It" or "They";
        var holder = Names(isOwn ? control.Source!.Actor.Text : named.Text, accepted);
        if (!Mentions(text[..verb.Index], holder)) problems.Add($"{named.Text} does not stand before “{verb.Value}”");
        if (control.From is { } from && text.IndexOf(" from ", verb.Index, StringComparison.Ordinal) is >= 0 and var at)
        {
            var former = Names(from.Text, accepted);
            var behind = text.IndexOf(", according", at, StringComparison.Ordinal) is >= 0 and var end ? text[at..end] : text[at..];
            if (!Mentions(behind, former) || Mentions(behind, [.. holder.Except(former)])) problems.Add($"{from.Text} does not stand behind “from”");
            if (Mentions(text[..verb.Index], [.. former.Except(holder)])) problems.Add($"{from.Text} stands before “{verb.Value}”");
        }
        if (control.Place is { } place && !Mentions(text[verb.Index..], [.. EvidenceWords.Of(place.Name).Select(w => EvidenceWords.Fold(w.Text))])) problems.Add($"{place.Name} does not stand behind “{verb.Value}”");
    }

    private static HashSet<string> Names(string words, IReadOnlyList<Derivation> accepted) =>
        [.. accepted.Where(d => Same(d.From, words)).Select(d => d.Said).DefaultIfEmpty(words).SelectMany(EvidenceWords.Of).Select(w => EvidenceWords.Fold(w.Text)).Where(w => w.Length > 0 && w is not ("the" or "of"))];

    private static bool Mentions(string text, HashSet<string> names) => EvidenceWords.Of(text).Any(w => names.Contains(EvidenceWords.Fold(w.Text)));

    private static void CheckFigure(Figure figure, string text, EvidenceWords evidence, List<string> problems)
    {
        foreach (var value in figure.Qualifier == Qualifier.Range ? new[] { figure.Low, figure.High } : [figure.Best ?? figure.Low ?? figure.High])
            if (value is { } number && !EvidenceNumbers.In(text).Any(n => EvidenceNumbers.AreSame(n.Value, number))) problems.Add($"the fact counts {number}, the sentence does not");
        var next = EvidenceNumbers.In(text).SkipWhile(n => !EvidenceNumbers.AreSame(n.Value, figure.Best ?? figure.Low ?? figure.High ?? 0)).FirstOrDefault();
        if (next.Length == 0 || figure.Measure is not (Measure.Killed or Measure.Injured or Measure.Displaced or Measure.Captured)) return;
        var word = CountVerb().Match(text, next.Start);
        // "129 dead and 352 injured": behind the next number it is of that.
        if (word.Success && EvidenceNumbers.In(text).Any(n => n.Start > next.Start && n.Start < word.Index)) return;
        if (word.Success && !WordsFor(figure).Contains(word.Value)) problems.Add($"the fact counts {Vocabulary.Word(figure.Measure)}, the sentence {word.Value}");
        // A word that says more than the measure stands in the evidence.
        else if (word.Success && word.Value != Vocabulary.Word(figure.Measure) && !(word.Value == "died" && evidence.HasStem("killed")) && !evidence.HasStem(word.Value)) problems.Add($"“{word.Value}”: the evidence does not say so");
    }

    // What is lost is not held: "lost 40 percent of the territory that it once held".
    private static void CheckShare(Figure share, List<string> words, EvidenceWords evidence, List<string> problems)
    {
        var isLoss = evidence.Has("lost") || evidence.Has("lose") || evidence.Has("loses") || evidence.Has("losing") || evidence.Has("driven");
        if (isLoss != (words.Contains("lost") || words.Contains("driven"))) problems.Add(isLoss ? "the evidence tells of a loss, the sentence does not" : "the sentence tells of a loss, the evidence does not");
        // "45 percent of the territory that it once held has been recovered" tells of no hold on it.
        if (!isLoss && share.Of is { } of && EvidenceWords.Of(evidence.Text).Any(w => w.Text is "cleared" or "recovered" or "retaken" or "regained" or "recaptured" or "liberated")) problems.Add($"the evidence tells that {of} changed hands, the sentence of a hold");
        if (!isLoss && !evidence.Has("hold") && !evidence.Has("holds") && !evidence.Has("held") && !evidence.Has("control") && !evidence.Has("controls") && !evidence.Has("controlled")) problems.Add("the evidence does not tell of a hold");
    }

    private static void CheckStatus(BriefSentence sentence, List<string> words, EvidenceWords evidence, List<string> problems)
    {
        var statuses = sentence.Facts.Where(f => f.Known.Fact is not Statement && !IsQuotedWhole(f, sentence)).Select(f => Vocabulary.Word(f.Known.Fact.Status)).ToHashSet(StringComparer.Ordinal);
        foreach (var (marks, status) in ClaimTable.Statuses)
        {
            if (statuses.Contains(status) && !words.Any(marks.Contains)) problems.Add($"the fact is {status}, the sentence does not say so");
            foreach (var mark in marks.Where(m => m is not ("is" or "are" or "was" or "were" or "called" or "plan" or "plans") && words.Contains(m)))
                if (!statuses.Contains(status) && (!evidence.HasStem(mark) || status == "denied" && !StandsSo(mark, words, evidence))) problems.Add($"“{mark}”: no fact is {status}");
        }
    }

    // "Not secure", "had not been": a word that denies stands before the same word in the evidence.
    private static bool StandsSo(string mark, List<string> words, EvidenceWords evidence) =>
        Enumerable.Range(0, words.Count).Where(i => words[i] == mark).All(i => i + 1 < words.Count && evidence.HasPhrase($"{mark} {words[i + 1]}"));

    // What became of whom: the verb behind a number is that of a fact with this number, or stands behind it in the evidence.
    private static void CheckFates(BriefSentence sentence, string text, EvidenceWords evidence, List<string> problems)
    {
        var figures = sentence.Facts.Select(f => f.Known.Fact).OfType<Figure>().ToList();
        foreach (var (value, verb) in Fates(text))
            if (!figures.Any(f => WordsFor(f).Contains(verb) && new[] { f.Best, f.Low, f.High }.Any(n => n is { } number && EvidenceNumbers.AreSame(number, value))) && !Fates(evidence.Text).Any(f => f.Verb == verb && EvidenceNumbers.AreSame(f.Value, value))) problems.Add($"“{verb}” of {value}: the evidence does not say so");
    }

    private static IEnumerable<(double Value, string Verb)> Fates(string text)
    {
        var numbers = EvidenceNumbers.In(text).ToList();
        for (var i = 0; i < numbers.Count; i++)
            if (CountVerb().Match(text, numbers[i].Start) is { Success: true } verb && (i + 1 == numbers.Count || verb.Index < numbers[i + 1].Start)) yield return (numbers[i].Value, verb.Value);
    }

    // Its own sentence says what came of it.
    private static bool IsQuotedWhole(KnownFact known, BriefSentence sentence) => known.Known.Fact is Effort && sentence.Text.Contains('“') && sentence.Passages.Any(p => p.Words.Span.Contains(known.Known.Fact.Evidence.Excerpts[0].Span) && sentence.Text.Contains(p.Words.Text, StringComparison.Ordinal));

    // "At least 43" goes by "at least" or a like word of the evidence; a bound that the evidence has is told.
    private static void CheckQualifiers(BriefSentence sentence, string text, EvidenceWords evidence, List<string> problems)
    {
        var figures = sentence.Facts.Select(f => f.Known.Fact).OfType<Figure>().ToList();
        var numbers = EvidenceNumbers.In(text).ToList();
        foreach (var (words, qualifier, from) in ClaimTable.Qualifiers)
            foreach (var number in numbers.Where(n => text[..n.Start].TrimEnd().EndsWith(words, StringComparison.OrdinalIgnoreCase) && IsWord(text, n.Start, words)))
                if (!figures.Any(f => Vocabulary.Word(f.Qualifier) == qualifier) && !from.Any(evidence.Has)) problems.Add($"“{words} {text.Substring(number.Start, number.Length)}”: the evidence does not say so");
                else if (words != "between" && !IsBounded(figures, number.Value, qualifier) && !evidence.HasPhrase($"{words} {text.Substring(number.Start, number.Length)}")) problems.Add($"“{words}” stands with another number than in the evidence");
        foreach (var figure in figures.Where(f => f.Qualifier is Qualifier.About or Qualifier.MoreThan or Qualifier.AtLeast or Qualifier.UpTo))
            foreach (var number in numbers.Where(n => EvidenceNumbers.AreSame(n.Value, figure.Best ?? figure.Low ?? figure.High ?? 0)).Take(1))
                if (!ClaimTable.Qualifiers.Any(q => q.Qualifier == Vocabulary.Word(figure.Qualifier) && (text[..number.Start].TrimEnd().EndsWith(q.Words, StringComparison.OrdinalIgnoreCase) || q.Evidence.Any(e => IsBefore(text, number.Start, e) && evidence.HasPhrase($"{e} {text.Substring(number.Start, number.Length)}"))))) problems.Add($"the number {number.Value} is told as exact, and is {Vocabulary.Word(figure.Qualifier)}");
    }

    // "Over 2 million", as the evidence has it.
    private static bool IsBefore(string text, int number, string word) => text[..number].TrimEnd(' ', '$', '€', '£') is var before && before.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (before.Length == word.Length || !char.IsLetterOrDigit(before[^(word.Length + 1)]));

    private static bool IsBounded(List<Figure> figures, double value, string qualifier) =>
        figures.Count == 0 || figures.Any(f => Vocabulary.Word(f.Qualifier) == qualifier && EvidenceNumbers.AreSame(value, f.Best ?? f.Low ?? f.High ?? 0));

    private static bool IsWord(string text, int end, string words)
    {
        var at = text[..end].TrimEnd().Length - words.Length - 1;
        return at < 0 || !char.IsLetter(text[at]);
    }

    [GeneratedRegex(@"\b(?:took|taken|take|lost|withdrew|withdrawn|held|hold|holds|fought|fighting|entered|foothold)\b")]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(?:killed|died|injured|displaced|captured|abducted|kidnapped|arrested|detained)\b")]
    private static partial Regex CountVerb();
}
