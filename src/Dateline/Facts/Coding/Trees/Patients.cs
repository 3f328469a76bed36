using Dateline.Annotation.Trees;

namespace Dateline.Facts.Coding.Trees;

/// <summary>Whom what a verb tells is done to: the object of the active, the subject of the passive, the antecedent of a relative clause.</summary>
internal static class Patients
{
    public static int Of(Tree tree, int verb)
    {
        if (Voice.IsPassive(tree, verb)) return Subjects.Of(tree, verb);
        var obj = tree.Child(verb, "obj");
        if (obj < 0) obj = tree.Child(verb, "iobj");
        if (obj < 0) obj = Bare(tree, verb);
        if (obj >= 0) return Antecedents.IsRelative(tree, obj) ? Antecedents.Of(tree, verb) : obj;
        if (tree.Is(verb, "acl:relcl") && Subjects.Own(tree, verb) is var subject and >= 0 && !Antecedents.IsRelative(tree, subject) && !HasRelativeElsewhere(tree, verb) && !Relatives.IsOfOwner(tree, verb))
            return tree.Head(verb);
        return Shared(tree, verb);
    }

    // "killed at least 28 people": the parser takes the bound's preposition for one of the object.
    private static int Bare(Tree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Deprel(child) == "obl" && tree.IsNominal(child) && (tree.Case(child) is null || IsUpTo(tree, verb, child)) && !Times.IsTime(tree, child)) return child;
        return -1;
    }

    // "control up to 90 percent": a bound, no particle.
    private static bool IsUpTo(Tree tree, int verb, int noun) =>
        tree.Case(noun) is "to" && tree.Has(noun, "nummod") && tree.Child(verb, "compound") is var up and >= 0 && tree[up].Form is "up" && up + 1 < tree.Count && tree[up + 1].Form is "to";

    // "kidnapped and killed 11 people": the object of the last is the object of both.
    private static int Shared(Tree tree, int verb)
    {
        foreach (var next in tree.Children(verb))
            if (tree.Is(next, "conj") && tree.IsVerb(next) && next - verb <= 3 && !Voice.IsPassive(tree, next) && Subjects.Own(tree, next) < 0)
                return tree.Child(next, "obj");
        return -1;
    }

    private static bool HasRelativeElsewhere(Tree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child < verb && !tree.Is(child, "nsubj") && (Antecedents.IsRelative(tree, child) || tree[child].Xpos is "WRB")) return true;
        return false;
    }
}
