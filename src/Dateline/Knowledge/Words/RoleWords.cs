using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;

namespace Dateline.Knowledge.Words;

/// <summary>The words of roles.txt.</summary>
internal sealed class RoleWords(IEnumerable<Entry> entries)
{
    /// <summary>Says that the object belongs to the subject: X includes Y.</summary>
    public const string HasPart = "has_part";

    public WordTable<RoleWord> Table { get; } = new(entries, 4, entry => entry[2] switch
    {
        "-" => new(null, false),
        HasPart => new(RoleRelation.PartOf, true),
        var word when Vocabulary.TryParse<RoleRelation>(word, out var relation) => new(relation, false),
        var word => throw entry.Error($"“{word}” is no relation: {string.Join(' ', Vocabulary.All<RoleRelation>())} {HasPart} -."),
    });
}
