using Dateline.Annotation;
using Dateline.Knowledge;
using Dateline.Knowledge.Actors;

namespace Dateline.Facts.Coding.Attributions;

/// <summary>Shows who says, thinks and wants what in a text.</summary>
internal sealed class AttributionView(Lexicon lexicon, ActorRegistry registry) : IAnnotator
{
    public Layers Requires => Layers.Trees | Layers.Coreference;

    public Layers Provides => Layers.Quotations;

    public void Annotate(AnnotatedText text) => text.Quotations = text.Trees.Length == 0 ? [] : new AttributionReader(new(text, lexicon, registry)).Read();
}
