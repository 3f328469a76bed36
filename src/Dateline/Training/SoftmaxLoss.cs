namespace Dateline.Training;

/// <summary>Cross entropy of a softmax, in place: scores in, their gradient out.</summary>
internal static class SoftmaxLoss
{
    /// <returns>The loss, weighted.</returns>
    public static double Apply(Span<float> scores, int gold, float weight)
    {
        Normalise(scores);
        var loss = -Math.Log(Math.Max(scores[gold], 1e-12f)) * weight;
        foreach (ref var s in scores) s *= weight;
        scores[gold] -= weight;
        return loss;
    }

    /// <summary>The same when any of several labels may be right: the loss is of their summed probability.</summary>
    public static double ApplyAny(Span<float> scores, uint allowed, float weight)
    {
        Normalise(scores);
        var sum = 1e-12f;
        for (var i = 0; i < scores.Length; i++)
            if ((allowed >> i & 1) != 0) sum += scores[i];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = weight * ((allowed >> i & 1) != 0 ? scores[i] - scores[i] / sum : scores[i]);
        return -Math.Log(sum) * weight;
    }

    public static void Normalise(Span<float> scores)
    {
        var max = float.NegativeInfinity;
        foreach (var s in scores) max = Math.Max(max, s);
        var sum = 0f;
        foreach (ref var s in scores) sum += s = MathF.Exp(s - max);
        foreach (ref var s in scores) s /= sum;
    }
}
