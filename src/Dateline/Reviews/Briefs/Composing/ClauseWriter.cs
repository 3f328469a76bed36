using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Grammar;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>Who did what: the actor by its name, a verb that is known, and what it takes in the words of the text.</summary>
internal sealed class ClauseWriter(Composer composer)
{
    private const int LongWords = 6;

    public string? Write(IReadOnlyList<KnownFact> same, Draft draft) => Write(same, draft, out _, out _);

    /// <param name="same">An event, a position, an agreement or an effort; or positions that several take in one clause.</param>
    /// <param name="draft">Gathers what bears it out.</param>
    /// <param name="verb">The verb that it turns on, in its base form; null where none is told.</param>
    /// <param name="words">The words from the verb on.</param>
    public string? Write(IReadOnlyList<KnownFact> same, Draft draft, out string? verb, out string? words)
    {
        var who = same.SelectMany(s => FactSides.Of(s.Known.Fact).Who).DistinctBy(m => m.Span).OrderBy(m => m.Span);
        return Tell(same, [.. who], same[0].Known.Fact.Status, draft, out verb, out words);
    }

    /// <summary>The clause in which words of a fact stand, by whoever is its subject: “the council urged states to stop the money” for “stop the money”.</summary>
    /// <param name="known">The fact.</param>
    /// <param name="told">The words of it that the clause has to tell.</param>
    /// <param name="draft">Gathers what bears it out.</param>
    public string? Around(KnownFact known, string told, Draft draft)
    {
        var (document, carrier) = (known.Known.Document.Document, known.Known.Fact.Evidence.Excerpts[0].Span);
        if (known.Known.Fact.Status == Status.Denied || TextWindow.Find(document.Text, told, carrier) is not { } at) return null;
        var content = told.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3).ToList();
        foreach (var subject in Subjects(document, at))
            foreach (var status in (Status[])[Status.Actual, Status.Planned])
                if (Tell([known], [subject], status, new(new HashSet<string>(), false), out _, out var words) is not null && content.Count(w => words!.Contains(w, StringComparison.Ordinal)) * 2 > content.Count)
                    return Tell([known], [subject], status, draft, out _, out _);
        return null;
    }

    // The subjects of the clauses that words stand in, the nearest first, as facts or the registry know them.
    private IEnumerable<Mention> Subjects(Document document, TextSpan at)
    {
        var sentence = TextWindow.Around(document.Text, at);
        if (composer.Syntax.At(sentence.Of(document.Text), at.Start - sentence.Start, out var token) is not { } tree) yield break;
        for (var (i, steps) = (token, 0); i >= 0 && steps < tree.Count; i = tree.Head(i), steps++)
        {
            if (tree.Child(i, "nsubj") is not (>= 0 and var subject) || tree[subject].Span.Start + sentence.Start >= at.Start) continue;
            var span = Offset(tree.Cover(tree.First(subject), Names.LastOf(tree, subject)), sentence.Start);
            yield return composer.Actors.In(document, span).FirstOrDefault(m => m.Span.End == span.End) is { Text: not null } mention ? mention
                : composer.Registry.Find(span.Of(document.Text), document.Published) is { } actor ? new(span.Of(document.Text), span) { Id = actor.Id, Code = actor.Code } : new(span.Of(document.Text), span);
        }
    }

    private static Mention Subject(Document document, Tree tree, int governor, int start)
    {
        var noun = tree.Child(governor, "nsubj");
        var span = Offset(tree.Cover(tree.First(noun), Names.LastOf(tree, noun)), start);
        return new(span.Of(document.Text), span);
    }

    private static TextSpan Offset(TextSpan span, int start) => new(span.Start + start, span.Length);

    private string? Tell(IReadOnlyList<KnownFact> same, IReadOnlyList<Mention> who, Status status, Draft draft, out string? verb, out string? words)
    {
        var known = same[0];
        (verb, words) = (null, null);
        var document = known.Known.Document.Document;
        if (who.Count == 0 || status == Status.Conditional) return null;
        var text = document.Text;
        var spans = who.Select(m => m.Span).Where(s => s.Length > 0 && s.End <= text.Length).ToList();
        // "Yemen's Houthis" are not Yemen.
        if (spans.Count != who.Count || !AreTogether(text, spans) || spans.Exists(s => s.End + 1 < text.Length && text[s.End] is '\'' or '’' && text[s.End + 1] == 's')) return null;
        var sentence = TextWindow.Around(text, spans.Min());
        if (Composer.IsHeadline(text, sentence) || sentence.End == text.Length && !text.EndsWith('.') || text[sentence.End - 1] is not ('.' or '”' or '"' or '!' or '?')) return null;
        if (spans.Any(s => !sentence.Contains(s)) || ClauseOf(sentence.Of(text), spans, sentence.Start) is not var (tree, governor)) return null;
        if (VerbGroup.Of(tree, governor, status, out var at) is not { } group) return null;
        verb = group.Verb.Base;
        if (Pruner.Behind(tree, sentence.Of(text), at, governor) is not { } behind || !Complement.IsFit(behind.Words, isClause: false)) return null;
        var tail = behind.Words;
        if (!Valency.Allows(verb, tree, at)) return null;
        // "Troops withdrew to the south" tells of nobody in particular.
        if (who is [{ Id: null } only] && !only.Text.Contains(' ') && !tail.Any(char.IsUpper)) return null;
        foreach (var one in same) draft.Cite(one);
        // "Russian and Ukrainian negotiators" are named together, where they cannot be one by one.
        if ((composer.Namer.Of(who, known, draft) ?? composer.Namer.Of(Subject(document, tree, governor, sentence.Start), known, draft)) is not { } holder) return null;
        // "The upper house of parliament approved the use of force" is of no country.
        if (!holder.Text.Any(char.IsUpper) && !tail.Any(char.IsUpper)) return null;
        if (!Complement.Agrees(tail, holder, isClause: tree.Is(governor, "advcl") || tree.Is(governor, "ccomp"))) return null;
        words = $"{group.Past(holder.IsPlural)}{(tail.Length > 0 ? " " : "")}{tail}";
        draft.Support(document, Offset(TextSpan.FromBounds(tree[tree.First(governor)].Span.Start, behind.End), sentence.Start));
        var date = ClauseTimes.IsOfObject(known, tree, governor, verb, sentence) ? null : Composer.Date(known, draft, sentence);
        // "Has fought since 1949" goes on.
        if (date?.StartsWith("since", StringComparison.Ordinal) == true && group.Kind == "perfect") return null;
        if (date is not null && (date.StartsWith("since", StringComparison.Ordinal) || date.Length == 7 || Complement.HasDate(tail))) date = null;
        if (date is null && !Complement.HasDate(tail))
        {
            if (ClauseTimes.IsOfAnyTime(known, tree, governor, sentence.Of(text))) return null;
            Composer.Report(known, draft);
            // Of long ago, and nothing would say so.
            if (draft.Reported is null && known.Known.Fact is Event { Time: not null }) return null;
        }
        var clause = date is not null && (date.StartsWith("on ", StringComparison.Ordinal) || date.StartsWith("in ", StringComparison.Ordinal)) && words.Count(c => c == ' ') >= LongWords
            ? Realiser.Clause("clause", "clause-dated", ("date", new(date)), ("holder", holder), ("words", new(words)))
            : Realiser.Clause("clause", "clause", ("holder", holder), ("words", new(words)), ("date", date is null ? null : new Phrase(date)));
        return composer.Attributed(clause, known, draft);
    }

    // The verb that the actors are the subject of. "Opponents of Islamic State held" is not told of Islamic State, nor "Iran and Turkey met" of Turkey.
    private (Tree Tree, int Verb)? ClauseOf(string sentence, List<TextSpan> spans, int start)
    {
        foreach (var tree in composer.Syntax.Of(sentence))
            for (var i = 0; i < tree.Count; i++)
                if (tree.Deprel(i) == "nsubj" && tree.Head(i) > i && tree.IsVerb(tree.Head(i)) && tree.Deprel(tree.Head(i)) != "acl:relcl" && tree.Coordinated(i).TrueForAll(c => spans.Exists(s => s.Contains(Offset(tree[c].Span, start))))) return (tree, tree.Head(i));
        return null;
    }

    private static bool AreTogether(string text, List<TextSpan> spans)
    {
        var ordered = spans.Order().ToList();
        for (var i = 1; i < ordered.Count; i++)
            if (ordered[i].Start < ordered[i - 1].End || text[ordered[i - 1].End..ordered[i].Start] is not (", " or " and " or ", and ")) return false;
        return true;
    }
}
