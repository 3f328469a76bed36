namespace Dateline.Annotation.Parsing;

/// <summary>The outline of a word: which kinds of characters follow one another, as an index below <see cref="Count"/>.</summary>
internal static class WordShape
{
    public const int Count = 128;

    /// <summary>Runs of upper case, lower case, digits and other signs, each run as one sign or two, at most six.</summary>
    public static int Of(ReadOnlySpan<char> form)
    {
        uint hash = 17;
        var (last, run, kept) = ('\0', 0, 0);
        foreach (var c in form)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run > 2 || (kept >= 6 && run > 1)) continue;
            if (++kept > 6) break;
            hash = (hash ^ kind) * 0x01000193;
        }

        hash ^= hash >> 15;
        return (int)(hash * 0x9E3779B1 >> 25);
    }
}
