using System.Globalization;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts;

/// <summary>What a person can correct in a fact, slot by slot. The words that carry it, and all else, stay as they were read.</summary>
/// <param name="registry">Tells who is meant by a name.</param>
/// <param name="find">Finds a place by its name and country (ISO 3166-1 alpha-3, or null); null where it is not known.</param>
public sealed class FactSlots(ActorRegistry registry, Func<string, string?, Place?> find)
{
    /// <summary>The slots that the fact has, as <see cref="Replace"/> takes them.</summary>
    public static IReadOnlyList<string> Of(Fact fact) =>
    [
        "status", "day", "place", "source", .. fact switch
        {
            Event => ["type", "actors", "recipients"],
            Figure => ["measure", "best", "low", "high", "unit", "of"],
            Control => ["holder", "from", "change"],
            Position => ["holder", "stance", "target"],
            Agreement => ["name", "stage", "parties", "backers"],
            Effort => ["line", "actors"],
            Statement => ["speaker"],
            Role => ["subject", "relation", "object"],
            _ => Array.Empty<string>(),
        },
    ];

    /// <summary>The fact with another value in one slot.</summary>
    /// <param name="fact">As it was read.</param>
    /// <param name="slot">One of <see cref="Of"/>.</param>
    /// <param name="value">Words; days as 2016-02-03 or 2016-02-03..2016-02-05; names with semicolons between; empty or "-" for none.</param>
    /// <exception cref="FormatException">There is no such slot, or the value is none; the message says what was expected.</exception>
    public Fact Replace(Fact fact, string slot, string value)
    {
        if (value == "-") value = "";
        return (fact, slot) switch
        {
            (_, "status") => fact with { Status = Word<Status>(value) },
            (_, "day") => fact with { Time = Day(value) },
            (_, "place") => fact with { Place = PlaceOf(value, fact.Place?.Precision) },
            (_, "source") => fact with { Source = value.Length == 0 ? null : new(Name(value), null, StatementForm.Indirect) },
            (Event e, "type") => e with { Type = Word<EventType>(value) },
            (Event e, "actors") => e with { Actors = Names(value) },
            (Event e, "recipients") => e with { Recipients = Names(value) },
            (Figure f, "measure") => f with { Measure = Word<Measure>(value) },
            (Figure f, "best") => f with { Best = Number(value) },
            (Figure f, "low") => f with { Low = Number(value) },
            (Figure f, "high") => f with { High = Number(value) },
            (Figure f, "unit") => f with { Unit = Text(value) },
            (Figure f, "of") => f with { Of = Text(value) },
            (Control c, "holder") => c with { Holder = NameOrNone(value) },
            (Control c, "from") => c with { From = NameOrNone(value) },
            (Control c, "change") => c with { Change = Word<ControlChange>(value) },
            (Position p, "holder") => p with { Holder = Name(value) },
            (Position p, "stance") => p with { Stance = Word<Stance>(value) },
            (Position p, "target") => p with { Target = Name(value) },
            (Agreement a, "name") => a with { Name = Text(value) ?? throw new FormatException("a name is expected") },
            (Agreement a, "stage") => a with { Stage = Word<AgreementStage>(value) },
            (Agreement a, "parties") => a with { Parties = Names(value) },
            (Agreement a, "backers") => a with { Backers = Names(value) },
            (Effort e, "line") => e with { Line = Word<EffortLine>(value) },
            (Effort e, "actors") => e with { Actors = Names(value) },
            (Statement s, "speaker") => s with { Speaker = Name(value) },
            (Role r, "subject") => r with { Subject = Name(value) },
            (Role r, "relation") => r with { Relation = Word<RoleRelation>(value) },
            (Role r, "object") => r with { Object = Name(value) },
            _ => throw new FormatException($"a {fact.Kind} has no '{slot}'; it has {string.Join(", ", Of(fact))}"),
        };
    }

    private static T Word<T>(string value) where T : struct, Enum =>
        Vocabulary.TryParse<T>(value, out var word) ? word : throw new FormatException($"one of {string.Join(", ", Vocabulary.All<T>())} is expected, '{value}' found");

    private static string? Text(string value) => value.Length == 0 ? null : value;

    private static double? Number(string value) =>
        value.Length == 0 ? null : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : throw new FormatException($"a number such as 40 or 1.5 is expected, '{value}' found");

    private static Time? Day(string value)
    {
        if (value.Length == 0) return null;
        var days = value.Split("..");
        if (days.Length <= 2 && Read(days[0]) is { } from && Read(days[^1]) is { } to && from <= to) return new(from, to, from == to ? TimePrecision.Day : TimePrecision.Open, value);
        throw new FormatException($"a day such as 2016-02-03, or days such as 2016-02-03..2016-02-05, are expected, '{value}' found");

        static DateOnly? Read(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
    }

    // "Homs, SYR"
    private Place? PlaceOf(string value, PlacePrecision? precision)
    {
        if (value.Length == 0) return null;
        var parts = value.Split(',', 2, StringSplitOptions.TrimEntries);
        var country = parts.Length > 1 ? parts[1] : null;
        if (country is not null && (country.Length != 3 || !country.All(char.IsAsciiLetterUpper))) throw new FormatException($"a place such as 'Homs' or 'Homs, SYR' is expected, '{value}' found");
        return find(parts[0], country) ?? new Place(parts[0]) { Country = country, Precision = precision };
    }

    private Mentions Names(string value) => [.. value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Name)];

    private Mention? NameOrNone(string value) => value.Length == 0 ? null : Name(value);

    private Mention Name(string value)
    {
        if (value.Length == 0) throw new FormatException("a name is expected");
        return registry.Find(value) is { } actor ? new(value, default) { Id = actor.Id, Code = actor.Code ?? actor.Country } : new(value, default);
    }
}
