using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Speech;

/// <summary>Somebody says something: the frame of a statement, and the source of what stands in its content.</summary>
internal sealed class Attribution
{
    public required Mention Speaker { get; init; }

    /// <summary>The reporting words; null where the text itself is the statement.</summary>
    public string? Cue { get; init; }

    /// <summary>The clause of the cue: speaker, verb and what belongs to it.</summary>
    public required TextSpan Clause { get; init; }

    /// <summary>What is said.</summary>
    public TextSpan Content { get; set; }

    public StatementForm Form { get; set; }

    /// <summary>The sentence of the cue, and the cue in it; null where the text itself is the statement.</summary>
    public Tree? Tree { get; init; }

    public int Word { get; init; } = -1;

    /// <summary>Whether the cue is a preposition: <c>according to</c>.</summary>
    public bool IsPreposition { get; init; }

    /// <summary>Whether it is a statement of its own, not only a source (<c>reports of shelling</c>).</summary>
    public bool IsStatement { get; init; } = true;

    /// <summary>Cue clauses of the same speaker that were joined to this one.</summary>
    public List<TextSpan> MoreClauses { get; } = [];
}
