using System.Runtime.Intrinsics;

namespace Dateline.Learning;

/// <summary>
/// Adam (Kingma and Ba 2015) with clipping by the global norm, lazy moments for tables, and a running mean of the weights
/// (Polyak averaging) that is what a training run keeps.
/// </summary>
internal sealed class Adam
{
    private readonly ParameterSet _parameters;
    private readonly float[][] _first;
    private readonly float[][] _second;
    private readonly float[][] _mean;
    private int _step;

    public Adam(ParameterSet parameters)
    {
        _parameters = parameters;
        _first = [.. parameters.Items.Select(p => new float[p.Value.Length])];
        _second = [.. parameters.Items.Select(p => new float[p.Value.Length])];
        _mean = [.. parameters.Items.Select(p => (float[])p.Value.Clone())];
    }

    public float Beta1 { get; init; } = 0.9f;

    public float Beta2 { get; init; } = 0.98f;

    public float Epsilon { get; init; } = 1e-8f;

    public float MaximumNorm { get; init; } = 5f;

    /// <summary>Share of the running mean that each step keeps; tables, whose rows move seldom, are not averaged.</summary>
    public float MeanDecay { get; init; } = 0.999f;

    /// <summary>Moves the parameters against the gradients.</summary>
    public void Step(Gradients gradients, float rate)
    {
        _step++;
        var norm = Math.Sqrt(_parameters.Items.Sum(p => SquaredNorm(gradients, p)));
        var scale = norm > MaximumNorm ? (float)(MaximumNorm / norm) : 1f;
        var corrected = rate * MathF.Sqrt(1 - MathF.Pow(Beta2, _step)) / (1 - MathF.Pow(Beta1, _step));
        var decay = Math.Min(MeanDecay, (1f + _step) / (10f + _step));
        Parallel.ForEach(_parameters.Items, p => Update(p, gradients, scale, corrected, decay));
    }

    /// <summary>Puts the running mean in the place of the last weights, or the last weights back.</summary>
    public void SwapMean()
    {
        foreach (var p in _parameters.Items)
            for (var i = 0; i < p.Value.Length; i++) (p.Value[i], _mean[p.Index][i]) = (_mean[p.Index][i], p.Value[i]);
    }

    private static double SquaredNorm(Gradients gradients, Parameter p)
    {
        if (!p.Sparse) return System.Numerics.Tensors.TensorPrimitives.SumOfSquares<float>(gradients.Of(p));
        double sum = 0;
        foreach (var row in gradients.Touched(p))
            sum += System.Numerics.Tensors.TensorPrimitives.SumOfSquares<float>(gradients.Row(p, row));
        return sum;
    }

    private void Update(Parameter p, Gradients gradients, float scale, float rate, float decay)
    {
        var gradient = gradients.Of(p);
        if (!p.Sparse) Update(p, gradient, 0, gradient.Length, scale, rate, decay);
        else
            foreach (var row in gradients.Touched(p))
                Update(p, gradient, row * p.Columns, p.Columns, scale, rate, decay: 0);
    }

    private void Update(Parameter p, ReadOnlySpan<float> gradient, int start, int count, float scale, float rate, float decay)
    {
        var value = Activations.Vectors(p.Value.AsSpan(start, count));
        var first = Activations.Vectors(_first[p.Index].AsSpan(start, count));
        var second = Activations.Vectors(_second[p.Index].AsSpan(start, count));
        var mean = Activations.Vectors(_mean[p.Index].AsSpan(start, count));
        var slope = Activations.Vectors(gradient.Slice(start, count));
        var (b1, b2) = (Vector512.Create(Beta1), Vector512.Create(Beta2));
        var (one, e) = (Vector512<float>.One, Vector512.Create(Epsilon));
        for (var i = 0; i < value.Length; i++)
        {
            var g = slope[i] * scale;
            first[i] = b1 * first[i] + (one - b1) * g;
            second[i] = b2 * second[i] + (one - b2) * g * g;
            value[i] -= rate * first[i] / (Vector512.Sqrt(second[i]) + e);
            mean[i] += (1 - decay) * (value[i] - mean[i]);
        }

        for (var i = start + value.Length * Activations.Lanes; i < start + count; i++)
        {
            var g = gradient[i] * scale;
            var m = _first[p.Index][i] = Beta1 * _first[p.Index][i] + (1 - Beta1) * g;
            var v = _second[p.Index][i] = Beta2 * _second[p.Index][i] + (1 - Beta2) * g * g;
            var w = p.Value[i] -= rate * m / (MathF.Sqrt(v) + Epsilon);
            _mean[p.Index][i] += (1 - decay) * (w - _mean[p.Index][i]);
        }
    }
}
