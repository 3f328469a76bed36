namespace Dateline.Annotation;

/// <summary>The words for <see cref="EntityType"/> in files.</summary>
public static class EntityTypes
{
    private static readonly string[] Labels = [.. Enum.GetValues<EntityType>().Select(t => t.ToString().ToUpperInvariant())];

    /// <summary>As the annotation contract writes it: <c>PER</c>, <c>LOC</c>.</summary>
    public static string Label(this EntityType type) => Labels[(int)type];
}
