namespace Dateline.Annotation.Segmentation;

/// <summary>What an abbreviation, or a prefix before a hyphen, is. The names are those of <c>abbreviations.txt</c>.</summary>
internal enum WordClass : byte
{
    None,
    Title,
    Date,
    Firm,
    Suffix,
    Place,
    Number,
    Latin,
    Unit,
    Short,
    Prefix,
}
