using Dateline.Documents;
using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>Which fact that went was replaced by one that came in the same words: by a newer reading, or by a person's correction.</summary>
internal sealed class Rereadings
{
    private readonly Dictionary<FactKey, FactKey> _by = [];

    public Rereadings(View then, View now)
    {
        var came = now.Known.Facts.Where(f => then.Known.Has(f.Value.Known.Fact.Evidence.Document) && then.Find(f.Key) is null).ToLookup(f => f.Value.Known.Fact.Evidence.Document);
        if (came.Count == 0) return;
        // The nearest words and kinds first, so that each is taken by the one it replaces.
        var pairs = then.Known.Facts.Where(f => now.Find(f.Key) is null)
            .SelectMany(gone => came[gone.Value.Known.Fact.Evidence.Document].Select(next => (Gone: gone.Key, Next: next.Key, Nearness: Nearness(gone.Value, next.Value))))
            .Where(p => p.Nearness > 0).OrderByDescending(p => p.Nearness).ThenBy(p => p.Gone.Id).ThenBy(p => p.Next.Id);
        var taken = new HashSet<FactKey>();
        foreach (var (gone, next, _) in pairs)
            if (!_by.ContainsKey(gone) && taken.Add(next)) _by[gone] = next;
    }

    /// <summary>The fact that is read now where another was read then; null where none is.</summary>
    public FactKey? Of(FactKey gone) => _by.TryGetValue(gone, out var next) ? next : null;

    // How much of the words that carry the two is the same, and one kind before two.
    private static double Nearness(KnownFact gone, KnownFact next)
    {
        var (a, b) = (gone.Known.Fact.Evidence.Excerpts[0].Span, next.Known.Fact.Evidence.Excerpts[0].Span);
        if (!a.Overlaps(b)) return 0;
        var shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return (double)shared / a.Cover(b).Length + (gone.Known.Fact.Kind == next.Known.Fact.Kind ? 1 : 0);
    }
}
