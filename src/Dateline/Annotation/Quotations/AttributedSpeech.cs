using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Quotations;

/// <summary>Somebody is said to say, write or think something.</summary>
/// <param name="Source">The words for who says it, or null.</param>
/// <param name="Cue">The reporting words, or null.</param>
/// <param name="Content">What is said, from its first word to its last; with the marks of a quotation.</param>
/// <param name="Form">In whose words.</param>
public sealed record AttributedSpeech(TextSpan? Source, TextSpan? Cue, TextSpan Content, StatementForm Form)
{
    /// <summary>The pieces of what is said where others stand between them (<c>“…,” she said. “…”</c>); else the whole of it.</summary>
    public IReadOnlyList<TextSpan> Parts { get; init; } = [Content];
}
