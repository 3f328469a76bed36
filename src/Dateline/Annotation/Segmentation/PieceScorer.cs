using Dateline.Learning;

namespace Dateline.Annotation.Segmentation;

/// <summary>Runs a network over the pieces of a text, block by block. Reuses its storage: one thread at a time.</summary>
internal sealed class PieceScorer(SegmenterNetwork network)
{
    private const int Block = 512;
    private const int Width = SegmenterNetwork.Width;
    private const int Inner = SegmenterNetwork.Padding * Width;
    private const int MaximumRows = Block + 2 * SegmenterNetwork.Reach;

    private readonly PieceFeatures _extractor = new();
    private readonly uint[] _hashes = new uint[MaximumRows * PieceFeatures.Count];
    private readonly int[] _features = new int[MaximumRows * PieceFeatures.Count];
    private readonly float[] _state = new float[MaximumRows * Width + 2 * Inner];
    private readonly float[] _branch = new float[MaximumRows * Width];
    private readonly float[] _labels = new float[MaximumRows * SegmenterNetwork.Labels];

    /// <param name="text">The text.</param>
    /// <param name="pieces">All its pieces.</param>
    /// <param name="scores">Takes <see cref="SegmenterNetwork.Labels"/> scores for each piece.</param>
    public void Score(string text, List<Piece> pieces, Span<float> scores)
    {
        for (var start = 0; start < pieces.Count; start += Block)
        {
            var end = Math.Min(pieces.Count, start + Block);
            var from = Math.Max(0, start - SegmenterNetwork.Reach);
            var rows = Math.Min(pieces.Count, end + SegmenterNetwork.Reach) - from;
            Embed(text, pieces, from, rows);
            Convolve(rows);
            network.Output.Forward(_state.AsSpan(Inner, rows * Width), rows, _labels.AsSpan(0, rows * SegmenterNetwork.Labels));
            _labels.AsSpan((start - from) * SegmenterNetwork.Labels, (end - start) * SegmenterNetwork.Labels)
                .CopyTo(scores[(start * SegmenterNetwork.Labels)..]);
        }
    }

    private void Embed(string text, List<Piece> pieces, int from, int rows)
    {
        var hashes = _hashes.AsSpan(0, rows * PieceFeatures.Count);
        _extractor.Fill(text, pieces, from, from + rows, hashes);
        for (var i = 0; i < hashes.Length; i++) _features[i] = network.Features.Row(hashes[i]);
        network.Embed(_features, rows, _state.AsSpan(Inner));
        _state.AsSpan(Inner + rows * Width, Inner).Clear();
    }

    private void Convolve(int rows)
    {
        var branch = _branch.AsSpan(0, rows * Width);
        foreach (var layer in network.Layers)
        {
            layer.Forward(_state, SegmenterNetwork.Padding, rows, branch);
            Activations.Relu(branch);
            Activations.Add(_state.AsSpan(Inner, rows * Width), branch);
        }
    }
}
