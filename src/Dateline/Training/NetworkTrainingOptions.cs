namespace Dateline.Training;

/// <summary>How the net is trained.</summary>
internal sealed record NetworkTrainingOptions
{
    public int Seed { get; init; } = 1;

    /// <summary>Workers, each with its share of every batch; part of what the seed reproduces.</summary>
    public int Threads { get; init; } = 2;

    public int Epochs { get; init; } = 25;

    /// <summary>Tokens of one step.</summary>
    public int BatchTokens { get; init; } = 800;

    public float Rate { get; init; } = 2e-3f;

    /// <summary>Share of all steps over which the rate rises.</summary>
    public float WarmUp { get; init; } = 0.02f;

    /// <summary>Chance that a trained word is read as unknown.</summary>
    public float WordDropout { get; init; } = 0.2f;

    /// <summary>Chance that a word's frozen vector is left out.</summary>
    public float VectorDropout { get; init; } = 0.1f;

    public float InputDropout { get; init; } = 0.15f;

    /// <summary>Between layers, one mask a sentence (Gal and Ghahramani 2016).</summary>
    public float LayerDropout { get; init; } = 0.33f;

    public float RecurrentDropout { get; init; } = 0.2f;

    public float HeadDropout { get; init; } = 0.33f;
}
