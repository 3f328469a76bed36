namespace Dateline.Evaluation.Actors;

/// <summary>How many names of a list the registry resolves.</summary>
/// <param name="Measure">What was looked up.</param>
public sealed record Coverage(string Measure)
{
    private readonly List<string> _misses = [];

    public int Known { get; private set; }

    public int All { get; private set; }

    public double Share => All == 0 ? 0 : (double)Known / All;

    /// <summary>What was not resolved, in the order of the list.</summary>
    public IReadOnlyList<string> Misses => _misses;

    internal void Count(bool known, string name)
    {
        All++;
        if (known) Known++;
        else _misses.Add(name);
    }
}
