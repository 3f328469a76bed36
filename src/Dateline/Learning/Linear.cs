namespace Dateline.Learning;

/// <summary>y = x·W + b over rows.</summary>
internal sealed class Linear
{
    private readonly PackedMatrix _packed = new();
    private readonly PackedMatrix _transposed = new();

    public Linear(ParameterSet parameters, string name, int inputs, int outputs)
    {
        Weight = parameters.Add(name + ".weight", inputs, outputs);
        Bias = parameters.Add(name + ".bias", 1, outputs);
    }

    public Parameter Weight { get; }

    public Parameter Bias { get; }

    public int Inputs => Weight.Rows;

    public int Outputs => Weight.Columns;

    /// <summary>Lays the weights out for products; to be called after each change of them.</summary>
    public void Pack(bool training)
    {
        _packed.Pack(Weight.Value, Inputs, Outputs, Outputs);
        if (training) _transposed.Pack(Weight.Value, Outputs, Inputs, Outputs, transposed: true);
    }

    /// <param name="input">rows × inputs.</param>
    /// <param name="output">rows × outputs, overwritten.</param>
    public void Forward(ReadOnlySpan<float> input, int rows, Span<float> output)
    {
        for (var r = 0; r < rows; r++) Bias.Value.CopyTo(output.Slice(r * Outputs, Outputs));
        Gemm.Add(input, Inputs, rows, _packed, output, Outputs);
    }

    /// <summary>Adds to the gradients and, where asked, to the input's gradient.</summary>
    /// <param name="scratch">Storage for the packed output gradient, one per worker.</param>
    public void Backward(
        ReadOnlySpan<float> input, int rows, ReadOnlySpan<float> outputGradient, Gradients gradients, PackedMatrix scratch,
        Span<float> inputGradient)
    {
        scratch.Pack(outputGradient, rows, Outputs, Outputs);
        Gemm.AddTransposed(input, Inputs, Inputs, scratch, gradients.Of(Weight), Outputs);
        var bias = gradients.Of(Bias);
        for (var r = 0; r < rows; r++) Activations.Add(bias, outputGradient.Slice(r * Outputs, Outputs));
        if (inputGradient.Length > 0) Gemm.Add(outputGradient, Outputs, rows, _transposed, inputGradient, Inputs);
    }
}
