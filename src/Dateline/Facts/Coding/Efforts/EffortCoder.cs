using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Modality;
using Dateline.Facts.Coding.Patterns;
using Dateline.Facts.Coding.Speech;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Patterns;

namespace Dateline.Facts.Coding.Efforts;

/// <summary>Codes the lines of effort that a text names, each once.</summary>
internal sealed class EffortCoder(Lexicon lexicon, StatusResolver status)
{
    // An estimate until it is calibrated on scored readings.
    private const double Named = 0.55;

    private readonly PatternMatcher<EffortLine> _patterns = new(lexicon.Efforts);

    public IEnumerable<Fact> Code(CodingText text, SourceResolver sources)
    {
        var found = new List<Effort>();
        foreach (var tree in text.Trees)
        {
            var matches = _patterns.Find(tree).ToList();
            foreach (var match in matches)
                if (!IsBlocked(tree, match.Word) && !IsDenied(tree, match.Pattern.Kind == PatternKind.Adj && tree.Head(match.Word) >= 0 ? tree.Head(match.Word) : match.Word) && !IsName(match) && (match.Pattern is not { Kind: PatternKind.Noun, Value: EffortLine.ForeignFighters } || Stem(tree, match.Word) >= 0 || matches.Exists(m => m.Pattern.Value != match.Pattern.Value))
                    && Code(text, match, sources) is { Status: not Status.Denied } effort && !(effort.Actors.Count == 0 && IsHeading(tree))) Add(text.Document, found, effort);
        }
        return found;
    }

    // "the Office for the Coordination of Humanitarian Affairs": a name tells of no effort.
    private static bool IsName(PatternMatch<EffortLine> match) => match.Pattern.Kind is PatternKind.Noun or PatternKind.Adj && match.Tree.EntityAt(match.Word) is { Type: EntityType.Org };

    // "without dialogue", "Nobody believes that a political settlement is near", "rejected any mediation": none is made.
    private static bool IsDenied(Tree tree, int word)
    {
        if (tree.Case(word) is "without" or "despite" or "instead of") return true;
        for (var (at, steps) = (word, 0); at >= 0 && steps < 8; at = tree.Head(at), steps++)
            if (tree.IsVerb(at) && tree.Child(at, "nsubj") is var who and >= 0 && tree.Lemma(who).ToLowerInvariant() is "nobody" or "none" or "nothing" or "neither") return true;
        return false;
    }

    // "HUMANITARIAN RESPONSE"
    private static bool IsHeading(Tree tree) => tree.Count <= 6 && !tree.IsPunct(tree.Count - 1) && !tree.HasVerb(0, tree.Count);

    // "a steady flow of recruits": an effort only where something is done about them.
    private int Stem(Tree tree, int word)
    {
        for (var (at, steps) = (word, 0); at >= 0 && steps < 6; at = tree.Head(at), steps++)
            if (lexicon.Classes.Has("@stemming", tree.Lemma(at))) return tree.Is(word, "nsubj") && at == tree.Head(word) && tree.Deprel(word) is not "nsubj:pass" ? -1 : at;
        return -1;
    }

    // "blocked a package of military aid": there is no such effort.
    private bool IsBlocked(Tree tree, int word)
    {
        for (var (at, steps) = (word, 0); tree.Head(at) is var head and >= 0 && steps < 4; at = head, steps++)
            // "The military operation had ended": nobody makes it any more.
            if (tree.IsVerb(head)) return tree.Deprel(at) is "obj" or "nsubj:pass" && lexicon.Classes.Has("@blocking", tree.Lemma(head)) || tree.Is(at, "nsubj") && lexicon.Classes.Has("@over", tree.Lemma(head)) && !tree.Has(head, "obj");
            else if (!tree.Is(at, "nmod") && !tree.Is(at, "compound") && !tree.Is(at, "amod")) return false;
        return false;
    }

    private Effort Code(CodingText text, PatternMatch<EffortLine> match, SourceResolver sources)
    {
        var (tree, word) = (match.Tree, match.Word);
        var told = match.Pattern.Kind == PatternKind.Adj && tree.Head(word) >= 0 ? tree.Head(word) : word;
        var source = sources.At(tree[word].Span);
        var actor = Actor(tree, told, match.Pattern.Kind);
        return new Effort(Evidence.Of(text.Document, Spans.Carrier(tree, told, match.Governed)), match.Pattern.Value!.Value)
        {
            Actors = actor < 0 ? [] : [.. tree.Coordinated(actor).Where(a => Holders.CanAct(lexicon, tree, a)).Select(a => Holders.Mention(text, tree, a, source))],
            // "prevents the travel of fighters": that is the effort, though nobody travels.
            Status = StatusOf(tree, match.Pattern is { Kind: PatternKind.Noun, Value: EffortLine.ForeignFighters } && Stem(tree, word) is var stem and >= 0 ? stem : told, actor), Source = source,
            Time = Circumstances.TimeOf(text.Document, tree, told), Place = Circumstances.PlaceOf(text.Document, tree, told),
            Grounds = Spans.Grounds("effort", match, ('A', actor)),
        };
    }

    // An effort is there before its aim is reached, and what "we must do" is what we do.
    private Status StatusOf(Tree tree, int word, int actor) => status.Of(tree, word) switch
    {
        Status.Planned or Status.Possible => Status.Actual,
        Status.Demanded when actor >= 0 && tree.Lemma(actor).ToLowerInvariant() is "we" or "our" or "i" => Status.Actual,
        var told => told,
    };

    // Whose effort it is, or who does what governs it: "provides humanitarian aid", "committed to the fight against".
    private int Actor(Tree tree, int word, PatternKind kind)
    {
        if (kind is PatternKind.Verb or PatternKind.Aim) return Acting(tree, Initiators.Of(lexicon, tree, word));
        var owner = tree.Child(word, "nmod:poss");
        if (owner < 0) foreach (var child in tree.Children(word)) if (child < word && tree.EntityAt(child) is { Type: EntityType.Org }) owner = child;
        if (owner >= 0 && Acting(tree, Holders.Antecedent(lexicon, tree, owner)) is var own and >= 0) return own;
        for (var (at, steps) = (word, 0); tree.Head(at) is var head and >= 0 && steps < 6; at = head, steps++)
            if (tree.IsVerb(head) && !tree.Is(at, "nsubj")) return Acting(tree, Initiators.Of(lexicon, tree, head));
        return -1;
    }

    private int Acting(Tree tree, int i)
    {
        if (i >= 0) i = Holders.Antecedent(lexicon, tree, i);
        return i >= 0 && Holders.CanAct(lexicon, tree, i) ? i : -1;
    }

    private static void Add(Document document, List<Effort> found, Effort next)
    {
        var at = found.FindIndex(e => e.Line == next.Line);
        if (at < 0)
        {
            found.Add(next);
            return;
        }
        var known = found[at];
        found[at] = known with
        {
            Actors = [.. known.Actors, .. next.Actors.Where(a => !known.Actors.Any(k => k.IsSame(a)))],
            Evidence = Evidence.Of(document, known.Evidence.Excerpts[0].Span, [.. known.Evidence.Excerpts.Skip(1).Select(e => e.Span), next.Evidence.Excerpts[0].Span]),
        };
    }
}
