using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>Who held an office, led, or belonged to what, by one or more facts.</summary>
/// <param name="Role">The first of the facts.</param>
/// <param name="Keys">Where they stand.</param>
/// <param name="On">The first day that it is told of.</param>
public sealed record RoleStanding(Role Role, IReadOnlyList<FactKey> Keys, DateOnly On) : Standing(On, Keys)
{
    public override string Value => $"{Role.Subject.Id ?? Role.Subject.Text}|{Role.Relation}|{Role.Status}";

    public override string Text => $"{Role.Subject} {Vocabulary.Word(Role.Relation).Replace('_', ' ')} {Role.Object}";
}
