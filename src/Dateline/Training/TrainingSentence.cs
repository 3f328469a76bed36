using Dateline.Annotation.Parsing;

namespace Dateline.Training;

/// <summary>A sentence to learn from; what its corpus does not annotate is null.</summary>
internal sealed class TrainingSentence(string[] forms)
{
    /// <summary>In <see cref="Heads"/>: not known, nothing to learn.</summary>
    public const int NoHead = -2;

    public string[] Forms { get; } = forms;

    /// <summary>Numbers of tags, −1 where not known.</summary>
    public int[]? Upos { get; set; }

    public int[]? Xpos { get; set; }

    /// <summary>Index of each token's head, −1 for the root, or <see cref="NoHead"/>.</summary>
    public int[]? Heads { get; set; }

    /// <summary>Numbers of relations, −1 where not known.</summary>
    public int[]? Relations { get; set; }

    /// <summary>For each token the entity labels that its annotation allows, one bit a label of <see cref="EntityTags"/>.</summary>
    public uint[]? Entities { get; set; }

    /// <summary>Weight of the entity labels: below 1 for corpora labelled by machine.</summary>
    public float EntityWeight { get; set; } = 1f;

    public WordFeatures[] Features { get; set; } = [];

    public int Length => Forms.Length;
}
