namespace Dateline.Training;

/// <summary>Masks of inverted dropout: 0, or 1 / (1 − rate).</summary>
internal static class Dropout
{
    public static void Fill(Span<float> mask, float rate, Random random)
    {
        var kept = 1 / (1 - rate);
        foreach (ref var m in mask) m = random.NextSingle() < rate ? 0 : kept;
    }
}
