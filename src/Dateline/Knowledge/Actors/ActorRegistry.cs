using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;

namespace Dateline.Knowledge.Actors;

/// <summary>
/// The actors that are known by name, read from the plain files in Knowledge/Actors; their form is described in docs/actors.md.
/// Immutable and safe to use from many threads.
/// </summary>
public sealed class ActorRegistry
{
    private static readonly Lazy<ActorRegistry> Own = new(() => Load());

    private readonly Dictionary<string, ActorEntry> _byId;
    private readonly Dictionary<ActorEntry, State> _stateOf;
    private readonly Dictionary<string, Agent> _bodies;
    private readonly Lazy<IReadOnlyDictionary<string, string>> _countryNames;

    private ActorRegistry(RegistryBuilder builder)
    {
        _byId = builder.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
        Names = new(4 * _byId.Count);
        foreach (var actor in builder.Actors)
        {
            Names.Add(new(actor.Name, Period.Always), actor);
            foreach (var alias in actor.Aliases) Names.Add(alias, actor);
        }
        States = builder.States;
        _stateOf = States.ToDictionary(s => s.Entry);
        _countryNames = new(NamesOfCountries);
        Phrases = new(States, builder.Agents);
        Persons = new(builder.Actors.Where(a => a.Type == ActorType.Person));
        Government = builder.Agents.GetValueOrDefault("government") ?? new("government", ActorType.Government, "GOV", "government");
        _bodies = builder.Agents.Values.Where(a => a.Body is not null).DistinctBy(a => a.Body).ToDictionary(a => a.Body!, StringComparer.Ordinal);
        Offices = new(builder.Holders);
        CommonWords = builder.CommonWords;
        KnownAcronyms = builder.KnownAcronyms;
    }

    /// <summary>The library's own registry, loaded once.</summary>
    public static ActorRegistry BuiltIn => Own.Value;

    /// <summary>All actors without a day.</summary>
    public IEnumerable<RegisteredActor> All => _byId.Values.Select(a => a.AsOf(null));

    /// <summary>The name of each country by its code (ISO 3166-1 alpha-3): of two with one code, the one that is there today.</summary>
    public IReadOnlyDictionary<string, string> CountryNames => _countryNames.Value;

    internal NameIndex Names { get; }

    internal PhraseTable Phrases { get; }

    internal OfficeTable Offices { get; }

    /// <summary>Names of one word that are other words too, folded: <c>dawn</c>.</summary>
    internal IReadOnlySet<string> CommonWords { get; }

    /// <summary>Acronyms that mean their actor in any text: <c>FBI</c>.</summary>
    internal IReadOnlySet<string> KnownAcronyms { get; }

    internal PersonNames Persons { get; }

    /// <summary>What the government of a state is.</summary>
    internal Agent Government { get; }

    internal IReadOnlyList<State> States { get; }

    internal IEnumerable<ActorEntry> Entries => _byId.Values;

    /// <summary>The library's own registry, extended and overridden by a user's files, the later before the earlier.</summary>
    /// <exception cref="LexiconException">A line cannot be read; the message names file, line and what was expected.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ActorRegistry Load(params IEnumerable<string> userFiles) => From(ActorFiles.Embedded().Concat(userFiles.SelectMany(ActorFiles.OfUser)));

    internal static ActorRegistry From(IEnumerable<Entry> lines)
    {
        var builder = new RegistryBuilder();
        foreach (var line in lines) builder.Add(line);
        builder.Complete();
        return new(builder);
    }

    /// <summary>The actor of an id as of a day, or null.</summary>
    public RegisteredActor? ById(string id, DateOnly? on = null) => (_byId.TryGetValue(id, out var entry) ? entry : BodyOf(id))?.AsOf(on);

    /// <summary>
    /// The actors that a name may mean: those that were there on the day, or, where there are none, those that were not. More
    /// than one where the name alone leaves it open.
    /// </summary>
    /// <param name="name">As it stands in a text; case matters only to acronyms.</param>
    /// <param name="on">The day as of which the name is read; null takes every day alike.</param>
    public IReadOnlyList<RegisteredActor> Candidates(string name, DateOnly? on = null) => [.. Best(Hits(name, on)).Select(h => h.Entry.AsOf(on))];

    /// <summary>The actor that a name means on a day; null where there is none or more than one.</summary>
    public RegisteredActor? Find(string name, DateOnly? on = null) => Candidates(name, on) is [var only] ? only : null;

