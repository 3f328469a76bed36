using System.Reflection;
using Dateline.Annotation;

namespace Dateline.Evaluation.Entities;

/// <summary>The names that corpora give to the types of entities.</summary>
internal static class EntityLabels
{
    private static readonly Lazy<Dictionary<string, EntityType>> Types = new(Load);

    /// <summary>The type of a label, whatever its case; null for one that is not scored.</summary>
    public static EntityType? Find(string? label) =>
        label is not null && Types.Value.TryGetValue(label, out var type) ? type : null;

    private static Dictionary<string, EntityType> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Evaluation/Entities/entity-types.txt")!;
        using var reader = new StreamReader(stream);
        var types = new Dictionary<string, EntityType>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
            if (line.Split('|', StringSplitOptions.TrimEntries) is [var label, var type] && !line.StartsWith('#'))
                types.Add(label, Enum.Parse<EntityType>(type, ignoreCase: true));
        return types;
    }
}
