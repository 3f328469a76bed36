using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Events;

/// <summary>Who is killed by a flood or when a ferry capsizes is killed by nobody: no assault.</summary>
internal sealed class Mishaps(Lexicon lexicon)
{
    // How far down a cause may hang on another: "in a landslide", "in a series of road accidents".
    private const int Depth = 2;

    /// <summary>Whether a word means what befalls people: <c>the flood</c>, <c>Hurricane Melissa</c>.</summary>
    public bool IsCause(Tree tree, int i) => lexicon.Classes.Has("@calamity", tree.Lemma(i).ToLowerInvariant()) || lexicon.Classes.Has("@calamity", tree[i].Form.ToLowerInvariant()) || IsNamed(tree, i);

    // "Hurricane Melissa", "Storm Gerrit": the kind may be of the name or stand before it.
    private bool IsNamed(Tree tree, int i) => tree.EntityAt(i) is { } name &&
        (lexicon.Classes.Has("@fatal", tree.Lemma(name.First).ToLowerInvariant()) || name.First > 0 && lexicon.Classes.Has("@fatal", tree.Lemma(name.First - 1).ToLowerInvariant()));

    /// <summary>Whether an act of violence that nobody is said to do is an accident.</summary>
    public bool IsOne(Trigger t)
    {
        if (t.Type != EventType.Assault || t.Actors.Count > 0) return false;
        var (tree, word) = (t.Tree, t.Word);
        foreach (var child in tree.Children(word))
        {
            if (tree.IsVerb(child) && child != word && (tree.Is(child, "advcl") && tree[tree.First(child)].Form is "when" or "after" or "as" or "while" || tree.Deprel(child) is "parataxis") && Befalls(tree, child)) return true;
            if ((tree.Is(child, "obl") || tree.Is(child, "nmod")) && tree.Case(child) is "in" or "by" or "from" && IsCalamity(tree, child, 0)) return true;
        }
        // "Two trains collided, killing 30", "a landslide buried the camp and thirty died".
        return tree.Head(word) is var over && over >= 0 && tree.IsVerb(over) && tree.Deprel(word) is "parataxis" or "conj" or "advcl" or "ccomp" && tree.Mark(word) is null && (Befalls(tree, over) || Participants.Subject(tree, over) is var cause and >= 0 && IsCalamity(tree, cause, 0));
    }

    private bool Befalls(Tree tree, int verb) => lexicon.Classes.Has("@mishap", tree.Lemma(verb)) && Participants.Agent(tree, verb) is var thing && (thing < 0 || tree.EntityAt(thing) is null);

    private bool IsCalamity(Tree tree, int noun, int depth)
    {
        if (lexicon.Classes.Has("@fatal", tree.Lemma(noun).ToLowerInvariant()) || IsNamed(tree, noun)) return true;
        var inner = Quantities.Through(tree, noun);
        if (depth == Depth || inner == noun && !HasConjunct(tree, noun)) return false;
        foreach (var one in tree.Coordinated(inner))
            if (one != noun && IsCalamity(tree, one, depth + 1)) return true;
        return false;
    }

    private static bool HasConjunct(Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (tree.Is(child, "conj")) return true;
        return false;
    }
}
