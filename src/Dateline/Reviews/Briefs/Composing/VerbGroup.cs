using Dateline.Annotation.Trees;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Realising;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>A finite verb with its auxiliaries: “has rejected”, “would not stop”, “plans to send”.</summary>
internal sealed record VerbGroup(Verb Verb, string Kind, bool IsNegated)
{
    // Adverbs without which it would say more.
    private static readonly HashSet<string> Hedges = new(StringComparer.Ordinal)
    {
        "allegedly", "almost", "apparently", "barely", "hardly", "longer", "nearly", "neither", "never", "nor", "perhaps", "possibly", "probably", "purportedly", "reportedly", "scarcely", "seldom", "supposedly", "even", "partly", "partially", "rarely",
    };

    private static readonly HashSet<string> Planning = new(StringComparer.Ordinal) { "plan", "intend", "want", "hope" };

    /// <summary>The group of a verb; null where it is none that is told, or does not say what the status says.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="head">The verb that has the subject.</param>
    /// <param name="status">What the group has to say.</param>
    /// <param name="verb">The verb that is told: the head, or what it plans.</param>
    public static VerbGroup? Of(Tree tree, int head, Status status, out int verb)
    {
        verb = head;
        var aux = "";
        var isNegated = false;
        foreach (var child in tree.Children(head))
        {
            if (child > head) break;
            if (tree.Deprel(child) == "aux:pass") return null;
            if (tree.Is(child, "advmod") && Hedges.Contains(tree.Lemma(child))) return null;
            if (tree.Is(child, "advmod") && tree.Lemma(child) is "not" or "n't") isNegated = true;
            if (tree.Is(child, "aux")) aux = aux.Length == 0 ? tree[child].Form.ToLowerInvariant() : "?";
        }
        var kind = aux switch
        {
            "" => "past",
            "has" or "have" or "had" => "perfect",
            "did" or "does" or "do" => "do",
            "will" => "to",
            "would" => "would",
            "may" or "might" => "might",
            "can" or "could" => "could",
            "was" or "were" or "is" or "are" => "going",
            _ => null,
        };
        if (kind == "going" && tree.Mark(head) == "to") kind = "to";
        if (kind is "past" or "going" && tree.Child(head, "xcomp") is >= 0 and var planned && Planning.Contains(tree.Lemma(head)) && tree.Mark(planned) == "to") (kind, verb) = ("plan", planned);
        var form = tree[verb].Form.ToLowerInvariant();
        var told = kind switch { null => null, "past" => VerbForms.OfFinite(form), "perfect" => VerbForms.OfParticiple(form), "going" => VerbForms.OfGoing(form), _ => VerbForms.OfBase(form) };
        if (told is null || kind is "do" && !isNegated || kind is "past" && tree[verb].Xpos is "VBG" or "VBN" or "VB") return null;
        var fits = status switch
        {
            Status.Actual => kind is "past" or "perfect" or "going" && !isNegated,
            Status.Planned => kind is "to" or "would" or "plan" && !isNegated,
            Status.Possible => kind is "might" or "could" && !isNegated,
            Status.Denied => isNegated,
            _ => false,
        };
        return fits ? new(told, kind!, isNegated) : null;
    }

    /// <summary>The verb as the brief tells it, in the past.</summary>
    public string Past(bool isPlural)
    {
        var not = IsNegated ? " not" : "";
        return Kind switch
        {
            "past" or "perfect" when !IsNegated => Verb.Past,
            "perfect" => $"had not {Verb.Participle}",
            "going" => $"{(isPlural ? "were" : "was")}{not} {Verb.Going}",
            "past" or "do" => $"did not {Verb.Base}",
            "to" => $"{(isPlural ? "were" : "was")}{not} to {Verb.Base}",
            "plan" => $"planned{not} to {Verb.Base}",
            _ => $"{Kind}{not} {Verb.Base}",
        };
    }
}
