using System.Globalization;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Ledger;

namespace Dateline.Tests.Reviews;

/// <summary>One injected change (changes.cases): what a ledger knew before, and what it learns after.</summary>
internal sealed class ReviewCase
{
    public static readonly ReaderVersion First = ReaderVersion.Of(("code", "1")), Second = ReaderVersion.Of(("code", "2"));

    private readonly string[] _after;
    private readonly List<(Document Document, Fact Fact)> _known = [];

    /// <param name="fields">Of the line: kind, before, after.</param>
    /// <param name="word">Stands for <c>{n}</c>.</param>
    public ReviewCase(string[] fields, string word)
    {
        Assert.True(fields.Length == 3, $"3 fields: {string.Join(" | ", fields)}");
        (Word, Expected, Line) = (word, fields[0] == "none" ? null : fields[0], $"{string.Join(" | ", fields)} ({word})");
        _after = Parts(fields[2]);
        foreach (var part in Parts(fields[1])) _known.Add(Told(part, _known.Count));
    }

    /// <summary>A word of all its subjects.</summary>
    public string Word { get; }

    /// <summary>The kind of change; null where nothing changes.</summary>
    public string? Expected { get; }

    public string Line { get; }

    public IEnumerable<LedgerEntry> Before => _known.Select(k => Intake(k.Document, First, k.Fact));

    public IEnumerable<LedgerEntry> After
    {
        get
        {
            foreach (var (i, part) in _after.Index())
                if (part == "reject") yield return Decided(VerdictAct.Reject, null);
                else if (part.StartsWith("correct ", StringComparison.Ordinal)) yield return Decided(VerdictAct.Correct, Read(part["correct ".Length..], _known[0].Document));
                else if (part == "reread nothing") yield return Intake(_known[0].Document, Second);
                else if (part.StartsWith("reread ", StringComparison.Ordinal)) yield return Intake(_known[0].Document, Second, Read(part["reread ".Length..], _known[0].Document));
                else if (part == "rate E") yield return new Verdict(VerdictAct.Rate, "an analyst") { Source = _known[0].Document.Publisher, Rating = "E" };
                else
                {
                    var (document, fact) = Told(part, 10 + i);
                    yield return Intake(document, Second, fact);
                }
        }
    }

    private Verdict Decided(VerdictAct act, Fact? correction) => new(act, "an analyst") { Document = _known[0].Document.Id, Facts = [_known[0].Fact.Id], Correction = correction };

    private static Intake Intake(Document document, ReaderVersion reader, params Fact[] facts) => new(new Reading(document, new(facts, [])), reader);

    private string[] Parts(string field) => field == "-" ? [] : [.. field.Split(" & ").Select(p => p.Replace("{n}", Word))];

    private (Document, Fact) Told(string part, int number)
    {
        var options = part.Split(';', StringSplitOptions.TrimEntries);
        var published = options.FirstOrDefault(o => o.StartsWith("pub ", StringComparison.Ordinal))?[4..] ?? options.Last(IsDay);
        var document = Document.FromText($"{Word} {number}\n\nReport {number} on {Word}: {part.Replace(';', ',')}.", Day(published), $"{Word} {number}", $"{Word}-{number}.txt", $"Wire {Word} {number}");
        return (document, Read(part, document));
    }

    private static Fact Read(string text, Document document)
    {
        var all = text.Split(';', StringSplitOptions.TrimEntries);
        var f = all.Where(o => !o.StartsWith("pub ", StringComparison.Ordinal) && !o.StartsWith("by ", StringComparison.Ordinal) && !o.StartsWith("status ", StringComparison.Ordinal)).ToArray();
        var start = document.Text.IndexOf("Report", StringComparison.Ordinal);
        var evidence = Evidence.Of(document, TextSpan.FromBounds(start, document.Text.Length));
        var place = f[0] switch { "control" => f[4], "agreement" => f[3], "figure" => f[5], "event" => f[4], _ => "-" };
        Fact fact = f[0] switch
        {
            "control" => new Control(evidence, Actor(f[1]), Parsed<ControlChange>(f[2])) { From = f[3] == "-" ? null : Actor(f[3]) },
            "agreement" => new Agreement(evidence, f[1], Parsed<AgreementStage>(f[2])),
            "figure" => new Figure(evidence, Parsed<Measure>(f[1])) { Best = Number(f[2]), Low = Number(f[2]), High = Number(f[2]), Unit = f[1] == "territory_share" ? "percent" : "people", About = Actor(f[3]), Of = f[4] == "-" ? null : f[4] },
            "position" => new Position(evidence, Actor(f[1]), Parsed<Stance>(f[2]), Actor(f[3])),
            "effort" => new Effort(evidence, Parsed<EffortLine>(f[1])) { Actors = [Actor(f[2])] },
            "event" => new Event(evidence, Parsed<EventType>(f[1])) { Actors = [Actor(f[2])], Recipients = [Actor(f[3])] },
            "role" => new Role(evidence, Actor(f[1]) with { Code = "SYRGOV" }, Parsed<RoleRelation>(f[2]), Actor(f[3])),
            _ => throw new FormatException(text),
        };
        var day = Day(f.Last(IsDay));
        var by = all.FirstOrDefault(o => o.StartsWith("by ", StringComparison.Ordinal));
        var status = all.FirstOrDefault(o => o.StartsWith("status ", StringComparison.Ordinal));
        return fact with
        {
            Place = place == "-" ? null : place.Split('/') is [var name, var country] ? new Place(name) { Country = country, Precision = PlacePrecision.Town } : new Place(place),
            Time = new(day, day, TimePrecision.Day, "that day"),
            Confidence = 1,
            Status = status is null ? Status.Actual : Parsed<Status>(status[7..]),
            Source = by is null ? null : new(Actor(by[3..]), "said", StatementForm.Indirect),
        };
    }

    private static Mention Actor(string name) => ActorRegistry.BuiltIn.Find(name) is { } actor ? new Mention(name, new(0, 1)) { Id = actor.Id, Code = actor.Code } : new Mention(name, new(0, 1));

    private static T Parsed<T>(string word) where T : struct, Enum => Vocabulary.TryParse<T>(word, out var value) ? value : throw new FormatException(word);

    private static double Number(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    private static bool IsDay(string field) => DateOnly.TryParseExact(field, "yyyy-MM-dd", out _);

    private static DateOnly Day(string field) => DateOnly.ParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
