using Dateline.Knowledge.Ontology;

namespace Dateline.Knowledge.Actors;

/// <summary>All that the registry has on an actor, over all its years.</summary>
internal sealed class ActorEntry(string id, string name, ActorType type)
{
    private RegisteredActor? _always;

    public string Id { get; } = id;

    public string Name { get; } = name;

    public ActorType Type { get; } = type;

    public string? Country { get; set; }

    public string? Code { get; init; }

    public Period Years { get; init; }

    /// <summary>Its other names.</summary>
    public List<ActorName> Aliases { get; } = [];

    /// <summary>Offices that a person holds, in the order of the files.</summary>
    public List<Tenure> Tenures { get; } = [];

    public static bool IsCountry(string text) => text.Length == 3 && text.All(char.IsAsciiLetterUpper);

    /// <summary>Whether it is there on a day; a person with offices: whether one is held then.</summary>
    public bool IsActive(DateOnly? on) => Years.Contains(on) && (Tenures.Count == 0 || Tenures.Exists(t => t.Days.Contains(on)));

    /// <summary>The actor as of a day: with the code and the days of the office held then.</summary>
    public RegisteredActor AsOf(DateOnly? on) => Tenures.Count == 0 ? _always ??= Actor(Code, Years) : InOffice(on);

    private RegisteredActor InOffice(DateOnly? on)
    {
        // Without a day, and on a day without an office, a person's last office says whose he is.
        var held = on is null ? null : Tenures.Find(t => t.Days.Contains(on) && !t.IsActing) ?? Tenures.Find(t => t.Days.Contains(on));
        if (held is not null) return Actor(held.Office.Code ?? Code, held.Days);
        return Actor(on is null ? Tenures[^1].Office.Code ?? Code : Former(on.Value) ?? Code, Years);
    }

    // CAMEO's sector for those who once governed.
    private string? Former(DateOnly on) => Country is not null && Tenures.Exists(t => t.Days.To < on) ? $"{Country}ELI" : null;

    private RegisteredActor Actor(string? code, Period days) => new(Id, Name, Type)
    {
        Country = Country, Code = code, From = days.From, To = days.To, Aliases = [.. Aliases.Select(a => a.Text)],
    };
}
