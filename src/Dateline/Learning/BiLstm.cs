namespace Dateline.Learning;

/// <summary>One bidirectional LSTM layer: rows × inputs to rows × 2·hidden, forward half first.</summary>
internal sealed class BiLstm
{
    private readonly LstmDirection _forward;
    private readonly LstmDirection _backward;

    public BiLstm(ParameterSet parameters, string name, int inputs, int hidden)
    {
        Input = new Linear(parameters, name + ".input", inputs, 8 * hidden);
        _forward = new LstmDirection(parameters, name + ".forward", hidden, reverse: false);
        _backward = new LstmDirection(parameters, name + ".backward", hidden, reverse: true);
        Hidden = hidden;
    }

    /// <summary>The input's share of both directions' gates.</summary>
    public Linear Input { get; }

    public int Hidden { get; }

    /// <summary>Opens the forget gates at the start of training.</summary>
    public void Initialise()
    {
        Input.Bias.Value.AsSpan(Hidden, Hidden).Fill(1f);
        Input.Bias.Value.AsSpan(5 * Hidden, Hidden).Fill(1f);
    }

    public void Pack(bool training)
    {
        Input.Pack(training);
        _forward.Pack(training);
        _backward.Pack(training);
    }

    /// <summary>Runs both directions over gates that already hold the input's share.</summary>
    public void Forward(BatchLayout layout, BiLstmState s)
    {
        var rows = layout.Rows;
        var (masked, half) = (s.MaskForward.Length > 0, rows * Hidden);
        _forward.Forward(
            layout, s.Gates, 8 * Hidden, s.Output, 2 * Hidden, s.Cells.AsSpan(0, half), Half(s.Tanh, 0, half), s.MaskForward,
            masked ? s.Previous.AsSpan(0, half) : default);
        _backward.Forward(
            layout, s.Gates.AsSpan(4 * Hidden), 8 * Hidden, s.Output.AsSpan(Hidden), 2 * Hidden, s.Cells.AsSpan(half, half),
            Half(s.Tanh, half, half), s.MaskBackward, masked ? s.Previous.AsSpan(half, half) : default);
    }

    /// <summary>From the output's gradient (changed on the way) to the weights' and the input's.</summary>
    public void Backward(
        BatchLayout layout, BiLstmState s, ReadOnlySpan<float> input, Gradients gradients, PackedMatrix scratch,
        Span<float> inputGradient)
    {
        var half = layout.Rows * Hidden;
        _forward.Backward(
            layout, s.Gates, 8 * Hidden, s.Output, s.OutputGradient, 2 * Hidden, s.Cells.AsSpan(0, half), s.Tanh.AsSpan(0, half),
            s.MaskForward, s.Previous.AsSpan(0, half), s.GateGradient, s.Carry, gradients, scratch);
        _backward.Backward(
            layout, s.Gates.AsSpan(4 * Hidden), 8 * Hidden, s.Output.AsSpan(Hidden), s.OutputGradient.AsSpan(Hidden), 2 * Hidden,
            s.Cells.AsSpan(half, half), s.Tanh.AsSpan(half, half), s.MaskBackward, s.Previous.AsSpan(half, half),
            s.GateGradient.AsSpan(4 * Hidden), s.Carry, gradients, scratch);
        Input.Backward(input, layout.Rows, s.GateGradient.AsSpan(0, layout.Rows * 8 * Hidden), gradients, scratch, inputGradient);
    }

    private static Span<float> Half(float[] values, int start, int count) =>
        values.Length == 0 ? default : values.AsSpan(start, count);
}
