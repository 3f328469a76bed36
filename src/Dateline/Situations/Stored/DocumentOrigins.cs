using Dateline.Situations.Origins;

namespace Dateline.Situations.Stored;

/// <summary>Where documents come from at last, by those that are known: as <see cref="OriginIndex"/> tells.</summary>
/// <param name="documents">All documents.</param>
/// <param name="copies">Which were made from one another.</param>
/// <param name="idOf">Id of a document.</param>
/// <param name="textOf">Text of a document: asked only where some copies of a document are known and others not.</param>
internal sealed class DocumentOrigins(IReadOnlyList<StoredDocument> documents, IReadOnlyList<CopyJoin> copies, Func<int, string> idOf, Func<int, string> textOf)
{
    private static readonly Comparer<(int Day, string Id)> Order =
        Comparer<(int Day, string Id)>.Create((a, b) => a.Day.CompareTo(b.Day) is var days and not 0 ? days : string.CompareOrdinal(a.Id, b.Id));

    private readonly int[] _origins = [.. documents.Select(d => d.Agency >= 0 ? d.Agency : d.Publisher)];

    // The first of those that are the same text as a document.
    private readonly Lazy<int[]> _kinds = new(() =>
    {
        var kinds = Enumerable.Range(0, documents.Count).ToArray();
        foreach (var join in copies)
            if (join.IsSame) kinds[join.Text] = join.Of;
        return kinds;
    });

    /// <summary>Number of the origin of each document.</summary>
    /// <param name="recorded">Ticks until which what was recorded counts.</param>
    /// <param name="known">Which documents count; each of them was recorded by then. Null for all.</param>
    public int[] Of(long recorded, bool[]? known)
    {
        // Copies of copies hang together by what was known alone: what came later links nothing.
        var components = new Components();
        for (var i = 0; i < documents.Count; i++) components.Add();
        var joined = copies.Where(c => documents[c.Text].Recorded <= recorded && documents[c.Of].Recorded <= recorded).ToList();
        foreach (var join in joined) components.Join(join.Text, join.Of);
        foreach (var root in joined.Select(j => components.Find(j.Text)).Distinct().ToList())
        {
            var group = components.Members(root);
            if (known is null || group.All(d => known[d])) Trace(group);
            else
                foreach (var part in Parts([.. group.Where(d => known[d])])) Trace([.. part]);
        }
        return _origins;
    }

    // Where some of a group do not count, the others may hang together no more. What is the same text is compared once.
    private IEnumerable<IEnumerable<int>> Parts(List<int> group)
    {
        var kinds = group.GroupBy(d => _kinds.Value[d]).ToList();
        if (kinds.Count < 2) return kinds;
        var compared = new NearCopies();
        foreach (var kind in kinds) compared.Add(textOf(kind.Key));
        return kinds.Select((kind, i) => (Kind: kind, Part: compared.GroupOf(i))).GroupBy(k => k.Part, k => k.Kind).Select(part => part.SelectMany(kind => kind));
    }

    // The agency that the first of the copies with one credits, else the publisher of the first.
    private void Trace(IReadOnlyList<int> group)
    {
        var credited = group.Where(d => documents[d].Agency >= 0).ToList();
        var origin = credited.Count > 0 ? documents[First(credited)].Agency : documents[First(group)].Publisher;
        foreach (var document in group)
            if (documents[document].Agency < 0) _origins[document] = origin;
    }

    private int First(IReadOnlyList<int> group)
    {
        var day = group.Min(Day);
        return group.Where(d => Day(d) == day).MinBy(d => (day, idOf(d)), Order);
    }

    private int Day(int document) => documents[document].Published == StoredDocument.NoDay ? int.MaxValue : documents[document].Published;
}
