namespace Dateline.Annotation.Lemmas;

/// <summary>Applies a <see cref="LetterCase"/>.</summary>
internal static class LetterCases
{
    /// <param name="form">As it stands in the text.</param>
    /// <param name="lower">The same in lower case; changed in place.</param>
    /// <param name="letterCase">What to make of it.</param>
    public static void Apply(ReadOnlySpan<char> form, Span<char> lower, LetterCase letterCase)
    {
        if (letterCase == LetterCase.Keep) form.CopyTo(lower);
        else if (letterCase == LetterCase.Title) lower[0] = char.ToUpperInvariant(lower[0]);
    }
}
