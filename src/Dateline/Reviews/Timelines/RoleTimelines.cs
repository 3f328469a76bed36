using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews.Timelines;

/// <summary>Offices by who holds them; leaders, members and allies by what they belong to.</summary>
internal static class RoleTimelines
{
    public static IEnumerable<Timeline> Of(View view)
    {
        var told = view.Known.Roles.Select(f => (Role: (Role)f.Known.Fact, Key: FactKey.Of(f.Known), Day: View.DayOf(f))).Where(r => r.Day <= view.Day);
        foreach (var group in told.GroupBy(r => RoleKeys.Of(r.Role)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            // Told in the same way again and again, it is one standing from the first day on.
            var points = new List<RoleStanding>();
            foreach (var (role, key, day) in group.OrderBy(r => r.Day).ThenBy(r => r.Key.Id).ThenBy(r => r.Key.Position))
            {
                var point = new RoleStanding(role, [key], day, View.PersonOf(role.Subject));
                if (points.Count > 0 && points[^1].IsSame(point)) points[^1] = points[^1] with { Facts = [.. points[^1].Facts, key] };
                else points.Add(point);
            }
            yield return new(ReviewTopic.Role, group.Key, Subject(points[^1].Role)) { OneTime = 3, Points = points };
        }
    }

    private static string Subject(Role role) => role.Relation == RoleRelation.HoldsOffice ? role.Object.Text : $"{role.Subject}: {Vocabulary.Word(role.Relation).Replace('_', ' ')} {role.Object}";
}
