using Dateline.Annotation;

namespace Dateline.Tests.Host;

/// <summary>Takes capitalised words for places.</summary>
internal sealed class PlainEntities : IAnnotator
{
    public Layers Requires => Layers.Tokens | Layers.Sentences;

    public Layers Provides => Layers.Entities;

    public void Annotate(AnnotatedText text)
    {
        foreach (var sentence in text.Sentences)
            sentence.Entities =
            [
                .. sentence.Tokens.Index().Where(t => char.IsUpper(t.Item.Form[0]))
                    .Select(t => new Entity(t.Item.Span, EntityType.Loc, t.Index, t.Index + 1)),
            ];
    }
}
