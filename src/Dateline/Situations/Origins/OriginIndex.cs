using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Actors;

namespace Dateline.Situations.Origins;

/// <summary>
/// Traces claims back to who made them first. The origin of a claim is the innermost source that can be found again (a ministry, an
/// agency, a monitor, a person by name); else the agency that the document credits, else that a copy of it credits; else the
/// publisher of the first of its copies; else that document. What corroborates is counted in origins, not in articles. The
/// answers depend on the documents that were added, not on their order.
/// </summary>
public sealed class OriginIndex
{
    // Not the texts: they would fill the memory.
    private readonly List<(DocumentId Id, DateOnly? Published, Origin? Agency, Origin Publisher)> _documents = [];
    private readonly Dictionary<DocumentId, int> _numbers = [];
    private readonly NearCopies _copies = new();
    private readonly OriginTracer _tracer;

    /// <param name="registry">Who is known by name; null for the library's own registry.</param>
    public OriginIndex(ActorRegistry? registry = null) => _tracer = new(registry ?? ActorRegistry.BuiltIn);

    /// <summary>Adds a document; one that was added before is left as it is.</summary>
    public void Add(Document document)
    {
        if (_numbers.ContainsKey(document.Id)) return;
        _numbers[document.Id] = _copies.Add(document.Text);
        _documents.Add((document.Id, document.Published, _tracer.Agency(document), _tracer.Publisher(document)));
    }

    /// <summary>The origin of what a fact claims.</summary>
    /// <exception cref="KeyNotFoundException">The fact's document was not added.</exception>
    public Origin Of(Fact fact) => _tracer.Body(fact) ?? Of(fact.Evidence.Document);

    /// <summary>The origin of what a document tells in its own words.</summary>
    /// <exception cref="KeyNotFoundException">The document was not added.</exception>
    public Origin Of(DocumentId document)
    {
        var number = _numbers[document];
        if (_documents[number].Agency is { } own) return own;
        var group = _copies.Group(number);
        var credited = group.Where(n => _documents[n].Agency is not null).ToList();
        if (credited.Count > 0) return _documents[First(credited)].Agency!.Value;
        return _documents[First(group)].Publisher;
    }

    /// <summary>The documents made from the same text, this one among them, by id.</summary>
    /// <exception cref="KeyNotFoundException">The document was not added.</exception>
    public IReadOnlyList<DocumentId> Copies(DocumentId document) =>
        [.. _copies.Group(_numbers[document]).Select(n => _documents[n].Id).OrderBy(i => i.Value, StringComparer.Ordinal)];

    // The earliest; of those of one day, or without one, that with the smallest id.
    private int First(IEnumerable<int> group) =>
        group.MinBy(n => (_documents[n].Published ?? DateOnly.MaxValue, _documents[n].Id.Value), Order)!;

    private static readonly Comparer<(DateOnly Day, string Id)> Order = Comparer<(DateOnly Day, string Id)>.Create(
        (a, b) => a.Day.CompareTo(b.Day) is var days and not 0 ? days : string.CompareOrdinal(a.Id, b.Id));
}
