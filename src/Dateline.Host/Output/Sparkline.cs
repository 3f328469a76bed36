namespace Dateline.Host.Output;

/// <summary>A series in one line of signs.</summary>
internal static class Sparkline
{
    private const string Signs = "▁▂▃▄▅▆▇█";

    /// <summary>One sign a number, the highest for the most; nothing for fewer than three.</summary>
    public static string Of(IReadOnlyList<double> numbers)
    {
        if (numbers.Count < 3) return "";
        var (low, high) = (numbers.Min(), numbers.Max());
        return string.Concat(numbers.Select(n => high > low ? Signs[(int)Math.Round((n - low) / (high - low) * (Signs.Length - 1))] : Signs[0]));
    }
}
