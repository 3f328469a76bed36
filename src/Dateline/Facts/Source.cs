using Dateline.Knowledge.Ontology;

namespace Dateline.Facts;

/// <summary>Who says so, by which words.</summary>
/// <param name="Actor">The speaker.</param>
/// <param name="Cue">The reporting words (<c>said</c>, <c>According to</c>); null where there are none.</param>
/// <param name="Form">How the speech is given.</param>
public sealed record Source(Mention Actor, string? Cue, StatementForm Form)
{
    /// <summary>The sources that report this one, outward; empty where the narrator does.</summary>
    public IReadOnlyList<Source> Via { get; init; } = [];
}
