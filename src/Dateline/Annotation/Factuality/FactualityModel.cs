using System.Runtime.InteropServices;
using Dateline.Learning;

namespace Dateline.Annotation.Factuality;

/// <summary>A linear regression from <see cref="FactualityFeatures"/> to the scale of UDS.</summary>
public sealed class FactualityModel
{
    /// <summary>Name of its section in a model file: one float a feature, little-endian.</summary>
    internal const string Section = "factuality";

    private readonly float[] _weights;

    internal FactualityModel(float[] weights) => _weights = weights;

    /// <exception cref="ModelFormatException">The file has no such section, or one of another size.</exception>
    public static FactualityModel Load(ModelFile file)
    {
        var bytes = file.Section(Section).Span;
        if (bytes.Length != FactualityFeatures.Count * sizeof(float))
            throw file.Bad($"the section '{Section}' has {bytes.Length:N0} bytes instead of {FactualityFeatures.Count * sizeof(float):N0}");
        return new(MemoryMarshal.Cast<byte, float>(bytes).ToArray());
    }

    internal byte[] ToBytes() => MemoryMarshal.AsBytes(_weights.AsSpan()).ToArray();

    /// <summary>From −3 to 3.</summary>
    internal float Score(List<int> features)
    {
        var sum = 0f;
        foreach (var feature in features) sum += _weights[feature];
        return Math.Clamp(sum, -3f, 3f);
    }
}
