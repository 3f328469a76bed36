namespace Dateline.Evaluation;

/// <summary>How many of the items of a list are right: names that are known, days that are told as a log tells them.</summary>
/// <param name="Measure">What was looked at.</param>
public sealed record Coverage(string Measure)
{
    private readonly List<string> _misses = [];

    public int Right { get; private set; }

    public int All { get; private set; }

    public double Share => All == 0 ? 0 : (double)Right / All;

    /// <summary>What was not right, in the order of the list.</summary>
    public IReadOnlyList<string> Misses => _misses;

    internal void Count(bool right, string item)
    {
        All++;
        if (right) Right++;
        else _misses.Add(item);
    }
}
