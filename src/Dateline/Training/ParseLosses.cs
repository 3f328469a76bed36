using Dateline.Annotation.Parsing;
using Dateline.Learning;

namespace Dateline.Training;

/// <summary>Losses of arcs (each token chooses its head) and of relations (on the gold arcs), and their way back.</summary>
internal sealed class ParseLosses(ReaderNetwork network, NetworkTrainingOptions options, Random random, PackedMatrix scratch)
{
    private readonly ParseHeads _heads = new(network);
    private readonly PackedMatrix _packed = new();
    private float[] _mask = [];
    private float[] _projectedGradient = [];
    private float[] _bilinearGradient = [];
    private float[] _dependentGradient = [];
    private float[] _hidden = [];
    private float[] _hiddenGradient = [];
    private float[] _labels = [];
    private float[] _candidates = [];
    private float[] _candidateGradient = [];
    private float[] _scores = [];

    public void Run(
        TrainingSentence[] sentences, ReadOnlySpan<float> input, int rows, Span<float> inputGradient, float scale, Gradients gradients,
        LossSums sums)
    {
        var width = network.Projection.Outputs;
        _heads.Project(input, rows);
        Buffers.Grow(ref _mask, rows * width);
        Buffers.Grow(ref _projectedGradient, rows * width);
        var projected = _heads.Projected;
        var mask = _mask.AsSpan(0, rows * width);
        var gradient = _projectedGradient.AsSpan(0, rows * width);
        Dropout.Fill(mask, options.HeadDropout, random);
        Activations.Multiply(projected.AsSpan(0, rows * width), mask);
        gradient.Clear();
        _heads.PrepareArcs(rows);
        Arcs(sentences, rows, scale, gradients, sums);
        Relations(sentences, rows, scale, gradients, sums);
        Activations.Multiply(gradient, mask);
        for (var r = 0; r < rows; r++)
            for (var i = r * width; i < r * width + 2 * network.Shape.Arc; i++)
                if (projected[i] <= 0) gradient[i] = 0;
        network.Projection.Backward(input, rows, gradient, gradients, scratch, inputGradient);
    }

    private void Arcs(TrainingSentence[] sentences, int rows, float scale, Gradients gradients, LossSums sums)
    {
        var (arc, width) = (network.Shape.Arc, network.Projection.Outputs);
        var longest = sentences.Max(s => s.Length);
        Buffers.Grow(ref _scores, longest * (longest + 1));
        Buffers.Grow(ref _candidates, (longest + 1) * arc);
        Buffers.Grow(ref _candidateGradient, (longest + 1) * arc);
        Buffers.Grow(ref _bilinearGradient, rows * arc);
        Buffers.Grow(ref _dependentGradient, rows * arc);
        _bilinearGradient.AsSpan(0, rows * arc).Clear();
        _dependentGradient.AsSpan(0, rows * arc).Clear();
        var distance = gradients.Of(network.Distance);
        var first = 0;
        foreach (var sentence in sentences)
        {
            var n = sentence.Length;
            _heads.ScoreArcs(first, n, _candidates, _scores);
            for (var i = 0; i < n; i++)
            {
                var scores = _scores.AsSpan(i * (n + 1), n + 1);
                if (sentence.Heads![i] == TrainingSentence.NoHead)
                {
                    scores.Clear();
                    continue;
                }

                sums.Arcs += SoftmaxLoss.Apply(scores, sentence.Heads[i] + 1, scale);
                for (var j = 0; j < n; j++)
                    if (j != i) distance[ReaderNetwork.DistanceBucket(j - i)] += scores[j + 1];
            }

            _packed.Pack(_candidates, n + 1, arc, arc);
            Gemm.Add(_scores, n + 1, n, _packed, _bilinearGradient.AsSpan(first * arc), arc);
            var candidates = _candidateGradient.AsSpan(0, (n + 1) * arc);
            candidates.Clear();
            _packed.Pack(_heads.Bilinear.AsSpan(first * arc), n, arc, arc);
            Gemm.AddTransposed(_scores, n + 1, n + 1, _packed, candidates, arc);
            Activations.Add(gradients.Of(network.RootArc), candidates[..arc]);
            for (var i = 0; i < n; i++)
                candidates.Slice((i + 1) * arc, arc).CopyTo(_projectedGradient.AsSpan((first + i) * width + arc));
            first += n;
        }

        network.Arc.Backward(_heads.ArcDependent, rows, _bilinearGradient.AsSpan(0, rows * arc), gradients, scratch, _dependentGradient);
        for (var r = 0; r < rows; r++)
            _dependentGradient.AsSpan(r * arc, arc).CopyTo(_projectedGradient.AsSpan(r * width));
    }

    private void Relations(TrainingSentence[] sentences, int rows, float scale, Gradients gradients, LossSums sums)
    {
        var (size, width, labels, offset) =
            (network.Shape.Relation, network.Projection.Outputs, network.Relations.Count, 2 * network.Shape.Arc);
        Buffers.Grow(ref _hidden, rows * size);
        Buffers.Grow(ref _hiddenGradient, rows * size);
        Buffers.Grow(ref _labels, rows * labels);
        ForEachArc(sentences, (row, head, _) => _heads.JoinRelation(row, head, _hidden.AsSpan(row * size, size)));
        network.RelationHead.Forward(_hidden, rows, _labels);
        ForEachArc(sentences, (row, _, gold) =>
        {
            var scores = _labels.AsSpan(row * labels, labels);
            if (gold < 0) scores.Clear();
            else sums.Relations += SoftmaxLoss.Apply(scores, gold, scale);
        });
        _hiddenGradient.AsSpan(0, rows * size).Clear();
        network.RelationHead.Backward(_hidden, rows, _labels, gradients, scratch, _hiddenGradient);
        for (var i = 0; i < rows * size; i++)
            if (_hidden[i] <= 0) _hiddenGradient[i] = 0;
        ForEachArc(sentences, (row, head, _) =>
        {
            var gradient = _hiddenGradient.AsSpan(row * size, size);
            Activations.Add(_projectedGradient.AsSpan(row * width + offset, size), gradient);
            Activations.Add(
                head < 0 ? gradients.Of(network.RootRelation) : _projectedGradient.AsSpan(head * width + offset + size, size), gradient);
        });
    }

    private static void ForEachArc(TrainingSentence[] sentences, Action<int, int, int> action)
    {
        var first = 0;
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Length; i++)
            {
                var head = sentence.Heads![i];
                action(first + i, head < 0 ? -1 : first + head, sentence.Relations![i]);
            }

            first += sentence.Length;
        }
    }
}
