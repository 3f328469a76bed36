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

    private static readonly HashSet<string> On = new(StringComparer.OrdinalIgnoreCase) { "on", "in", "at", "during", "early", "late", "earlier", "later", "overnight" };
    private static readonly HashSet<string> Before = new(StringComparer.OrdinalIgnoreCase) { "since", "until", "till", "by", "from", "before", "after", "to", "of", "for", "into", "between", "and", "through", "towards" };

    public string? Write(KnownFact known, Draft draft)
    {
        var (fact, document) = (known.Known.Fact, known.Known.Document.Document);
        var (at, carrier) = (Composer.Sentence(known), known.Known.Fact.Evidence.Excerpts[0].Span);
        if (draft.IsUndated || fact.Status != Status.Actual || Composer.IsHeadline(document.Text, at)) return null;
        // "Dozens" are no number.
        if (fact is Figure && Vague().IsMatch(fact.Evidence.Excerpts[0].Text)) return null;
        // Who died of a disease was not killed: that is told in other words.
        if (fact is Figure { Measure: Measure.Killed } && Causes.Of(at.Of(document.Text)) is not null) return null;
        var sentence = at.Of(document.Text);
        if (composer.Syntax.HeadOf(sentence, new(carrier.Start - at.Start, carrier.Length), out var word, document.Published) is not { } tree) return null;
        if (FullClause.Around(tree, word) is not { } clause || clause.IsSaid && fact.Source is null) return null;
        // "Both sides stop attacks": a term, or a habit.
        if (tree[clause.Head].Xpos is "VBZ" or "VBP" && tree[clause.Head].Form is not ("has" or "have")) return null;
        var instead = new Dictionary<int, (int, string)>();
        draft.Cite(known);
        if (!NameSubject(known, tree, clause, at, draft, instead) || !TellTimes(known, tree, clause, at, draft, instead)) return null;
        Perfect(tree, clause, sentence, instead);
        ExpandNames(known, tree, clause, at, draft, instead);
        if (ReportedTense.Past(clause.Join(sentence, instead), clause.Tokens, tree) is not { } words) return null;
        if (!instead.ContainsKey(clause.Tokens.First())) words = ReportedTense.Within(words, clause.Tokens.First(), tree);
        words = Opening().Replace(words, "");
        if (!IsFit(words) || !IsClear(tree, clause, instead) || !OwnsItself(words, tree, clause)) return null;
        // Somebody or somewhere has to have a name.
        if (!Months().Replace(words, "").Any(char.IsUpper)) return null;
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
    private static bool IsClear(Tree tree, FullClause clause, Dictionary<int, (int, string)> instead) => clause.Tokens.All(i =>
        tree.Upos(i) != Upos.Pron || tree[i].Xpos is not ("PRP" or "DT") || tree[i].Form.EndsWith("self", StringComparison.Ordinal) || tree[i].Form.EndsWith("selves", StringComparison.Ordinal) || instead.ContainsKey(i) || tree[i].Form == "them" && tree.Case(i) == "of" || tree.Is(i, "expl")
        || tree.Is(i, "nsubj") && tree.Head(i) != clause.Head && tree[i].Xpos == "PRP" && (!clause.IsContent || clause.IsBeforeSpeech));

    // "His", "its" is the subject's, or of nobody who is told of here.
    private static bool OwnsItself(string words, Tree tree, FullClause clause)
    {
        if (Possessive().Match(words) is not { Success: true } own) return true;
        var subject = tree.Child(clause.Head, "nsubj");
        if (clause.IsContent || Enumerable.Range(tree.First(subject), tree.Last(subject) - tree.First(subject) + 1).Any(i => Possessive().IsMatch(tree[i].Form))) return false;
        var isMany = tree[subject].Xpos == "NNS" || tree.Has(subject, "conj");
        return own.Value switch { "their" => isMany || tree[subject].Xpos == "NNPS", "its" => !isMany, _ => tree.EntityAt(subject)?.Type == EntityType.Per };
    }

    // "He", "the army" and "M23" by their names; false where nobody knows who is meant.
    private bool NameSubject(KnownFact known, Tree tree, FullClause clause, TextSpan at, Draft draft, Dictionary<int, (int, string)> instead)
    {
        var document = known.Known.Document.Document;
        var subject = tree.Child(clause.Head, "nsubj");
        var (first, last) = (tree.First(subject), LastOfName(tree, subject));
        var span = tree.Cover(first, last);
        span = new(at.Start + span.Start, span.Length);
        var mention = composer.Actors.In(document, span).FirstOrDefault(m => m.Span == span);
        if (mention.Text is null && composer.Registry.Find(span.Of(document.Text), document.Published) is { } actor) mention = new(span.Of(document.Text), span) { Id = actor.Id, Code = actor.Code };
        if (tree.Upos(subject) == Upos.Pron && tree[subject].Form.ToLowerInvariant() is not ("those" or "others" or "nobody" or "everyone")) return mention.Id is not null && composer.Namer.Of(mention, known, draft) is { } meant && Put(meant);
        // "Japan's chief cabinet secretary, Hirokazu Matsuno": the name stands behind.
        // "93 KFOR peacekeepers" and "M23 rebels" say what they are.
        if (tree.Has(subject, "conj") || tree.EntityAt(subject)?.Type == EntityType.Loc && mention.Text is null) return true;
        var isSaid = tree[subject].Xpos is "NN" or "NNS" && tree[first].Form.ToLowerInvariant() != "the" || Enumerable.Range(first, last - first + 1).Any(i => tree.Upos(i) == Upos.Num);
        return isSaid || last < tree.Last(subject) || mention.Id is null || composer.Namer.Of(mention, known, draft) is not { } name || name.Text == mention.Text || Put(name);

        bool Put(Phrase name)
        {
            instead[first] = (last, last == tree.Last(subject) ? name.Text : Composer.Bare(name).Text);
            foreach (var aux in tree.Children(clause.Head))
                if (aux < clause.Head && clause.Has(aux) && tree[aux].Form is "was" or "were" && !instead.ContainsKey(aux)) instead[aux] = (aux, name.IsPlural ? "were" : "was");
            return true;
        }
    }

    // "Has promised" as "promised", unless it goes on: "has hosted refugees for years".
    private static void Perfect(Tree tree, FullClause clause, string sentence, Dictionary<int, (int, string)> instead)
    {
        var head = clause.Head;
        if (head == 0 || tree[head - 1].Form is not ("has" or "have") || !clause.Has(head - 1) || VerbForms.OfParticiple(tree[head].Form.ToLowerInvariant()) is not { } verb) return;
        if (tree.Has(head, "aux:pass") || GoesOn().IsMatch(tree.Cover(tree.First(head), tree.Last(head)).Of(sentence))) return;
        instead[head - 1] = (head, verb.Past);
    }

    // "O'Brien met Aliyev": by the full names that the text gave before.
    private void ExpandNames(KnownFact known, Tree tree, FullClause clause, TextSpan at, Draft draft, Dictionary<int, (int, string)> instead)
    {
        var document = known.Known.Document.Document;
        foreach (var i in clause.Tokens)
        {
            if (tree.Upos(i) != Upos.Propn || i > 0 && tree.Upos(i - 1) == Upos.Propn || tree.EntityAt(i) is not { Type: EntityType.Per } person || tree.Cover(i, i) is var span && person.Span.Length != span.Length || instead.ContainsKey(i)) continue;
            var mention = composer.Actors.In(document, new(at.Start + span.Start, span.Length)).FirstOrDefault();
            if (mention.Id is not { } id || composer.Actors.Named(document, id).FirstOrDefault(m => m.Span.Start < mention.Span.Start && m.Text.EndsWith($" {mention.Text}", StringComparison.Ordinal)) is not { Text: { } full } named) continue;
            draft.Derive(new(DerivationKind.Coreference, full, mention.Text) { Passage = draft.Support(document, named.Span) });
            instead[i] = (i, full);
        }
    }

    // Up to what is set off by a comma.
    private static int LastOfName(Tree tree, int noun)
    {
        for (var i = noun; i < tree.Last(noun); i++)
            if (tree.IsPunct(i + 1) && tree[i + 1].Form is "," or "–" or "—" or "(") return i;
        return tree.Last(noun);
    }

    // "On Thursday" by the calendar; false where a day cannot be told.
    private static bool TellTimes(KnownFact known, Tree tree, FullClause clause, TextSpan at, Draft draft, Dictionary<int, (int, string)> instead)
    {
        var document = known.Known.Document.Document;
        foreach (var told in tree.Times)
        {
            var words = tree.Cover(told.First, told.Last).Of(at.Of(document.Text));
            if (!clause.Has(told.First) || Year().IsMatch(words) || !FromHere().IsMatch(words) && !Months().IsMatch(words)) continue;
            var time = known.Known.Fact.Time is { } own && own.Text == words ? own : new Time(told.Time.From, told.Time.To, told.Time.Precision, words);
            // "The very next day".
            if (told.First > 0 && tree.Upos(told.First - 1) is Upos.Det or Upos.Adj) return false;
            // "On November 6 and 9"; "the January 7 election" is named so.
            if (told.Last + 2 < tree.Count && tree[told.Last + 1].Form is "and" or "or" && tree.Upos(told.Last + 2) == Upos.Num && !tree.Times.Any(t => t.Has(told.Last + 2))) return false;
            if (tree.Head(told.Head(tree)) is var over && over > told.Last && !tree.IsVerb(over) && tree.Case(told.Head(tree)) is null)
            {
                if (FromHere().IsMatch(words)) return false;
                continue;
            }
            var isDeictic = FromHere().IsMatch(words);
            // Of which year?
            if (!isDeictic && time != known.Known.Fact.Time && time.From > document.Published) continue;
            // Another time than the fact's: "from Wednesday", "to meet on Friday" are ahead, or not.
            if (DateWords.Of(time) is not { } said || isDeictic && (told.First > 0 && Before.Contains(tree[told.First - 1].Form) && time.From <= document.Published || time != known.Known.Fact.Time && IsAhead(tree, told)))
            {
                if (isDeictic) return false;
                continue;
            }
            var first = told.First;
            while (first > 0 && clause.Has(first - 1) && On.Contains(tree[first - 1].Form)) first--;
            if (first == told.First && first > 0 && Before.Contains(tree[first - 1].Form))
            {
                if (!said.StartsWith("on ", StringComparison.Ordinal) && !said.StartsWith("in ", StringComparison.Ordinal))
                {
                    if (isDeictic) return false;
                    continue;
                }
                said = said[3..];
            }
            instead[first] = (told.Last, said);
            draft.Derive(new(DerivationKind.Date, said, words) { Passage = draft.Support(document, new(at.Start + tree[told.First].Span.Start, words.Length)) });
        }
        return true;
    }

    // "To meet on Friday".
    private static bool IsAhead(Tree tree, ToldTime told)
    {
        for (var (i, steps) = (told.Head(tree), 0); i >= 0 && steps < tree.Count; i = tree.Head(i), steps++)
            if (tree.IsVerb(i)) return tree.Mark(i) == "to" || tree.Children(i).ToArray().Any(c => tree.Is(c, "aux") && tree[c].Form is "will" or "would");
        return false;
    }

    private static bool IsFit(string words) =>
        words.Split(' ').Length is >= FewestWords and <= MostWords && words.IndexOfAny(['\n', ':', ';', '(', ')', '/', '—', '–']) < 0 && !Loose().IsMatch(words) && !SaidAtEnd().IsMatch(words) && !Cut().IsMatch(words) && !Complement.IsVague(words)
        && words.Count(c => c == '“') == words.Count(c => c == '”') && words.Count(c => c == '"') % 2 == 0;

    // A time by the day of writing.
    [GeneratedRegex(@"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tonight|yesterday|tomorrow|overnight|last|this|next|past|previous|ago|earlier|later|same)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FromHere();

    [GeneratedRegex(@"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?=\.? \d))\b")]
    private static partial Regex Months();

    [GeneratedRegex(@"\b(?:since|so far|so few|so many|so much|over the|during|in the past|in \d+|for (?:a|an|almost|about|at least|more|nearly|over|some|the|decades|years|months|weeks|\d+|two|three|four|five|six|seven|eight|nine|ten))\b")]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?:his|her|its|their)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"\b(?:dozens|scores|hundreds|thousands|tens)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Vague();

    // Somebody said so, and the tree does not have it.
    [GeneratedRegex(@",[^,]* (?:said|says|reported|announced|confirmed|told [^,]*)$|, (?:said|says) ")]
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
