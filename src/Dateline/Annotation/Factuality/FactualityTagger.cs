using Dateline.Annotation.Trees;
using Dateline.Learning;

namespace Dateline.Annotation.Factuality;

/// <summary>Says of each predicate how far the text commits to its having happened.</summary>
/// <param name="model">The trained regression.</param>
public sealed class FactualityTagger(FactualityModel model) : IAnnotator
{
    public Layers Requires => Layers.Trees;

    public Layers Provides => Layers.Factuality;

    /// <exception cref="ModelFormatException">The file has no such part, or a damaged one.</exception>
    public static FactualityTagger Load(ModelFile file) => new(FactualityModel.Load(file));

    public void Annotate(AnnotatedText text)
    {
        var (predicates, features) = (new List<Predicate>(), new List<int>());
        foreach (var tree in text.Trees)
            for (var i = 0; i < tree.Count; i++)
            {
                if (!IsPredicate(tree, i)) continue;
                features.Clear();
                FactualityFeatures.Of(tree, i, features);
                predicates.Add(new(tree[i].Span, tree.Lemma(i), model.Score(features)));
            }
        text.Predicates = predicates;
    }

    /// <summary>Verbs, what a copula or a subject makes a predicate, roots and the heads of clauses.</summary>
    internal static bool IsPredicate(Tree tree, int i) => tree.Upos(i) switch
    {
        Upos.Verb => true,
        Upos.Punct or Upos.Sym => false,
        Upos.Aux => !tree.Is(i, "aux") && !tree.Is(i, "cop"),
        _ => tree.Head(i) < 0 || tree[i].Xpos is "VBG" or "VBN" || tree.Has(i, "cop") || tree.Has(i, "nsubj") || tree.Has(i, "csubj")
            || tree.Deprel(i) is "ccomp" or "xcomp" or "advcl" or "acl" or "acl:relcl" or "parataxis" or "csubj",
    };
}
