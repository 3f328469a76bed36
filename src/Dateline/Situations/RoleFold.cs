using Dateline.Documents;
using Dateline.Facts;

namespace Dateline.Situations;

/// <summary>Folds facts on offices, leaders, members and allies by what they belong to. No situation tells them; reviews do.</summary>
internal sealed class RoleFold
{
    private readonly Ordered<string, RoleTopic> _topics = new(t => t.Key, (a, b) => string.CompareOrdinal(a.Key, b.Key));

    public Ordered<string, RoleTopic> Topics => _topics;

    public void Add(Role fact, in Stamp stamp) =>
        Topic(RoleKeys.Of(fact)).Rows.Add(new(stamp, ToldDay.Of(fact.Time, stamp.Published), Fnv.Of(RoleKeys.PersonOf(fact.Subject)), fact.Time is not null));

    private RoleTopic Topic(string key) => _topics.Get(key, () => new(key));
}
