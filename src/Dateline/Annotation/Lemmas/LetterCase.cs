namespace Dateline.Annotation.Lemmas;

/// <summary>What becomes of the capitals of a form before its ending is changed.</summary>
internal enum LetterCase : byte
{
    Lower,
    Keep,

    /// <summary>First letter a capital, the others small: <c>LIBYA</c> and <c>libya</c> become <c>Libya</c>.</summary>
    Title,
}
