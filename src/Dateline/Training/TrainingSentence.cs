using Dateline.Annotation.Parsing;

namespace Dateline.Training;

/// <summary>A sentence to learn from; what its corpus does not annotate is null.</summary>
internal sealed class TrainingSentence(string[] forms)
{
    public string[] Forms { get; } = forms;

    public int[]? Upos { get; init; }

    public int[]? Xpos { get; init; }

    /// <summary>Index of each token's head, −1 for the root.</summary>
    public int[]? Heads { get; init; }

    public int[]? Relations { get; init; }

    /// <summary>For each token the entity labels that its annotation allows, one bit a label of <see cref="EntityTags"/>.</summary>
    public uint[]? Entities { get; set; }

    /// <summary>Weight of the entity labels: below 1 for corpora labelled by machine.</summary>
    public float EntityWeight { get; set; } = 1f;

    public WordFeatures[] Features { get; set; } = [];

    public int Length => Forms.Length;
}
