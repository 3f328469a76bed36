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
            foreach (var match in _patterns.Find(tree))
                if (!IsBlocked(tree, match.Word)) Add(text.Document, found, Code(text, match, sources));
        return found;
    }

    // "blocked a package of military aid": there is no such effort.
    private bool IsBlocked(Tree tree, int word)
    {
        for (var (at, steps) = (word, 0); tree.Head(at) is var head and >= 0 && steps < 4; at = head, steps++)
            if (tree.IsVerb(head)) return tree.Deprel(at) is "obj" or "nsubj:pass" && lexicon.Classes.Has("@blocking", tree.Lemma(head));
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
            Status = StatusOf(tree, told, actor), Source = source,
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