    /// <summary>All that a name may mean, the unlikely too.</summary>
    internal List<NameHit> Hits(ReadOnlySpan<char> name, DateOnly? on)
    {
        Span<char> buffer = stackalloc char[NameFolding.MaxLength];
        var folded = buffer[..NameFolding.Fold(name, buffer)];
        var hits = new List<NameHit>();
        if (folded.IsEmpty) return hits;
        Names.Find(folded, WithoutArticle(name), on, hits);
        if (hits.Count == 0) Composed(folded, on, hits);
        if (hits.Count == 0 && folded.Contains(' ') && Persons.BySound(folded.ToString()) is [var alike]) hits.Add(new(alike, alike.IsActive(on), true));
        // "Myanmar (Burma)": either name may be the known one.
        if (hits.Count > 0 || name.IndexOf('(') is not (var bracket and > 0)) return hits;
        return Hits(name[..bracket].TrimEnd(), on) is { Count: > 0 } before ? before : Hits(name[(bracket + 1)..].TrimEnd(')'), on);
    }

    internal static IEnumerable<NameHit> Best(List<NameHit> hits)
    {
        var current = hits.Exists(h => h.IsCurrent);
        return hits.Where(h => h.IsCurrent == current);
    }

    private Dictionary<string, string> NamesOfCountries() => States.Where(s => !s.IsPart && s.Entry.Country is not null).GroupBy(s => s.Entry.Country!, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.OrderByDescending(s => s.Entry.IsActive(null)).ThenBy(s => s.Entry.Id, StringComparer.Ordinal).First().Entry.Name, StringComparer.Ordinal);

    // "iraq-foreign-ministry": bodies of states are made when they are asked for.
    private ActorEntry? BodyOf(string id) => Split(id) is var (state, agent) ? state.Body(agent) : null;

    private (State State, Agent Agent)? Split(string id)
    {
        for (var hyphen = id.IndexOf('-'); hyphen > 0; hyphen = id.IndexOf('-', hyphen + 1))
            if (_byId.TryGetValue(id[..hyphen], out var entry) && StateOf(entry) is { } state && _bodies.TryGetValue(id[(hyphen + 1)..], out var agent)) return (state, agent);
        return null;
    }

    /// <summary>The state of an id, or whose body the id is: <c>iraq</c>, <c>iraq-foreign-ministry</c>; null for all else.</summary>
    internal State? StateOver(string id) => StateById(id) ?? Split(id)?.State;

    /// <summary>The state of an id, or null.</summary>
    internal State? StateById(string id) => _byId.TryGetValue(id, out var entry) ? StateOf(entry) : null;

    /// <summary>The state that an entry is, or null.</summary>
    internal State? StateOf(ActorEntry entry) => _stateOf.GetValueOrDefault(entry);

    // "Iraqi army", "Government of Chad", "President of Chile", "UN Secretary-General".
    private void Composed(ReadOnlySpan<char> folded, DateOnly? on, List<NameHit> hits)
    {
        var states = Phrases.StatesIn(folded, on, out var rest);
        foreach (var state in states)
            if (HolderIn(state, rest, on) is { } holder) hits.Add(new(holder, true, true));
        if (hits.Count == 0 && Phrases.AgentIn(rest) is { } agent)
            foreach (var state in states)
                if (state.Body(agent) is { } body) hits.Add(new(body, body.IsActive(on), true));
        if (states.Count > 0) return;
        for (var space = folded.LastIndexOf(' '); space > 0; space = folded[..space].LastIndexOf(' '))
        {
            var title = folded[(space + 1)..];
            foreach (var of in Offices.BodiesWith(title))
                if (_byId.TryGetValue(of, out var body) && IsNamed(body, folded[..space]) && Offices.Holder(of, title, on) is { } head)
                    hits.Add(new(head, true, true));
        }
    }

    /// <summary>Who holds an office of a state on a day, or null.</summary>
    /// <param name="state">The state.</param>
    /// <param name="title">Folded.</param>
    /// <param name="on">The day.</param>
    internal ActorEntry? HolderIn(State state, ReadOnlySpan<char> title, DateOnly? on)
    {
        // "President of Somaliland" stands under Somalia, by its full title; "president" alone is Somalia's.
        if (!state.IsPart) return Offices.Holder(state.Entry.Country!, title, on);
        return Offices.Holder(state.Entry.Id, title, on) ?? Offices.Holder(state.Entry.Country!, $"{title} of {NameFolding.Fold(state.Entry.Name)}", on);
    }

    private bool IsNamed(ActorEntry entry, ReadOnlySpan<char> folded)
    {
        var hits = new List<NameHit>();
        Names.Find(folded, "A", null, hits);
        return hits.Exists(h => h.Entry == entry);
    }

    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}
