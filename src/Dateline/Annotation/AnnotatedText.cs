using Dateline.Annotation.Actors;
using Dateline.Annotation.Coreference;
using Dateline.Annotation.Factuality;
using Dateline.Annotation.Places;
using Dateline.Annotation.Quantities;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Annotation;

/// <summary>A document with what the reader sees in it. Every layer is in text order, and empty until its annotator has run.</summary>
public sealed class AnnotatedText(Document document)
{
    public Document Document { get; } = document;

    /// <summary>Sentences; filled by the segmenter, completed by the annotators after it.</summary>
    public IReadOnlyList<Sentence> Sentences { get; set; } = [];

    /// <summary>A tree for each sentence.</summary>
    internal Tree[] Trees { get; set; } = [];

    /// <summary>Times, durations and sets.</summary>
    public IReadOnlyList<TimeExpression> Times { get; set; } = [];

    /// <summary>Numbers with bounds and units.</summary>
    public IReadOnlyList<QuantityExpression> Quantities { get; set; } = [];

    /// <summary>Names that the registry of actors knows.</summary>
    public IReadOnlyList<LinkedActor> Actors { get; set; } = [];

    /// <summary>Names of places and demonyms, resolved or not.</summary>
    public IReadOnlyList<Toponym> Places { get; set; } = [];

    /// <summary>Mentions that share what they mean with another.</summary>
    public IReadOnlyList<CoreferentMention> Mentions { get; set; } = [];

    /// <summary>Who says what.</summary>
    public IReadOnlyList<AttributedSpeech> Quotations { get; set; } = [];

    /// <summary>How far the text commits to each predicate.</summary>
    public IReadOnlyList<Predicate> Predicates { get; set; } = [];

    /// <summary>Corrects what an entity is, where a later step knows better.</summary>
    internal void Retype(int sentence, Entity entity, EntityType type)
    {
        Sentences[sentence].Entities = [.. Sentences[sentence].Entities.Select(e => e == entity ? e with { Type = type } : e)];
        Trees[sentence].Retype(entity, type);
    }
}
