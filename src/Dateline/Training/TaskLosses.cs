using Dateline.Annotation.Parsing;
using Dateline.Learning;

namespace Dateline.Training;

/// <summary>The heads of the net in training: forward from the top layer, losses, and back to it.</summary>
internal sealed class TaskLosses(ReaderNetwork network, NetworkTrainingOptions options, Random random, PackedMatrix scratch)
{
    private readonly ParseLosses _parse = new(network, options, random, scratch);
    private float[] _rows = [];
    private float[] _rowsGradient = [];
    private float[] _scores = [];
    private float[] _hidden = [];
    private float[] _hiddenGradient = [];
    private float[] _mask = [];

    public LossSums Sums { get; } = new();

    public void Run(
        IReadOnlyList<TrainingSentence> batch, BatchLayout layout, ReadOnlySpan<float> top, Span<float> topGradient, float scale,
        Gradients gradients)
    {
        var parsed = Enumerable.Range(0, batch.Count).Where(s => batch[s].Heads is not null).ToArray();
        var tagged = Gather(batch, layout, parsed, top);
        if (tagged > 0)
        {
            Tags(network.UposHead, [.. parsed.SelectMany(s => batch[s].Upos!)], tagged, 0.5f * scale, gradients);
            Tags(network.XposHead, [.. parsed.SelectMany(s => batch[s].Xpos!)], tagged, 0.5f * scale, gradients);
            _parse.Run([.. parsed.Select(s => batch[s])], _rows, tagged, _rowsGradient, scale, gradients, Sums);
            Sums.Tokens += tagged;
            Scatter(batch, layout, parsed, topGradient);
        }

        var named = Enumerable.Range(0, batch.Count).Where(s => batch[s].Entities is not null).ToArray();
        var rows = Gather(batch, layout, named, top);
        if (rows == 0) return;
        Entities([.. named.Select(s => batch[s])], rows, scale, gradients);
        Sums.EntityTokens += rows;
        Scatter(batch, layout, named, topGradient);
    }

    private int Gather(IReadOnlyList<TrainingSentence> batch, BatchLayout layout, int[] sentences, ReadOnlySpan<float> top)
    {
        var width = 2 * network.Shape.Hidden;
        var rows = sentences.Sum(s => batch[s].Length);
        Buffers.Grow(ref _rows, rows * width);
        Buffers.Grow(ref _rowsGradient, rows * width);
        _rowsGradient.AsSpan(0, rows * width).Clear();
        var r = 0;
        foreach (var s in sentences)
            for (var t = 0; t < batch[s].Length; t++)
                top.Slice(layout.Row(s, t) * width, width).CopyTo(_rows.AsSpan(r++ * width));
        return rows;
    }

    private void Scatter(IReadOnlyList<TrainingSentence> batch, BatchLayout layout, int[] sentences, Span<float> topGradient)
    {
        var width = 2 * network.Shape.Hidden;
        var r = 0;
        foreach (var s in sentences)
            for (var t = 0; t < batch[s].Length; t++)
                Activations.Add(topGradient.Slice(layout.Row(s, t) * width, width), _rowsGradient.AsSpan(r++ * width, width));
    }

    private void Tags(Linear head, int[] gold, int rows, float weight, Gradients gradients)
    {
        var labels = head.Outputs;
        Buffers.Grow(ref _scores, rows * labels);
        head.Forward(_rows, rows, _scores);
        for (var r = 0; r < rows; r++)
        {
            var scores = _scores.AsSpan(r * labels, labels);
            if (gold[r] >= 0) Sums.Tags += SoftmaxLoss.Apply(scores, gold[r], weight);
            else scores.Clear();
        }

        head.Backward(_rows, rows, _scores, gradients, scratch, _rowsGradient);
    }

    private void Entities(TrainingSentence[] sentences, int rows, float scale, Gradients gradients)
    {
        var (width, labels) = (network.Shape.Entity, EntityTags.Count);
        Buffers.Grow(ref _hidden, rows * width);
        Buffers.Grow(ref _hiddenGradient, rows * width);
        Buffers.Grow(ref _mask, rows * width);
        Buffers.Grow(ref _scores, rows * labels);
        var (hidden, gradient, mask) = (_hidden, _hiddenGradient, _mask);
        network.EntityHidden.Forward(_rows, rows, hidden);
        Activations.Relu(hidden.AsSpan(0, rows * width));
        Dropout.Fill(mask.AsSpan(0, rows * width), options.HeadDropout, random);
        Activations.Multiply(hidden.AsSpan(0, rows * width), mask.AsSpan(0, rows * width));
        network.EntityHead.Forward(hidden, rows, _scores);
        var r = 0;
        foreach (var sentence in sentences)
            foreach (var allowed in sentence.Entities!)
                Sums.Entities += SoftmaxLoss.ApplyAny(_scores.AsSpan(r++ * labels, labels), allowed, sentence.EntityWeight * scale);
        gradient.AsSpan(0, rows * width).Clear();
        network.EntityHead.Backward(hidden, rows, _scores, gradients, scratch, gradient);
        for (var i = 0; i < rows * width; i++) gradient[i] = hidden[i] > 0 ? gradient[i] * mask[i] : 0;
        network.EntityHidden.Backward(_rows, rows, gradient, gradients, scratch, _rowsGradient);
    }
}
