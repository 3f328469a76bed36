using System.Globalization;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Ledger;
using Dateline.Situations;

namespace Dateline.Tests.Situations;

/// <summary>Facts written in a line, as their texts would give them.</summary>
internal static class TestFacts
{
    /// <summary><c>measure; number; unit; about; of; place; from; to; published; sentence</c>, <c>-</c> for what the text does not give.</summary>
    public static KnownFact Figure(string line)
    {
        var f = Fields(line, 10);
        Assert.True(Vocabulary.TryParse<Measure>(f[0], out var measure), line);
        var number = double.Parse(f[1], CultureInfo.InvariantCulture);
        return Known(f[8], f[9], null, evidence => new Figure(evidence, measure)
        {
            Low = number, Best = number, High = number, Unit = Optional(f[2]), About = Mention(f[3]), Of = Optional(f[4]), Place = Place(f[5]), Time = Time(f[6], f[7]),
        });
    }

    /// <summary><c>holder; change; from whom; place; from; to; published; source; sentence</c>.</summary>
    public static KnownFact Control(string line)
    {
        var f = Fields(line, 9);
        Assert.True(Vocabulary.TryParse<ControlChange>(f[1], out var change), line);
        return Known(f[6], f[8], Mention(f[7]) is { } actor ? new Source(actor, "said", StatementForm.Indirect) : null,
            evidence => new Control(evidence, Mention(f[0]), change) { From = Mention(f[2]), Place = Place(f[3]), Time = Time(f[4], f[5]) });
    }

    private static KnownFact Known(string published, string sentence, Source? source, Func<Evidence, Fact> make)
    {
        var day = Day(published)!.Value;
        // A title first: what stands in the first line is a headline.
        var document = Document.FromText($"Title\n\n{sentence}", day);
        var recorded = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var fact = make(Evidence.Of(document, new TextSpan(7, sentence.Length))) with { Status = Status.Actual, Source = source, Confidence = 1 };
        return new(new LedgerFact(1, recorded, fact, new LedgerDocument(1, recorded, document)), new Origin(document.Id.Value, document.Id.Value));
    }

    private static string[] Fields(string line, int count)
    {
        var fields = line.Split(';', StringSplitOptions.TrimEntries);
        Assert.True(fields.Length == count, $"{count} fields: {line}");
        return fields;
    }

    private static string? Optional(string field) => field == "-" ? null : field;

    private static DateOnly? Day(string field) => field == "-" ? null : DateOnly.ParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Time? Time(string from, string to) =>
        from == "-" && to == "-" ? null : new(Day(from), to == "=" ? Day(from) : Day(to), from == to || to == "=" ? TimePrecision.Day : TimePrecision.Open, from);

    private static Place? Place(string field) => field == "-" ? null : field.Split('/') is [var name, var country] ? new(name) { Country = country, Precision = PlacePrecision.Town } : new(field);

    private static Mention? Mention(string field) => field == "-" ? null
        : ActorRegistry.BuiltIn.Find(field) is { } actor ? new Mention(field, new(0, 5)) { Id = actor.Id, Code = actor.Code } : new Mention(field, new(0, 5));
}
