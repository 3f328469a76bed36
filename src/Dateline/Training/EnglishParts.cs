namespace Dateline.Training;

/// <summary>The trained parts of the reader of English.</summary>
[Flags]
public enum EnglishParts
{
    Segmenter = 1,
    Lemmas = 2,
    Net = 4,
    All = Segmenter | Lemmas | Net,
}
