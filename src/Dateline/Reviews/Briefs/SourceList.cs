using Dateline.Documents;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs;

/// <summary>Numbers the documents in the order in which they are first cited.</summary>
internal sealed class SourceList(KnownReports known)
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
        _all.Add(new(number, document, origin) { Reliability = known.RatingOf(origin) is [var grade, ..] ? grade : 'F' });
        return number;
    }
}
