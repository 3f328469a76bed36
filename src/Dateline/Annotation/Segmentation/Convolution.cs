using Dateline.Learning;

namespace Dateline.Annotation.Segmentation;

/// <summary>Each row becomes a weighted sum of the rows around it: <c>y[i] = b + Σ x[i + (t − 2)·dilation] · W[t]</c>, t from 0 to 4.</summary>
internal sealed class Convolution
{
    /// <summary>Rows that one output row sums.</summary>
    public const int Taps = 5;

    private readonly PackedMatrix[] _packed = Create();
    private readonly PackedMatrix[] _transposed = Create();
    private readonly int _width;
    private readonly int _dilation;

    public Convolution(ParameterSet parameters, string name, int width, int dilation)
    {
        (_width, _dilation) = (width, dilation);
        Weight = parameters.Add(name + ".weight", Taps * width, width);
        Bias = parameters.Add(name + ".bias", 1, width);
    }

    public Parameter Weight { get; }

    public Parameter Bias { get; }

    /// <summary>Lays the weights out for products; to be called after each change of them.</summary>
    public void Pack(bool training)
    {
        for (var t = 0; t < Taps; t++)
        {
            var tap = Weight.Value.AsSpan(t * _width * _width, _width * _width);
            _packed[t].Pack(tap, _width, _width, _width);
            if (training) _transposed[t].Pack(tap, _width, _width, _width, transposed: true);
        }
    }

    /// <param name="input">Rows with <paramref name="padding"/> rows before the first and after the last.</param>
    /// <param name="padding">At least twice the dilation.</param>
    /// <param name="rows">How many, without the padding.</param>
    /// <param name="output">Rows without padding, overwritten.</param>
    public void Forward(ReadOnlySpan<float> input, int padding, int rows, Span<float> output)
    {
        for (var i = 0; i < rows; i++) Bias.Value.CopyTo(output.Slice(i * _width, _width));
        for (var t = 0; t < Taps; t++)
            Gemm.Add(input[Offset(t, padding)..], _width, rows, _packed[t], output, _width);
    }

    /// <summary>Adds to the gradients of the weights and of the padded input.</summary>
    public void Backward(
        ReadOnlySpan<float> input, int padding, int rows, ReadOnlySpan<float> outputGradient, Gradients gradients, PackedMatrix scratch,
        Span<float> inputGradient)
    {
        scratch.Pack(outputGradient, rows, _width, _width);
        for (var t = 0; t < Taps; t++)
        {
            var weight = gradients.Of(Weight).Slice(t * _width * _width, _width * _width);
            Gemm.AddTransposed(input[Offset(t, padding)..], _width, _width, scratch, weight, _width);
            Gemm.Add(outputGradient, _width, rows, _transposed[t], inputGradient[Offset(t, padding)..], _width);
        }
        var bias = gradients.Of(Bias);
        for (var i = 0; i < rows; i++) Activations.Add(bias, outputGradient.Slice(i * _width, _width));
    }

    private int Offset(int tap, int padding) => (padding + (tap - Taps / 2) * _dilation) * _width;

    private static PackedMatrix[] Create() => [.. Enumerable.Range(0, Taps).Select(_ => new PackedMatrix())];
}
