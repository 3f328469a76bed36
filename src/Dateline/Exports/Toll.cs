using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Exports;

/// <summary>
/// Finds the dead or injured of each event of a document: a figure of persons told of the event itself. A figure goes to one event only,
/// so that nobody is counted twice; a part of another count (<c>five of them children</c>) goes to none.
/// </summary>
internal static class Toll
{
    /// <summary>By the id of the event.</summary>
    public static Dictionary<string, double> Of(ExportItem item, IReadOnlyList<Fact> events, Measure measure)
    {
        var toll = new Dictionary<string, double>(StringComparer.Ordinal);
        var disputed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var figure in item.Reading.Facts.OfType<Figure>())
        {
            if (figure.Measure != measure || figure is not { Status: Status.Actual, Of: null } || (figure.Best ?? figure.Low) is not { } count) continue;
            if (EventOf(item, figure, events) is not { } id) continue;
            // Two counts of one event: which holds is not for a row to say.
            if (!toll.TryAdd(id, count) && toll[id] != count) disputed.Add(id);
        }
        foreach (var id in disputed) toll.Remove(id);
        return toll;
    }

    private static string? EventOf(ExportItem item, Figure figure, IReadOnlyList<Fact> events)
    {
        // A row of a table of events is one event.
        if (item.GivenIds.Count > 0) return events is [var row] ? row.Id : null;
        var span = figure.Evidence.Excerpts[0].Span;
        var holding = events.Where(e => e.Evidence.Excerpts[0].Span.Contains(span)).MinBy(e => e.Evidence.Excerpts[0].Span.Length);
        if (holding is not null) return holding.Id;
        var sentence = item.SentenceOf(figure);
        return sentence >= 0 && events.Where(e => item.SentenceOf(e) == sentence).ToArray() is [var only] ? only.Id : null;
    }
}
