using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Petrarch;

namespace Dateline.Knowledge.Actors;

/// <summary>Puts the lines of the files together: later lines of an id replace earlier ones, the holders of offices are one person each.</summary>
internal sealed class RegistryBuilder
{
    private const string PartOf = "part of ";

    private readonly Dictionary<string, ActorEntry> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Entry Line, ActorEntry State)> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Agent> _agents = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Of, string Title), (string File, List<Entry> Holders)> _offices = [];
    private readonly Dictionary<string, List<ActorEntry>> _persons = new(StringComparer.Ordinal);

    public IReadOnlyCollection<ActorEntry> Actors => _actors.Values;

    /// <summary>By their words, folded.</summary>
    public IReadOnlyDictionary<string, Agent> Agents => _agents;

    /// <summary>Names of one word that are other words too, folded.</summary>
    public HashSet<string> CommonWords { get; } = new(StringComparer.Ordinal);

    /// <summary>Acronyms that mean their actor in any text.</summary>
    public HashSet<string> KnownAcronyms { get; } = new(StringComparer.Ordinal);

    public List<State> States { get; } = [];

    public List<(Office Office, ActorEntry Holder, Tenure Tenure)> Holders { get; } = [];

    public void Add(Entry line)
    {
        switch (line.Section)
        {
            case ActorFiles.Actors: AddActor(line); break;
            case ActorFiles.States: AddState(line); break;
            case ActorFiles.Agents: AddAgent(line); break;
            case ActorFiles.CommonWords: line.Expect(1); CommonWords.Add(NameFolding.Fold(line[0])); break;
            case ActorFiles.KnownAcronyms: line.Expect(1); KnownAcronyms.Add(line[0]); break;
            case ActorFiles.Petrarch: AddPetrarch(line); break;
            default: AddHolder(line); break;
        }
    }

    /// <summary>Makes the bodies that every state has and the persons that hold offices; to be called when all lines are in.</summary>
    public void Complete()
    {
        foreach (var (line, state) in _states.Values) States.Add(new(state, Names(line[5]), line[2].StartsWith(PartOf, StringComparison.Ordinal), _actors.GetValueOrDefault));
        foreach (var actor in _actors.Values)
            if (actor.Type == ActorType.Person) Know(actor);
        foreach (var (_, lines) in _offices.Values) Complete(lines);
    }

    private void AddActor(Entry line)
    {
        line.Expect(7);
        if (!Vocabulary.TryParse<ActorType>(line[2], out var type)) throw line.Error($"“{line[2]}” is no type of actor: {string.Join(' ', Vocabulary.All<ActorType>())}.");
        var actor = new ActorEntry(Id(line, line[0]), Required(line, 1, "name"), type)
        {
            Country = Country(line, line.Optional(3)), Code = Code(line, line.Optional(4)), Years = Period.Parse(line, line[5]),
        };
        if (line.Optional(6) is { } aliases) actor.Aliases.AddRange(Names(aliases).Select(a => Alias(line, a)));
        _actors[actor.Id] = actor;
    }

    private void AddState(Entry line)
    {
        line.Expect(9);
        var isPart = line[2].StartsWith(PartOf, StringComparison.Ordinal);
        var country = Country(line, isPart ? line[2][PartOf.Length..] : line[2]) ?? throw line.Error("The country is missing.");
        var state = new ActorEntry(Id(line, line[0]), Required(line, 1, "name"), ActorType.State)
        {
            Country = country, Code = Code(line, line.Optional(3)) ?? country, Years = Period.Parse(line, line[4]),
        };
        foreach (var field in (int[])[8, 7, 6])
            if (line.Optional(field) is { } names) state.Aliases.AddRange(Names(names).Select(a => Alias(line, a)));
        _actors[state.Id] = state;
        _states[state.Id] = (line, state);
    }

    private void AddAgent(Entry line)
    {
        line.Expect(4);
        if (!Vocabulary.TryParse<ActorType>(line[1], out var type)) throw line.Error($"“{line[1]}” is no type of actor: {string.Join(' ', Vocabulary.All<ActorType>())}.");
        if (Names(line[0]) is not [var name, ..] all) throw line.Error("The words are missing.");
        var agent = new Agent(name, type, line.Optional(2) is { } sector ? Code(line, sector)! : "", line.Optional(3) is { } body ? Id(line, body) : null);
        foreach (var words in all)
        {
            // PETRARCH knows no bodies of states; what has one keeps it.
            var key = NameFolding.Fold(words);
            _agents[key] = agent.Body is null && _agents.TryGetValue(key, out var known) && known.Sector == agent.Sector ? agent with { Body = known.Body, Name = known.Name, Type = known.Type } : agent;
        }
    }

    // Name, code, other names, then days and code of each restriction. An actor whose code changes with the years is a person in office.
    private void AddPetrarch(Entry line)
    {
        var codes = line.Fields.Skip(3).Chunk(2).Select(r => (Days: Period.Parse(line, r[0]), Code: Code(line, r[1]))).ToList();
        var code = Code(line, line.Optional(1)) ?? codes.Find(c => c.Days == Period.Always).Code;
        var dated = codes.FindAll(c => c.Days != Period.Always);
        var first = code ?? dated.FirstOrDefault().Code;
        var country = _states.Values.FirstOrDefault(s => first?.StartsWith(s.State.Code!, StringComparison.Ordinal) is true).State?.Country;
        var actor = new ActorEntry(NameFolding.Slug(line[0]), line[0], dated.Count > 0 ? ActorType.Person : PetrarchCodes.TypeOf(first ?? "")) { Country = country, Code = code };
        if (actor.Id.Length == 0) throw line.Error("The name has neither letters nor digits.");
        actor.Aliases.AddRange(Names(line[2].Length == 0 ? "-" : line[2]).Select(a => new ActorName(a, Period.Always)));
        foreach (var (days, held) in dated) actor.Tenures.Add(new(new(country ?? "-", [], held), days, false));
        _actors[actor.Id] = actor;
    }

    // A later file's heading of an office replaces the earlier file's holders.
    private void AddHolder(Entry line)
    {
        if (Names(line[1]) is not [var title, ..]) throw line.Error("The title of the office is missing.");
        if (!ActorEntry.IsCountry(line[0])) Id(line, line[0]);
        if (!_offices.TryGetValue((line[0], title), out var office) || office.File != line.File) _offices[(line[0], title)] = office = (line.File, []);
        office.Holders.Add(line);
    }

    private void Complete(List<Entry> lines)
    {
        Office? office = null;
        foreach (var line in lines)
        {
            var titles = Names(line[1]);
            if (office is null || !office.Titles.SequenceEqual(titles)) office = new(line[0], titles, Code(line, line.Optional(2)));
            if (Names(line[4]) is not [var name, ..] names) throw line.Error("The holder's name is missing.");
            var tenure = new Tenure(office, Period.Parse(line, line[3]), line.Fields.Length == 6);
            var person = Person(names, office.Country);
            foreach (var other in names)
                if (other != person.Name && !person.Aliases.Exists(a => a.Text == other)) person.Aliases.Add(new(other, Period.Always));
            person.Tenures.Add(tenure);
            Know(person);
            Holders.Add((office, person, tenure));
        }
    }

    // One name and one country are one person, whatever the office.
    private ActorEntry Person(IReadOnlyList<string> names, string? country)
    {
        foreach (var name in names)
            if (_persons.TryGetValue(NameFolding.Fold(name), out var known) && known.Find(p => p.Country is null || country is null || p.Country == country) is { } same)
            {
                same.Country ??= country;
                return same;
            }
        var id = NameFolding.Slug(names[0]);
        if (_actors.ContainsKey(id)) id += $"-{country?.ToLowerInvariant() ?? "person"}";
        for (var n = 2; _actors.ContainsKey(id); n++) id = $"{NameFolding.Slug(names[0])}-{n}";
        return _actors[id] = new(id, names[0], ActorType.Person) { Country = country };
    }

    private void Know(ActorEntry person)
    {
        foreach (var name in person.Aliases.Select(a => a.Text).Prepend(person.Name))
        {
            var key = NameFolding.Fold(name);
            if (!_persons.TryGetValue(key, out var known)) _persons[key] = known = [];
            if (!known.Contains(person)) known.Add(person);
        }
    }

    private static string[] Names(string field) => field is "-" ? [] : field.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static ActorName Alias(Entry line, string text) => text.LastIndexOf('@') is var at and > 0
        ? new(text[..at].Trim(), Period.Parse(line, text[(at + 1)..].Trim())) : new(text, Period.Always);

    private static string Id(Entry line, string id) =>
        id.Length > 0 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && id[0] != '-' && id[^1] != '-'
            ? id : throw line.Error($"“{id}” is no id: lower-case letters, digits and hyphens, as islamic-state.");

    private static string Required(Entry line, int field, string what) =>
        line[field] is "" or "-" ? throw line.Error($"The {what} is missing.") : line[field];

    private static string? Country(Entry line, string? country) => country is null || ActorEntry.IsCountry(country)
        ? country : throw line.Error($"“{country}” is no country: ISO 3166-1 alpha-3, as IRQ, or -.");

    private static string? Code(Entry line, string? code) => code is null || code.Length >= 3 && code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c))
        ? code : throw line.Error($"“{code}” is no code: three capitals or more, as USAGOV, or -.");
}
