using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews.Timelines;

/// <summary>Offices by who holds them; leaders, members and allies by what they belong to.</summary>
internal static class RoleTimelines
{
    public static IEnumerable<Timeline> Of(View view)
    {
        var told = view.Known.Facts.Where(f => f.Known.Fact is Role).Select(f => (Role: (Role)f.Known.Fact, Key: FactKey.Of(f.Known))).Where(r => view.DayOf(r.Key) <= view.Day);
        foreach (var group in told.GroupBy(r => Key(r.Role)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            // Told in the same way again and again, it is one standing from the first day on.
            var points = new List<RoleStanding>();
            foreach (var (role, key) in group.OrderBy(r => view.DayOf(r.Key)).ThenBy(r => r.Key.Id).ThenBy(r => r.Key.Position))
            {
                var point = new RoleStanding(role, [key], view.DayOf(key), View.PersonOf(role.Subject));
                if (points.Count > 0 && points[^1].IsSame(point)) points[^1] = points[^1] with { Facts = [.. points[^1].Facts, key] };
                else points.Add(point);
            }
            yield return new(ReviewTopic.Role, group.Key, Subject(points[^1].Role)) { OneTime = 3, Points = points };
        }
    }

    private static string Subject(Role role) => role.Relation == RoleRelation.HoldsOffice ? role.Object.Text : $"{role.Subject}: {Vocabulary.Word(role.Relation).Replace('_', ' ')} {role.Object}";

    // One at a time holds the office of a country; any number belong to a group.
    private static string Key(Role role)
    {
        var (subject, target) = (View.PersonOf(role.Subject), NameFolding.Fold(role.Object.Text));
        var country = role.Subject.Code is { Length: >= 3 } code ? code[..3] : role.Object.Code is { Length: >= 3 } other ? other[..3] : null;
        return role.Relation == RoleRelation.HoldsOffice && country is not null && Offices.IsForOne(target) ? $"{target}|{country}" : $"{role.Relation}|{subject}|{target}";
    }
}
