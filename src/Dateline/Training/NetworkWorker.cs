using Dateline.Annotation.Parsing;
using Dateline.Learning;

namespace Dateline.Training;

/// <summary>One worker of training: takes its share of a batch forward and back and sums the gradients.</summary>
internal sealed class NetworkWorker
{
    private readonly ReaderNetwork _network;
    private readonly NetworkTrainingOptions _options;
    private readonly Random _random;
    private readonly BiLstmState[] _states;
    private readonly float[][] _inputs;
    private readonly float[][] _inputMasks;
    private readonly PackedMatrix _scratch = new();
    private readonly TaskLosses _losses;
    private readonly InputLayer _input;
    private float[] _top = [];
    private float[] _topMask = [];
    private float[] _topGradient = [];
    private float[] _inputGradient = [];

    public NetworkWorker(ReaderNetwork network, NetworkTrainingOptions options, int seed)
    {
        (_network, _options) = (network, options);
        _random = new Random(seed);
        _states = [.. network.Layers.Select(l => new BiLstmState(l.Hidden, training: true))];
        _inputs = [.. network.Layers.Select(_ => Array.Empty<float>())];
        _inputMasks = [.. network.Layers.Select(_ => Array.Empty<float>())];
        Gradients = new Gradients(network.Parameters);
        _input = new InputLayer(network, options, _random);
        _losses = new TaskLosses(network, options, _random, _scratch);
    }

    public Gradients Gradients { get; }

    public LossSums Losses => _losses.Sums;

    /// <summary>Adds the gradients of a batch.</summary>
    /// <param name="batch">Longest first.</param>
    /// <param name="scale">Factor of every loss.</param>
    public void Run(IReadOnlyList<TrainingSentence> batch, float scale)
    {
        var layout = new BatchLayout([.. batch.Select(s => s.Length)]);
        var rows = layout.Rows;
        Buffers.Grow(ref _inputs[0], rows * _network.Shape.Input);
        _input.Forward(batch, layout, _inputs[0]);
        for (var i = 0; i < _network.Layers.Count; i++) Forward(i, layout);
        var width = 2 * _network.Shape.Hidden;
        Buffers.Grow(ref _topGradient, rows * width);
        _topGradient.AsSpan(0, rows * width).Clear();
        _losses.Run(batch, layout, _top, _topGradient, scale, Gradients);
        Masked(layout, width, _topGradient, _topMask);
        for (var i = _network.Layers.Count - 1; i >= 0; i--) Backward(i, layout);
        _input.Backward(batch, layout, _inputGradient, Gradients);
    }

    private void Forward(int i, BatchLayout layout)
    {
        var (layer, state, rows, last) = (_network.Layers[i], _states[i], layout.Rows, i == _network.Layers.Count - 1);
        state.Fit(rows, layout.Sentences);
        state.MaskForward = NewMask(layout.Sentences * layer.Hidden, _options.RecurrentDropout);
        state.MaskBackward = NewMask(layout.Sentences * layer.Hidden, _options.RecurrentDropout);
        layer.Input.Forward(_inputs[i], rows, state.Gates);
        layer.Forward(layout, state);
        var width = 2 * layer.Hidden;
        ref var output = ref last ? ref _top : ref _inputs[i + 1];
        Buffers.Grow(ref output, rows * width);
        state.Output.AsSpan(0, rows * width).CopyTo(output);
        var mask = NewMask(layout.Sentences * width, _options.LayerDropout);
        if (last) _topMask = mask;
        else _inputMasks[i + 1] = mask;
        Masked(layout, width, output, mask);
    }

    private void Backward(int i, BatchLayout layout)
    {
        var (layer, state, rows) = (_network.Layers[i], _states[i], layout.Rows);
        var width = 2 * layer.Hidden;
        var above = i == _network.Layers.Count - 1 ? _topGradient : _inputGradient;
        above.AsSpan(0, rows * width).CopyTo(state.OutputGradient);
        Buffers.Grow(ref _inputGradient, rows * layer.Input.Inputs);
        _inputGradient.AsSpan(0, rows * layer.Input.Inputs).Clear();
        layer.Backward(layout, state, _inputs[i], Gradients, _scratch, _inputGradient);
        if (i > 0) Masked(layout, layer.Input.Inputs, _inputGradient, _inputMasks[i]);
    }

    private float[] NewMask(int length, float rate)
    {
        if (rate <= 0) return [];
        var mask = new float[length];
        Dropout.Fill(mask, rate, _random);
        return mask;
    }

    private static void Masked(BatchLayout layout, int width, Span<float> values, ReadOnlySpan<float> mask)
    {
        if (mask.Length == 0) return;
        for (var t = 0; t < layout.Steps; t++)
            Activations.Multiply(values.Slice(layout.Offset(t) * width, layout.Active(t) * width), mask[..(layout.Active(t) * width)]);
    }
}
