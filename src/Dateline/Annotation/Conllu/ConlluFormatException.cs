namespace Dateline.Annotation.Conllu;

/// <summary>A line that CoNLL-U does not allow.</summary>
/// <param name="line">Its number in the file, from 1.</param>
/// <param name="reason">What is wrong with it.</param>
public sealed class ConlluFormatException(int line, string reason) : FormatException($"CoNLL-U line {line}: {reason}")
{
    public int Line { get; } = line;
}
