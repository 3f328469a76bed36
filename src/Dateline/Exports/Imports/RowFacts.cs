using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;

namespace Dateline.Exports.Imports;

/// <summary>Puts together what a row says: its document, the actors that the registry knows, its facts.</summary>
/// <param name="row">The row.</param>
/// <param name="coder">Who coded it: ACLED, UCDP, GDELT. Author of the document.</param>
/// <param name="id">The row's own id.</param>
/// <param name="publisher">Who published what it goes by; null where it does not say.</param>
/// <param name="published">When; null where it does not say.</param>
internal sealed class RowFacts(EventRow row, string coder, string id, string? publisher, DateOnly? published = null)
{
    private readonly SortedDictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly List<Fact> _facts = [];

    public Document Document { get; } = new(new DocumentId($"{coder.ToLowerInvariant()}/{id}"), row.Text)
    {
        Author = coder, Publisher = publisher, Source = row.Source, Published = published,
    };

    public void Add(Fact fact) => _facts.Add(fact);

    /// <summary>The actors of a cell, with the ids and codes of those that the registry knows by that name.</summary>
    /// <param name="column">The cell.</param>
    /// <param name="code">The code of those that it does not know; null for none.</param>
    /// <param name="on">The day of the event: names change hands.</param>
    public IEnumerable<Mention> Actors(string column, string? code, DateOnly on)
    {
        foreach (var mention in row.Mentions(column))
        {
            if (ActorRegistry.BuiltIn.Find(mention.Text, on) is not { } known)
            {
                yield return mention with { Code = code };
                continue;
            }
            _actors[known.Id] = new(known.Id, known.Name) { Type = known.Type, Code = known.Code, Country = known.Country };
            yield return mention with { Id = known.Id, Code = known.Code };
        }
    }

    /// <summary>The words of the first of the columns that has any; the whole row where none has.</summary>
    public Evidence Evidence(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
            if (row.Span(column) is { } span) return Facts.Evidence.Of(Document, span);
        return Facts.Evidence.Of(Document, new(0, row.Text.Length));
    }

    /// <summary>Persons killed, where the row counts any; 0 is “none known” in all three tables.</summary>
    public void AddDead(string column, double? low, double? best, double? high, Fact of)
    {
        if (row.Span(column) is not { } span || best is not > 0) return;
        Add(new Figure(Facts.Evidence.Of(Document, span), Measure.Killed)
        {
            Low = low, Best = best, High = high, Unit = "people", Qualifier = low == high ? Qualifier.Exact : Qualifier.Range,
            Status = Status.Actual, Time = of.Time, Place = of.Place, Source = of.Source, Confidence = 1,
        });
    }

    public ExportItem Item(string eventId, string? subType = null)
    {
        var main = _facts[0].Id;
        return new(new(Document, new FactList(_facts, [.. _actors.Values])), [])
        {
            GivenIds = new Dictionary<string, string> { [main] = eventId },
            SubTypes = subType is null ? new Dictionary<string, IReadOnlyList<string>>() : new Dictionary<string, IReadOnlyList<string>> { [main] = [subType] },
        };
    }
}
