using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Words;

namespace Dateline.Annotation.Trees;

/// <summary>Builds the trees that all later steps look at, with the lemmas that the lexicon knows better.</summary>
internal sealed class TreeBuilder(KnownWords known, OfficeTable offices) : IAnnotator
{
    private readonly TitledNames _titles = new(offices);

    public Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Lemmas | Layers.Dependencies | Layers.Entities;

    public Layers Provides => Layers.Trees;

    public void Annotate(AnnotatedText text)
    {
        var trees = new Tree[text.Sentences.Count];
        for (var i = 0; i < trees.Length; i++) trees[i] = new(_titles.Repair(text.Document.Text, text.Sentences[i]), i, known);
        text.Trees = trees;
    }
}
