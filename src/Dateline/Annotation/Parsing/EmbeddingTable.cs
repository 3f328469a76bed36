using System.Runtime.Intrinsics;
using Dateline.Learning;

namespace Dateline.Annotation.Parsing;

/// <summary>A table of rows looked up by number: single floats while it is trained, eight bits and a scale a row once it is read from a file.</summary>
internal sealed class EmbeddingTable(Parameter parameter)
{
    private sbyte[]? _values;
    private float[] _scales = [];

    public Parameter Parameter { get; } = parameter;

    /// <summary>Takes the rows from a section of a model file: all scales, then all values.</summary>
    public void Read(ReadOnlySpan<sbyte> values, ReadOnlySpan<float> scales) => (_values, _scales) = (values.ToArray(), scales.ToArray());

    /// <summary>Rounds the rows to eight bits, or gives those that it was read from.</summary>
    public (sbyte[] Values, float[] Scales) Quantise()
    {
        if (_values is not null) return (_values, _scales);
        var (values, scales) = (new sbyte[Parameter.Rows * Parameter.Columns], new float[Parameter.Rows]);
        for (var r = 0; r < Parameter.Rows; r++)
        {
            var row = Parameter.Row(r);
            foreach (var v in row) scales[r] = Math.Max(scales[r], Math.Abs(v) / 127f);
            for (var i = 0; scales[r] > 0 && i < row.Length; i++) values[r * row.Length + i] = (sbyte)MathF.Round(row[i] / scales[r]);
        }

        return (values, scales);
    }

    /// <summary>target += factor · row.</summary>
    public void Add(int row, Span<float> target, float factor)
    {
        if (_values is null)
        {
            Activations.AddScaled(target, Parameter.Row(row), factor);
            return;
        }

        var source = _values.AsSpan(row * Parameter.Columns, Parameter.Columns);
        var (scale, weight) = (Vector512.Create(_scales[row]), Vector512.Create(factor));
        var sums = Activations.Vectors(target);
        for (var i = 0; i < sums.Length; i++)
        {
            var shorts = Vector256.WidenLower(Vector128.Create<sbyte>(source.Slice(i * 16, 16)).ToVector256Unsafe());
            var ints = Vector512.Create(Vector256.WidenLower(shorts), Vector256.WidenUpper(shorts));
            sums[i] = Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(ints) * scale, weight, sums[i]);
        }
    }
}
