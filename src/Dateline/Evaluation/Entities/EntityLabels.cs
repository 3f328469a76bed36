using Dateline.Annotation;
using Dateline.Documents;

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
        var types = new Dictionary<string, EntityType>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in EmbeddedLines.Read("Evaluation/Entities/entity-types.txt"))
            if (line.Split('|', StringSplitOptions.TrimEntries) is [var label, var type])
                types.Add(label, Enum.Parse<EntityType>(type, ignoreCase: true));
        return types;
    }
}
