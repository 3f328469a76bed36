using Dateline.Annotation;
using Dateline.Knowledge;

namespace Dateline.Facts.Coding.Attributions;

/// <summary>Shows who says, thinks and wants what in a text.</summary>
internal sealed class AttributionView(Lexicon lexicon) : IAnnotator
{
    public Layers Requires => Layers.Trees | Layers.Coreference;

    public Layers Provides => Layers.Quotations;

    public void Annotate(AnnotatedText text) => text.Quotations = text.Trees.Length == 0 ? [] : new AttributionReader(new(text, lexicon)).Read();
}
