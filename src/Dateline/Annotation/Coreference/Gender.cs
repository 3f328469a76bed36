namespace Dateline.Annotation.Coreference;

/// <summary>Of a person; unknown for all else.</summary>
internal enum Gender
{
    Unknown,
    Male,
    Female,
}
