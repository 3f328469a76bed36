using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>A cell of the matrix of sides and issues: where a side stands, and where it stood.</summary>
/// <param name="Holder">The side.</param>
/// <param name="Issue">An actor, or the content words of a plan or course of action.</param>
public sealed record ActorPosition(Side Holder, string Issue)
{
    private IReadOnlyList<Stand>? _stands;

    /// <summary>The newest.</summary>
    public Stance Stance { get; init; }

    /// <summary>The day of the newest.</summary>
    public DateOnly Day { get; init; }

    /// <summary>All that it was told to stand for, the oldest first.</summary>
    public IReadOnlyList<Stand> Stands => _stands ??= Read.Fold?.Stands(Read.Rows.Span, Read.Valid, Read.Known) ?? [];

    internal (PositionFold? Fold, ReadOnlyMemory<PositionRow> Rows, int Valid, long Known) Read { private get; init; }

    /// <summary>How often it turned from for to against or back.</summary>
    public int Shifts { get; init; }
}
