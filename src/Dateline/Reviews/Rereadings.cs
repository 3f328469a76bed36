using Dateline.Documents;
using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>Which fact that went was replaced by one that came in the same words: by a newer reading, or by a person's correction.</summary>
internal sealed class Rereadings(View then, View now)
{
    private readonly Dictionary<DocumentId, Dictionary<FactKey, FactKey>> _by = [];

    /// <summary>The fact that is read now where another was read then; null where none is.</summary>
    public FactKey? Of(FactKey gone)
    {
        if (then.Find(gone)?.Known.Fact.Evidence.Document is not { } document) return null;
        if (!_by.TryGetValue(document, out var by)) _by[document] = by = Pairs(document);
        return by.TryGetValue(gone, out var next) ? next : null;
    }

    private Dictionary<FactKey, FactKey> Pairs(DocumentId document)
    {
        var (before, after) = (Keyed(then, document), Keyed(now, document));
        // The nearest words and kinds first, so that each is taken by the one it replaces.
        var pairs = before.Where(f => !after.ContainsKey(f.Key))
            .SelectMany(gone => after.Where(f => !before.ContainsKey(f.Key)).Select(next => (Gone: gone.Key, Next: next.Key, Nearness: Nearness(gone.Value, next.Value))))
            .Where(p => p.Nearness > 0).OrderByDescending(p => p.Nearness).ThenBy(p => p.Gone.Id).ThenBy(p => p.Next.Id);
        var (by, taken) = (new Dictionary<FactKey, FactKey>(), new HashSet<FactKey>());
        foreach (var (gone, next, _) in pairs)
            if (!by.ContainsKey(gone) && taken.Add(next)) by[gone] = next;
        return by;
    }

    private static Dictionary<FactKey, KnownFact> Keyed(View view, DocumentId document)
    {
        var facts = new Dictionary<FactKey, KnownFact>();
        foreach (var known in view.Known.Of(document)) facts.TryAdd(FactKey.Of(known.Known), known);
        return facts;
    }

    // How much of the words that carry the two is the same, and one kind before two.
    private static double Nearness(KnownFact gone, KnownFact next)
    {
        var (a, b) = (gone.Known.Fact.Evidence.Excerpts[0].Span, next.Known.Fact.Evidence.Excerpts[0].Span);
        if (!a.Overlaps(b)) return 0;
        var shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return (double)shared / a.Cover(b).Length + (gone.Known.Fact.Kind == next.Known.Fact.Kind ? 1 : 0);
    }
}
