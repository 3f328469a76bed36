using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>
/// Folds facts on agreements by sort and country; within these, names that follow one another within a season are one agreement.
/// </summary>
internal sealed class AgreementFold(Sides sides, Numbers<KnownPlace> places)
{
    /// <summary>After so many days without a word, a name tells of the next agreement of its sort.</summary>
    private const int SameDeal = 120;

    // Finds where the days after one begin.
    private static readonly Comparer<int> EndOfDay = Comparer<int>.Create((a, b) => a <= b ? -1 : 1);

    private readonly Dictionary<(string Sort, string Where), AgreementTopic> _topics = [];
    private readonly Numbers<string> _names = new();

    public void Add(Agreement fact, in Stamp stamp, Documents.Document document)
    {
        var sort = AgreementNames.Sort(fact.Name);
        if (sort.Length == 0 && fact.Parties.Count == 0) return;
        var numbered = sort.StartsWith("resolution ", StringComparison.Ordinal);
        // Without a country the name alone does not tell which: it stays with its document.
        var where = numbered ? "" : fact.Place?.Country ?? fact.Place?.Name ?? document.Id.Value;
        var topic = Topic(sort, where, numbered ? null : fact.Place?.Country ?? fact.Place?.Name);
        var isDone = fact.Status == Status.Actual;
        var due = !isDone && fact.Status is Status.Planned or Status.Demanded ? fact.Time?.To?.DayNumber ?? 0 : 0;
        var day = isDone ? ToldDay.Of(fact.Time, stamp.Published) : stamp.Published;
        topic.Rows.Add(new(stamp, day, due, _names.Of(fact.Name), Numbered(fact.Parties), Numbered(fact.Backers), fact.Stage, fact.Status));
    }

    public Numbers<string> Names => _names;

    public IReadOnlyDictionary<(string Sort, string Where), AgreementTopic> Topics => _topics;

    public AgreementTopic Topic(string sort, string where, string? place)
    {
        if (!_topics.TryGetValue((sort, where), out var topic)) _topics[(sort, where)] = topic = new(place);
        return topic;
    }

    public IReadOnlyList<AgreementLedger> AsOf(int valid, long known)
    {
        var ledgers = new List<AgreementLedger>();
        foreach (var (key, topic) in _topics)
        {
            var rows = topic.Rows.Sorted();
            for (var i = 0; i < rows.Length;)
            {
                var (deal, last, end) = (new List<AgreementRow>(), int.MinValue, i);
                for (; end < rows.Length; end++)
                {
                    ref readonly var row = ref rows.Span[end];
                    if (!row.Stamp.IsKnown(known) || row.Day > valid) continue;
                    if (deal.Count > 0 && row.Day - last > SameDeal && !key.Sort.StartsWith("resolution ", StringComparison.Ordinal)) break;
                    deal.Add(row);
                    last = row.Day;
                }
                if (deal.Count > 0) ledgers.Add(Ledger(deal, topic.Place, valid));
                i = end;
            }
        }
        ledgers.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name) is not 0 and var order ? order : a.Steps[0].Fact.Id.CompareTo(b.Steps[0].Fact.Id));
        return ledgers;
    }

    private AgreementLedger Ledger(List<AgreementRow> rows, string? place, int valid)
    {
        var names = rows.GroupBy(r => r.Name).OrderByDescending(g => g.Count()).ThenByDescending(g => _names[g.Key].Length).ThenBy(g => _names[g.Key], StringComparer.Ordinal).Select(g => _names[g.Key]).ToList();
        var done = rows.FindAll(r => r.Status == Status.Actual);
        var days = done.ConvertAll(r => r.Day);
        var stage = done.Count == 0 ? default(AgreementStage?) : done[^1].Stage;
        return new(names[0])
        {
            Names = names[1..],
            Place = place,
            Where = rows.Exists(r => r.Stamp.Place >= 0) ? places[rows.Find(r => r.Stamp.Place >= 0).Stamp.Place] : null,
            Parties = Named(rows.SelectMany(r => r.Parties)),
            Backers = Named(rows.SelectMany(r => r.Backers)),
            Stage = stage,
            Since = stage is null ? null : DateOnly.FromDayNumber(done.Find(r => r.Stage == stage).Day),
            Steps = rows.ConvertAll(r => new AgreementStep(r.Stamp.Fact, DateOnly.FromDayNumber(r.Day), r.Stage, r.Status, _names[r.Name])),
            Deadlines = [.. rows.Where(r => r.Due > 0).Select(r =>
            {
                var met = days.BinarySearch(r.Day - 1, EndOfDay);
                met = done.FindIndex(~met, d => d.Stage >= r.Stage && d.Stage is not (AgreementStage.Delayed or AgreementStage.Breached or AgreementStage.Ended));
                FactKey? by = met >= 0 ? done[met].Stamp.Fact : null;
                return new Deadline(r.Stamp.Fact, DateOnly.FromDayNumber(r.Due), r.Stage, by, by is null && r.Due < valid);
            })],
        };
    }

    private List<Side> Named(IEnumerable<int> numbers) => [.. numbers.Distinct().Select(n => sides[n]).OrderBy(s => s.Key, StringComparer.Ordinal)];

    private int[] Numbered(Mentions mentions)
    {
        if (mentions.Count == 0) return [];
        var numbers = new int[mentions.Count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = sides.Of(mentions[i], null);
        return numbers;
    }
}
