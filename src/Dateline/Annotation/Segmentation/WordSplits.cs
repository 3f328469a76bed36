using System.Collections.Frozen;

namespace Dateline.Annotation.Segmentation;

/// <summary>Words that UD English may cut in two without a mark between: <c>can|not</c> <c>gon|na</c> <c>do|nt</c>, and <c>do|n't</c>.</summary>
internal sealed class WordSplits
{
    public const int Longest = 12;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _offsets;

    /// <param name="words">Words in lower case with the length of their first part.</param>
    public WordSplits(IReadOnlyDictionary<string, int> words)
    {
        Words = words;
        _offsets = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyDictionary<string, int> Words { get; }

    /// <returns>Length of the first part of the letters between two offsets; 0 where they stay whole.</returns>
    public int Find(string text, int start, int end)
    {
        if (end - start is < 2 or > Longest) return 0;
        if (text[end - 1] is 'n' or 'N' && end + 1 < text.Length && text[end] is '\'' or '’' && text[end + 1] is 't' or 'T'
            && (end + 2 == text.Length || !char.IsLetter(text[end + 2])))
            return end - start - 1;
        return _offsets.TryGetValue(text.AsSpan(start, end - start), out var length) ? length : 0;
    }
}
