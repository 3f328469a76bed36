using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>One deal by all its names: who is party to it, who stands behind it, how far it came by which day, and what is due.</summary>
/// <param name="Name">As most texts call it.</param>
public sealed record AgreementLedger(string Name)
{
    /// <summary>The other names.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Where it is to hold; null where no text says so.</summary>
    public string? Place { get; init; }

    /// <summary>Why what several texts tell is taken for one agreement.</summary>
    public IReadOnlyList<string> Joined { get; init; } = [];

    /// <summary>The first place that a text gives; null where none does.</summary>
    internal KnownPlace? Where { get; init; }

    public IReadOnlyList<Side> Parties { get; init; } = [];

    public IReadOnlyList<Side> Backers { get; init; } = [];

    /// <summary>The newest stage that is told as so; null where all is planned or denied.</summary>
    public AgreementStage? Stage { get; init; }

    /// <summary>The first day of that stage.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>All that is told, by day.</summary>
    public IReadOnlyList<AgreementStep> Steps
    {
        get => field ??= ReadSteps?.Invoke() ?? [];
        init;
    }

    /// <summary>The first of the steps' facts.</summary>
    internal FactKey First { get; init; }

    /// <summary>Makes the steps once they are asked for: a day of a large ledger has many that nobody looks at.</summary>
    internal Func<IReadOnlyList<AgreementStep>>? ReadSteps { private get; init; }

    /// <summary>What is planned or demanded by a day.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];
}
