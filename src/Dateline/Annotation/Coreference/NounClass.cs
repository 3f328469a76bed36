namespace Dateline.Annotation.Coreference;

/// <summary>What a common noun may stand for, as nouns.txt says.</summary>
internal enum NounClass
{
    None,
    Person,
    Office,
    Body,
    Fighters,
    People,
    Country,
    Settlement,
    Area,
    Government,
}
