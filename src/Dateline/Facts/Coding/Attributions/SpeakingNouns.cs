using Dateline.Annotation;
using Dateline.Annotation.Coreference;
using Dateline.Annotation.Trees;
using Dateline.Knowledge.Senses;

namespace Dateline.Facts.Coding.Attributions;

/// <summary>Which words may say, think or want: names, pronouns, and the nouns of who acts or tells.</summary>
internal sealed class SpeakingNouns(WordClasses classes)
{
    private static readonly string[] Names = ["@actor", "@agent", "@official", "@worker", "@speaking", "@document", "@people"];

    private static readonly string[] Endings = ["ers", "ors", "ists", "ians", "ees", "ants"];

    /// <summary>Whether a noun is a text, a survey or a picture: what shows that something is so.</summary>
    public bool Tells(Tree tree, int i) => tree.Upos(i) is Upos.Noun && (classes.Has("@document", tree.Lemma(i)) || classes.Has("@speaking", tree.Lemma(i)));

    public bool Has(Tree tree, int i)
    {
        if (tree.Upos(i) is not Upos.Noun || tree.EntityAt(i) is not null) return true;
        foreach (var name in Names)
            if (classes.Has(name, tree.Lemma(i)) || classes.Has(name, tree[i].Form)) return true;
        if (CoreferenceWords.Instance.ClassOf(tree[i].Form, tree.Lemma(i)) is not NounClass.None) return true;
        // "the Aydin campaign"
        foreach (var child in tree.Children(i))
            if (child < i && tree.Deprel(child) is "compound" or "nmod:poss" && tree.EntityAt(child) is { Type: EntityType.Per or EntityType.Org }) return true;
        // regulators, activists, guardians: words for people who do something.
        var form = tree[i].Form;
        return tree[i].Xpos == "NNS" && Endings.Any(e => form.EndsWith(e, StringComparison.Ordinal));
    }
}
