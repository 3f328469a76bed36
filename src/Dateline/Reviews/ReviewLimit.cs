namespace Dateline.Reviews;

/// <summary>Of which subjects a review of a large ledger looks at some only.</summary>
/// <param name="Subjects">Which sort, in the plural: <c>places</c>.</param>
/// <param name="Told">Of how many something came or went in the period.</param>
/// <param name="LookedAt">How many of them the review looks at: those of which most was told, or that weigh most.</param>
public readonly record struct ReviewLimit(string Subjects, int Told, int LookedAt)
{
    public override string ToString() => FormattableString.Invariant($"{LookedAt:#,0} of {Told:#,0} {Subjects}");
}
