namespace Dateline.Annotation.Places;

/// <summary>How a place is named.</summary>
public enum ToponymForm
{
    /// <summary>By its name: <c>Turkey</c>.</summary>
    Name,
    /// <summary>By its people or an adjective: <c>Turkish</c>, <c>Iraqis</c>; the point is that of the country.</summary>
    Demonym,
}
