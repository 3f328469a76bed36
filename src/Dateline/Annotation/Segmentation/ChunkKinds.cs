namespace Dateline.Annotation.Segmentation;

/// <summary>Tells what the characters between two white spaces look like.</summary>
internal static class ChunkKinds
{
    /// <param name="chunk">The characters up to the next white space, or a long enough part of them.</param>
    public static ChunkKind Of(ReadOnlySpan<char> chunk)
    {
        if (chunk.Contains("://", StringComparison.Ordinal) || chunk.Contains("www.", StringComparison.OrdinalIgnoreCase)) return ChunkKind.Url;
        var (letters, digits, inner) = (false, false, ChunkKind.Word);
        for (var i = 0; i < chunk.Length; i++)
        {
            var c = chunk[i];
            if (char.IsAsciiDigit(c)) digits = true;
            else if (char.IsLetter(c)) letters = true;
            else if (i > 0 && i + 1 < chunk.Length && char.IsLetterOrDigit(chunk[i - 1]) && char.IsLetterOrDigit(chunk[i + 1]))
            {
                if (c == '@') return ChunkKind.Address;
                if (c is '/' or '\\' or '_') inner = ChunkKind.Path;
                else if (c == '.' && inner != ChunkKind.Path && char.IsLetter(chunk[i + 1])) inner = ChunkKind.Dotted;
                else if (c == '-' && inner == ChunkKind.Word) inner = ChunkKind.Hyphenated;
            }
        }
        if (!letters) return digits ? ChunkKind.Number : ChunkKind.Marks;
        return digits && inner is ChunkKind.Word or ChunkKind.Hyphenated ? ChunkKind.Mixed : inner;
    }
}
