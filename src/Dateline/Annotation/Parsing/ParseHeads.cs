using Dateline.Learning;

namespace Dateline.Annotation.Parsing;

/// <summary>One worker's storage for the arc and relation scorers of a <see cref="ReaderNetwork"/>, and their way forward.</summary>
internal sealed class ParseHeads(ReaderNetwork network)
{
    private readonly PackedMatrix _candidates = new();
    private readonly int _width = 2 * network.Shape.Arc + 2 * network.Shape.Relation;

    public float[] Projected = [];
    public float[] ArcDependent = [];
    public float[] ArcHead = [];
    public float[] Bilinear = [];

    /// <summary>Projects the tokens of all sentences: the four parts stand side by side in <see cref="Projected"/>.</summary>
    /// <param name="input">rows × the top layer's width, each sentence's tokens together.</param>
    public void Project(ReadOnlySpan<float> input, int rows)
    {
        Buffers.Grow(ref Projected, rows * _width);
        network.Projection.Forward(input, rows, Projected);
        for (var r = 0; r < rows; r++) Activations.Relu(Projected.AsSpan(r * _width, 2 * network.Shape.Arc));
    }

    /// <summary>From <see cref="Projected"/> to the matrices of the arc scorer.</summary>
    public void PrepareArcs(int rows)
    {
        var arc = network.Shape.Arc;
        Buffers.Grow(ref ArcDependent, rows * arc);
        Buffers.Grow(ref ArcHead, rows * arc);
        Buffers.Grow(ref Bilinear, rows * arc);
        for (var r = 0; r < rows; r++)
        {
            Projected.AsSpan(r * _width, arc).CopyTo(ArcDependent.AsSpan(r * arc));
            Projected.AsSpan(r * _width + arc, arc).CopyTo(ArcHead.AsSpan(r * arc));
        }

        network.Arc.Forward(ArcDependent, rows, Bilinear);
    }

    /// <summary>Scores every head of every token of one sentence.</summary>
    /// <param name="first">Row of its first token.</param>
    /// <param name="count">Its tokens.</param>
    /// <param name="heads">Scratch for (count + 1) × arc: the root, then the tokens as heads.</param>
    /// <param name="scores">count × (count + 1): column 0 is the root, column j + 1 token j.</param>
    public void ScoreArcs(int first, int count, Span<float> heads, Span<float> scores)
    {
        var arc = network.Shape.Arc;
        var distance = network.Distance.Value;
        network.RootArc.Value.CopyTo(heads);
        ArcHead.AsSpan(first * arc, count * arc).CopyTo(heads[arc..]);
        _candidates.Pack(heads, arc, count + 1, arc, transposed: true);
        scores[..(count * (count + 1))].Clear();
        Gemm.Add(Bilinear.AsSpan(first * arc), arc, count, _candidates, scores, count + 1);
        for (var i = 0; i < count; i++)
        {
            var row = scores.Slice(i * (count + 1), count + 1);
            for (var j = 0; j < count; j++)
                if (j != i) row[j + 1] += distance[ReaderNetwork.DistanceBucket(j - i)];
                else row[j + 1] = float.NegativeInfinity;
        }
    }

    /// <summary>The hidden layer of the relation scorer for one arc.</summary>
    /// <param name="dependent">Row of the dependent.</param>
    /// <param name="head">Row of the head, or −1 for the root.</param>
    public void JoinRelation(int dependent, int head, Span<float> hidden)
    {
        var (arc, width) = (network.Shape.Arc, network.Shape.Relation);
        Projected.AsSpan(dependent * _width + 2 * arc, width).CopyTo(hidden);
        Activations.Add(hidden, head < 0 ? network.RootRelation.Value : Projected.AsSpan(head * _width + 2 * arc + width, width));
        Activations.Relu(hidden);
    }
}
