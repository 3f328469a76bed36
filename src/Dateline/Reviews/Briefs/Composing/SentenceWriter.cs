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

/// <summary>
/// The clause of a fact as its report tells it: days by the calendar, the subject by its name, in the past, and behind it who says so.
/// What stands around the fact says how, why and since when; a sentence that can be told whole is told so.
/// </summary>
internal sealed partial class SentenceWriter(Composer composer)
{
    private const int FewestWords = 6, MostWords = 44;

    private readonly RetoldNames _names = new(composer);

    public string? Write(KnownFact known, Draft draft)
    {
        var (fact, document) = (known.Known.Fact, known.Known.Document.Document);
        var (at, carrier) = (Composer.Sentence(known), known.Known.Fact.Evidence.Excerpts[0].Span);
        if (draft.IsUndated || fact.Status != Status.Actual || Composer.IsHeadline(document.Text, at)) return null;
        if (fact.Source is null && Composer.IsUnverified(known)) return null;
        // "Dozens" are no number.
        if (fact is Figure && Vague().IsMatch(fact.Evidence.Excerpts[0].Text)) return null;
        // Who died of a disease was not killed: that is told in other words.
        if (fact is Figure { Measure: Measure.Killed } && Causes.Of(at.Of(document.Text)) is not null) return null;
        var sentence = at.Of(document.Text);
        if (composer.Syntax.HeadOf(sentence, new(carrier.Start - at.Start, carrier.Length), out var word, document.Published) is not { } tree) return null;
        if (FullClause.Around(tree, word) is not { } clause || clause.IsSaid && fact.Source is null) return null;
        // "Both sides stop attacks": a term, or a habit.
        if (tree[clause.Head].Xpos is "VBZ" or "VBP" && tree[clause.Head].Form is not ("has" or "have")) return null;
        var told = new Wording(known, tree, clause, at, draft);
        draft.Cite(known);
        if (!_names.NameSubject(told) || !RetoldTimes.Tell(told)) return null;
        ReportedTense.Simplify(told);
        _names.Expand(told);
        if (ReportedTense.Past(clause.Join(sentence, told.Instead), clause.Tokens, tree) is not { } words) return null;
        if (!told.Instead.ContainsKey(clause.Tokens.First())) words = ReportedTense.Within(words, clause.Tokens.First(), tree);
        words = Opening().Replace(words, "");
        if (!IsFit(words) || !IsClear(told) || !OwnsItself(words, tree, clause)) return null;
        // Somebody or somewhere has to have a name.
        if (!RetoldTimes.Months().Replace(words, "").Any(char.IsUpper)) return null;
        if (!Complement.HasDate(words))
        {
            if (ClauseTimes.IsOfAnyTime(known, tree, clause.Head, sentence)) return null;
            Composer.Report(known, draft);
            if (draft.Reported is null) return null;
        }
        var tokens = clause.Tokens.ToList();
        draft.Support(document, TextSpan.FromBounds(at.Start + tree[tokens[0]].Span.Start, at.Start + tree[tokens[^1]].Span.End));
        // "The European Union put the number at 100": who says so is its subject.
        if (fact.Source is { Actor.Span: { Length: > 0 } by } && tokens.Exists(i => at.Start + tree[i].Span.Start == by.Start)) return words;
        // No sentence begins with digits.
        return composer.Attributed(char.IsAsciiDigit(words[0]) ? $"a total of {words}" : words, known, draft);
    }

    // "They" within another clause is of its own sentence, unless a speaker before it may be meant; "bombed it" is of the sentence before.
    private static bool IsClear(Wording told)
    {
        var (tree, clause) = (told.Tree, told.Clause);
        foreach (var i in clause.Tokens)
        {
            if (tree.Upos(i) != Upos.Pron || tree[i].Xpos is not ("PRP" or "DT") || told.Instead.ContainsKey(i) || tree.Is(i, "expl")) continue;
            if (tree[i].Form.EndsWith("self", StringComparison.Ordinal) || tree[i].Form.EndsWith("selves", StringComparison.Ordinal) || tree[i].Form == "them" && tree.Case(i) is "of" or "among") continue;
            if (!tree.Is(i, "nsubj") || tree.Head(i) == clause.Head || tree[i].Xpos != "PRP" || clause.IsContent && !clause.IsBeforeSpeech) return false;
        }
        return true;
    }

    // "His", "its" is the subject's, or of nobody who is told of here.
    private static bool OwnsItself(string words, Tree tree, FullClause clause)
    {
        if (Possessive().Match(words) is not { Success: true } own) return true;
        var subject = tree.Child(clause.Head, "nsubj");
        if (clause.IsContent || Enumerable.Range(tree.First(subject), tree.Last(subject) - tree.First(subject) + 1).Any(i => Possessive().IsMatch(tree[i].Form))) return false;
        // "Drove 700,000 people from their homes".
        var isMany = tree.Has(subject, "conj") || clause.Tokens.TakeWhile(i => !tree[i].Form.Equals(own.Value, StringComparison.OrdinalIgnoreCase)).Any(i => tree[i].Xpos == "NNS" || tree[i].Form == "people");
        return own.Value switch { "their" => isMany || tree[subject].Xpos == "NNPS", "its" => tree[subject].Xpos != "NNS" && !tree.Has(subject, "conj"), _ => tree.EntityAt(subject)?.Type == EntityType.Per };
    }

    private static bool IsFit(string words) =>
        words.Split(' ').Length is >= FewestWords and <= MostWords && words.IndexOfAny(['\n', ':', ';', '(', ')', '/', '—', '–']) < 0 && !Loose().IsMatch(words) && !SaidAtEnd().IsMatch(words) && !Cut().IsMatch(words) && !Complement.IsVague(words)
        && words.Count(c => c == '“') == words.Count(c => c == '”') && words.Count(c => c == '"') % 2 == 0;

    [GeneratedRegex(@"\b(?:his|her|its|their)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"\b(?:dozens|scores|hundreds|thousands|tens)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Vague();

    // Somebody said so, and the tree does not have it.
    [GeneratedRegex(@",[^,]* (?:said|says|reported|announced|confirmed|told [^,]*)$|, (?:said|says) |\bhad had\b")]
    private static partial Regex SaidAtEnd();

    [GeneratedRegex(@"\b(?:among them|of whom|of them|including|such as|as|and|but|or|with|to|of|in|for|from|by)$")]
    private static partial Regex Cut();

    // What hangs on the sentence before.
    [GeneratedRegex(@"^(?:and|but|or|yet|so|first|second|third|finally|in a separate statement|meanwhile|however|separately|moreover|also|earlier|later|in addition|in all|as a result|at the same time|for (?:his|her|its|their) part|in response|in turn|in the meantime|on the other hand|by contrast|hours later|as such|of these|of those),? ", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    // Who or when is meant stands elsewhere in the report.
    [GeneratedRegex(@"^within (?:minutes|hours|days|weeks)\b|(?<!\bof )\b(?:we|us|our|I|my|me|you|your|these|those|this|here|such|a second|a third|another|others|latter|former|same|yesterday|today|tonight|tomorrow|ago|so far|so few|so many|so much|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Loose();
}
