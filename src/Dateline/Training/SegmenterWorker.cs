using Dateline.Annotation.Segmentation;
using Dateline.Learning;

namespace Dateline.Training;

/// <summary>Runs pieces through a <see cref="SegmenterNetwork"/> and the gradient of the loss back.</summary>
/// <param name="network">What is trained.</param>
/// <param name="tags">Predicts parts of speech beside the labels, so that the rows learn what words do.</param>
/// <param name="random">For dropout.</param>
internal sealed class SegmenterWorker(SegmenterNetwork network, Linear tags, Random random)
{
    private const float InputDropout = 0.2f, LayerDropout = 0.1f, TagWeight = 0.3f;
    private const uint NoSentence = 1 << (int)Label.Joins | 1 << (int)Label.StartsToken;
    private const int Width = SegmenterNetwork.Width;
    private const int Inner = SegmenterNetwork.Padding * Width;

    /// <summary>Rows after the features and after each layer, padded; and for each the mask of what passes back.</summary>
    private readonly float[][] _states = new float[network.Layers.Length + 1][];
    private readonly float[][] _masks = new float[network.Layers.Length + 1][];
    private readonly PackedMatrix _scratch = new();

    public Gradients Gradients { get; } = new(network.Parameters);

    /// <param name="features">Of the pieces; −1 where left out.</param>
    /// <param name="labels">Gold labels, or <see cref="LabelledPieces.StartsNoSentence"/>.</param>
    /// <param name="gold">Gold parts of speech; −1 where unknown.</param>
    /// <param name="scale">Weight of the loss.</param>
    /// <returns>The loss of the labels.</returns>
    public double Run(ReadOnlySpan<int> features, ReadOnlySpan<sbyte> labels, ReadOnlySpan<sbyte> gold, float scale)
    {
        var rows = labels.Length;
        Forward(features, rows);
        var gradient = new float[rows * Width + 2 * Inner];
        var loss = Score(labels, gold, scale, gradient.AsSpan(Inner, rows * Width));
        Backward(gradient, rows);
        Embed(features, rows, gradient.AsSpan(Inner));
        return loss;
    }

    private void Forward(ReadOnlySpan<int> features, int rows)
    {
        var size = rows * Width;
        var branch = new float[size];
        for (var l = 0; l < _states.Length; l++)
        {
            if (l == 0) network.Embed(features, rows, branch);
            else network.Layers[l - 1].Forward(_states[l - 1], SegmenterNetwork.Padding, rows, branch);
            _states[l] = l == 0 ? new float[size + 2 * Inner] : (float[])_states[l - 1].Clone();
            _masks[l] = new float[size];
            Dropout.Fill(_masks[l], l == 0 ? InputDropout : LayerDropout, random);
            for (var i = 0; i < size; i++)
            {
                if (branch[i] <= 0) _masks[l][i] = 0;
                _states[l][Inner + i] += branch[i] * _masks[l][i];
            }
        }
    }

    private double Score(ReadOnlySpan<sbyte> labels, ReadOnlySpan<sbyte> gold, float scale, Span<float> gradient)
    {
        var rows = labels.Length;
        var top = _states[^1].AsSpan(Inner, rows * Width);
        var scores = new float[rows * network.Output.Outputs];
        var tagScores = new float[rows * tags.Outputs];
        network.Output.Forward(top, rows, scores);
        tags.Forward(top, rows, tagScores);
        var loss = 0.0;
        for (var i = 0; i < rows; i++)
        {
            var label = scores.AsSpan(i * network.Output.Outputs, network.Output.Outputs);
            loss += labels[i] == LabelledPieces.StartsNoSentence
                ? SoftmaxLoss.ApplyAny(label, NoSentence, scale)
                : SoftmaxLoss.Apply(label, labels[i], scale);
            var tag = tagScores.AsSpan(i * tags.Outputs, tags.Outputs);
            if (gold[i] >= 0) SoftmaxLoss.Apply(tag, gold[i], scale * TagWeight);
            else tag.Clear();
        }
        network.Output.Backward(top, rows, scores, Gradients, _scratch, gradient);
        tags.Backward(top, rows, tagScores, Gradients, _scratch, gradient);
        return loss;
    }

    private void Backward(float[] gradient, int rows)
    {
        var size = rows * Width;
        for (var l = network.Layers.Length; l > 0; l--)
        {
            var branch = gradient.AsSpan(Inner, size).ToArray();
            Activations.Multiply(branch, _masks[l]);
            network.Layers[l - 1].Backward(_states[l - 1], SegmenterNetwork.Padding, rows, branch, Gradients, _scratch, gradient);
        }
        Activations.Multiply(gradient.AsSpan(Inner, size), _masks[0]);
    }

    private void Embed(ReadOnlySpan<int> features, int rows, ReadOnlySpan<float> gradient)
    {
        for (var i = 0; i < rows; i++)
        {
            var row = gradient.Slice(i * Width, Width);
            Activations.Add(Gradients.Of(network.Bias), row);
            foreach (var feature in features.Slice(i * PieceFeatures.Count, PieceFeatures.Count))
                if (feature >= 0) Activations.Add(Gradients.Row(network.Table, feature), row);
        }
    }
}
