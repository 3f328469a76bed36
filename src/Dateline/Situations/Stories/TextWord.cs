namespace Dateline.Situations.Stories;

/// <summary>A word of a text as texts are compared by.</summary>
/// <param name="Stem">Lower case, without diacritics, possessive and plural endings; a number as it is written.</param>
/// <param name="IsName">Whether it is written with a capital.</param>
/// <param name="Start">Where it starts in the text.</param>
internal readonly record struct TextWord(string Stem, bool IsName, int Start)
{
    public bool IsNumber => char.IsAsciiDigit(Stem[0]);
}
