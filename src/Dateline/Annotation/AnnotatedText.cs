using Dateline.Documents;

namespace Dateline.Annotation;

/// <summary>A document with what the reader sees in it.</summary>
public sealed class AnnotatedText(Document document)
{
    public Document Document { get; } = document;

    /// <summary>Sentences in text order; filled by the segmenter, completed by the annotators after it.</summary>
    public IReadOnlyList<Sentence> Sentences { get; set; } = [];
}
