using Dateline.Knowledge.Ontology;

namespace Dateline.Knowledge.Words;

/// <summary>The relation that a word tells of.</summary>
/// <param name="Relation">Null where the word only belongs to the name.</param>
/// <param name="Reversed">Whether the word's object is the subject of the relation.</param>
internal sealed record RoleWord(RoleRelation? Relation, bool Reversed);
