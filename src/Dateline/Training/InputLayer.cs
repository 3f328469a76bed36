using Dateline.Annotation.Parsing;
using Dateline.Learning;

namespace Dateline.Training;

/// <summary>The net's input in training: vector, word and n-gram sum, shape, with dropout; and the way back to the tables.</summary>
internal sealed class InputLayer(ReaderNetwork network, NetworkTrainingOptions options, Random random)
{
    private float[] _mask = [];
    private bool[] _unknown = [];

    public void Forward(IReadOnlyList<TrainingSentence> batch, BatchLayout layout, Span<float> input)
    {
        var shape = network.Shape;
        var width = shape.Input;
        if (_unknown.Length < layout.Rows) _unknown = new bool[layout.Rows * 2];
        Buffers.Grow(ref _mask, layout.Rows * width);
        var mask = _mask.AsSpan(0, layout.Rows * width);
        Dropout.Fill(mask, options.InputDropout, random);
        for (var s = 0; s < batch.Count; s++)
            for (var t = 0; t < batch[s].Length; t++)
            {
                var r = layout.Row(s, t);
                var features = batch[s].Features[t];
                _unknown[r] = random.NextSingle() < options.WordDropout;
                var row = input.Slice(r * width, width);
                Inputs.Write(network, features, _unknown[r], row);
                if (random.NextSingle() < options.VectorDropout) row[..shape.Vector].Clear();
            }

        Activations.Multiply(input[..mask.Length], mask);
    }

    public void Backward(IReadOnlyList<TrainingSentence> batch, BatchLayout layout, Span<float> gradient, Gradients gradients)
    {
        var shape = network.Shape;
        var width = shape.Input;
        Activations.Multiply(gradient[..(layout.Rows * width)], _mask.AsSpan(0, layout.Rows * width));
        for (var s = 0; s < batch.Count; s++)
            for (var t = 0; t < batch[s].Length; t++)
            {
                var r = layout.Row(s, t);
                var features = batch[s].Features[t];
                var word = gradient.Slice(r * width + shape.Vector, shape.Word);
                Activations.Add(gradients.Row(network.WordTable.Parameter, _unknown[r] ? 0 : features.Word), word);
                var share = Inputs.NgramScale(features);
                foreach (var n in features.Ngrams) Activations.AddScaled(gradients.Row(network.NgramTable.Parameter, n), word, share);
                Activations.Add(
                    gradients.Row(network.ShapeTable.Parameter, features.Shape), gradient.Slice(r * width + shape.Vector + shape.Word, shape.Shape));
            }
    }
}
