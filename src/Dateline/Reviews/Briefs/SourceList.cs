using Dateline.Documents;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs;

/// <summary>Numbers the documents in the order in which they are first cited.</summary>
internal sealed class SourceList(KnownReports known, BriefOptions options)
{
    private readonly Dictionary<DocumentId, int> _numbers = [];
    private readonly List<BriefSource> _all = [];

    public IReadOnlyList<BriefSource> All => _all;

    public IReadOnlyList<int> Cite(IEnumerable<KnownFact> facts) => [.. facts.Select(f => f.Known.Document.Document).DistinctBy(d => d.Id).Select(Number).Order()];

    private int Number(Document document)
    {
        if (_numbers.TryGetValue(document.Id, out var number)) return number;
        _numbers[document.Id] = number = _all.Count + 1;
        var origin = known.OriginOf(document.Id);
        var rated = options.Reliability.TryGetValue(origin.Name, out var grade) || options.Reliability.TryGetValue(document.Publisher ?? "", out grade);
        _all.Add(new(number, document, origin) { Reliability = rated ? grade : 'F' });
        return number;
    }
}
