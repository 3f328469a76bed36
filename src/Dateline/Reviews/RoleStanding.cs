using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>Who held an office, led, or belonged to what, by one or more facts.</summary>
/// <param name="Role">The first of the facts.</param>
/// <param name="Facts">Where they stand.</param>
/// <param name="Day">The first day that it is told of.</param>
/// <param name="Holder">The subject's key: the same for all names of one person.</param>
public sealed record RoleStanding(Role Role, IReadOnlyList<FactKey> Facts, DateOnly Day, string Holder) : Standing(Day, Facts)
{
    public override bool IsSame(Standing other) => other is RoleStanding told && told.Holder == Holder && told.Role.Status == Role.Status;

    public override string Text => $"{Role.Subject}{(Role.Status == Status.Actual ? "" : $" ({Vocabulary.Word(Role.Status)})")}";
}
