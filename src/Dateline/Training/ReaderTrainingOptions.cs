namespace Dateline.Training;

/// <summary>How the reader is trained: where asked by teachers first, then itself.</summary>
internal sealed record ReaderTrainingOptions
{
    /// <summary>Readers that vote on plain news; 0 trains on annotated text alone.</summary>
    public int Teachers { get; init; }

    public NetworkTrainingOptions Teacher { get; init; } = new() { Epochs = 10 };

    public NetworkTrainingOptions Student { get; init; } = new() { Epochs = 18 };
}
