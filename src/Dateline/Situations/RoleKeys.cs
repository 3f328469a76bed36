using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>Tells which facts on roles are about one thing.</summary>
internal static class RoleKeys
{
    /// <summary>One at a time holds the office of a country; any number belong to a group.</summary>
    public static string Of(Role role)
    {
        var (subject, target) = (PersonOf(role.Subject), NameFolding.Fold(role.Object.Text));
        var country = role.Subject.Code is { Length: >= 3 } code ? code[..3] : role.Object.Code is { Length: >= 3 } other ? other[..3] : null;
        return role.Relation == RoleRelation.HoldsOffice && country is not null && Offices.IsForOne(target) ? $"{target}|{country}" : $"{role.Relation}|{subject}|{target}";
    }

    /// <summary>The same for all mentions of one person: a minister is no one but himself, though his state speaks through him.</summary>
    public static string PersonOf(Mention mention) => mention.Id is { } id && !id.Contains('@', StringComparison.Ordinal) ? id : NameFolding.Fold(mention.Text);
}
