using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>All counts of one thing: the same measure, subject, place, denominator and sort of count. Bounds are over what each speaker said last.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Kind">What sort of count it is.</param>
public sealed record FigureSeries(Measure Measure, FigureKind Kind)
{
    private IReadOnlyList<FigureClaim>? _claims;

    /// <summary>Who or what is counted: a side, a class of people, or the words of the texts.</summary>
    public required string Subject { get; init; }

    /// <summary><c>people</c>, <c>percent</c>, ISO 4217, or words.</summary>
    public required string Unit { get; init; }

    /// <summary>Where; null where no text says so.</summary>
    public KnownPlace? Place { get; init; }

    /// <summary>Of what it is a part, as content words in their plain order; empty where it stands for itself.</summary>
    public required string Denominator { get; init; }

    /// <summary>The first day counted; null for a stock.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day counted; null where open or a stock.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The least of the newest counts of all speakers.</summary>
    public double Low { get; init; }

    /// <summary>The most of them.</summary>
    public double High { get; init; }

    /// <summary>The number of the newest count.</summary>
    public double Latest { get; init; }

    /// <summary>The fact behind it.</summary>
    public FactKey LatestFact { get; init; }

    /// <summary>The day that it counts for.</summary>
    public DateOnly LatestDay { get; init; }

    /// <summary>The number of the oldest count.</summary>
    public double First { get; init; }

    /// <summary>How often a speaker changed a count.</summary>
    public int Revisions { get; init; }

    /// <summary>How many origins count.</summary>
    public int Origins { get; init; }

    /// <summary>Whether the newest counts of two speakers exclude one another.</summary>
    public bool IsConflict { get; init; }

    /// <summary>Days since the newest count was published.</summary>
    public int Age { get; init; }

    public bool IsStale { get; init; }

    /// <summary>Who said what as of when, the newest first.</summary>
    public IReadOnlyList<FigureClaim> Claims => _claims ??= Read.Fold?.Claims(Read.Rows, Read.Known) ?? [];

    internal (FigureFold? Fold, ReadOnlyMemory<FigureRow> Rows, long Known) Read { private get; init; }

    /// <summary>What is counted, in one line.</summary>
    public string Label => string.Join(" · ", new[]
    {
        Vocabulary.Word(Measure), Subject, Unit == Subject ? "" : Unit, Place?.Name ?? "", Denominator.Length > 0 ? $"of {Denominator}" : "",
        (From, To) switch
        {
            (null, null) => "",
            ({ } from, null) => Kind == FigureKind.Toll ? $"{from:yyyy-MM-dd}" : $"since {from:yyyy-MM-dd}",
            var (from, to) => from == to ? $"{to:yyyy-MM-dd}" : $"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}",
        },
    }.Where(part => part.Length > 0));
}
