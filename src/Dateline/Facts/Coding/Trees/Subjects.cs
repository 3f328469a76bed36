using Dateline.Annotation;
using Dateline.Annotation.Trees;

namespace Dateline.Facts.Coding.Trees;

/// <summary>
/// The subject of a verb on the surface, its own or one that it shares: with the verbs beside it, with the verb that governs it
/// (<see cref="Controllers"/>), with the noun that it hangs on.
/// </summary>
internal static class Subjects
{
    private const int Depth = 12;

    public static int Of(Tree tree, int verb) => Of(tree, verb, 0);

    public static int Of(Tree tree, int verb, int depth)
    {
        if (depth > Depth) return -1;
        var own = Own(tree, verb);
        if (own >= 0) return Antecedents.IsRelative(tree, own) ? Antecedents.Of(tree, verb) : own;
        var head = tree.Head(verb);
        if (head < 0) return -1;
        return tree.Deprel(verb) switch
        {
            "conj" => Of(tree, head, depth + 1),
            // "Adopting the resolution, the council called for calm": who called has adopted it.
            "csubj" when tree[verb].Xpos == "VBG" && Own(tree, head) is var called and >= 0 && called > verb => called,
            "xcomp" => Controllers.Of(tree, head, depth),
            // "was attacked by militiamen, killing 156": who attacked has killed.
            "advcl" when IsOutcome(tree, verb, head) => Doers.Of(tree, head),
            // "dispersed demonstrators protesting the vote": the parser hangs the participle on the verb.
            "advcl" when tree[verb].Xpos == "VBG" && Crowd.Contains(tree.Lemma(verb)) && tree.Child(head, "obj") is var crowd and >= 0 && crowd < verb && tree.Last(crowd) == verb - 1 => crowd,
            // "accused the army of bombing homes": the army bombed.
            "advcl" when IsGerundOf(tree, verb) && tree.IsVerb(head) && Patients.Of(tree, head) is var done and >= 0 => done,
            "advcl" when tree[verb].Xpos == "VB" && Controllers.Directed(tree, head) is var directed and >= 0 => directed,
            "advcl" => tree.IsNominal(head) && !tree.Has(head, "cop") ? head : Controllers.CalledOn(tree, head) is var asked and >= 0 ? asked : Of(tree, head, depth + 1),
            "acl" when IsGerundOf(tree, verb) && tree.Is(head, "obj") => head,
            "acl" => tree.Has(verb, "mark") ? Controllers.Owner(tree, head, depth) : head,
            "acl:relcl" => tree.Has(verb, "mark") ? -1 : head,
            "ccomp" when tree[verb].Xpos is "VBG" or "VB" => Controllers.Of(tree, head, depth),
            "amod" => head,
            _ => -1,
        };
    }

    private static readonly HashSet<string> Crowd = ["protest", "demonstrate", "demand", "march", "rally", "chant", "flee"];

    private static bool IsOutcome(Tree tree, int verb, int head) =>
        tree[verb].Xpos == "VBG" && verb > head && !tree.Has(verb, "mark") && tree.IsVerb(head) && tree.First(verb) is var from and > 0 && (tree[from].Form is "," || tree[from - 1].Form is ",") && Voice.IsPassive(tree, head);

    /// <summary>The subject that stands by the verb itself, or −1.</summary>
    public static int Own(Tree tree, int verb)
    {
        var (found, bare) = (-1, -1);
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "nsubj") && tree.Deprel(child) is not "nsubj:outer")
            {
                // "Near Raqqa, two strikes destroyed": of two, which is one too many, a place is none.
                // "The union along with its allies demanded", "Outside Wad Madani, two shells hit": under a preposition stands no subject.
                if (HasPreposition(tree, child))
                {
                    if (found >= 0) return found;
                    continue;
                }
                if (tree.EntityAt(child) is not { Type: EntityType.Loc } || child > verb) return found >= 0 && child > verb ? found : child;
                if (found < 0) found = child;
            }
            // "Near Homs, one strike destroyed": the parser takes it for an adverbial.
            else if (child < verb && tree.Is(child, "obl") && tree.Upos(child) == Upos.Noun && tree.Case(child) is null && !Times.IsTime(tree, child)) bare = child;
        }
        // "Chad says it is ready to talk": somebody is, whatever the parser takes the pronoun for.
        if (found < 0 && tree.Lemma(verb) is "willing" or "ready" or "prepared" or "unwilling" or "committed" or "determined" or "able" or "unable" && tree.Child(verb, "expl") is var it and >= 0) return it;
        return found >= 0 ? found : tree[verb].Xpos is "VBD" or "VBZ" or "VBP" && tree.Deprel(verb) is "root" or "ccomp" or "parataxis" ? bare : -1;
    }

    private static bool HasPreposition(Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (child < noun && tree.Is(child, "case") && tree[child].Xpos is "IN" && tree.Lemma(child).ToLowerInvariant() is "near" or "with" or "in" or "at" or "inside" or "outside" or "around" or "across") return true;
        return false;
    }

    private static bool IsGerundOf(Tree tree, int verb) =>
        tree[verb].Xpos == "VBG" && tree.Child(verb, "mark") is var mark and >= 0 && (tree.Lemma(mark) is "of" or "from" or "for" || tree.Lemma(mark) is "with" && tree.Head(verb) is var head and >= 0 && tree.Lemma(head) is "charge");
}
