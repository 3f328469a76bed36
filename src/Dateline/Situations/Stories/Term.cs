namespace Dateline.Situations.Stories;

/// <summary>A word that tells what a text is about.</summary>
/// <param name="Stem">The word.</param>
/// <param name="Weight">Its share in the text's unit vector, 0 to 1.</param>
/// <param name="IsName">Whether it is mostly written with a capital.</param>
internal readonly record struct Term(string Stem, float Weight, bool IsName);
