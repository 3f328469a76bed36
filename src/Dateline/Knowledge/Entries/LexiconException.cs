namespace Dateline.Knowledge.Entries;

/// <summary>A line of a lexicon file that cannot be read.</summary>
public sealed class LexiconException(string file, int line, string problem)
    : Exception($"{file}:{line}: {problem}")
{
    public string File { get; } = file;

    /// <summary>Counted from 1.</summary>
    public int Line { get; } = line;
}
