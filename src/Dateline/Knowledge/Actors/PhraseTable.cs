using System.Diagnostics.CodeAnalysis;

namespace Dateline.Knowledge.Actors;

/// <summary>Reads names that are put together from a state and a kind of body or an office: <c>Iraqi army</c>, <c>President of Chile</c>.</summary>
internal sealed class PhraseTable
{
    // Words between state and body that make it somebody else's: "Syrian Kurdish forces", "Iraqi Shia militia forces".
    private static readonly HashSet<string> Foreign = new(StringComparer.Ordinal)
    {
        "opposition", "rebel", "rebels", "backed", "led", "allied", "aligned", "supported", "sponsored", "trained", "funded", "kurdish", "arab", "shia",
        "shiite", "sunni", "tribal", "islamist", "jihadist", "separatist", "militia", "militant", "insurgent", "dissident", "former", "ex", "exiled",
        "anti", "coalition", "loyalist", "mercenary", "foreign", "rival", "breakaway", "self", "proclaimed", "occupied", "occupation", "nationalist",
        "communist", "maoist", "christian", "jewish", "muslim", "democratic", "liberation", "revolutionary", "free", "popular", "people", "and", "or", "with",
    };

    private readonly Dictionary<string, List<State>> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<State>>.AlternateLookup<ReadOnlySpan<char>> _findState;
    private readonly Dictionary<string, Agent> _agents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Agent>.AlternateLookup<ReadOnlySpan<char>> _findAgent;

    private readonly Dictionary<string, State> _capitals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, State>.AlternateLookup<ReadOnlySpan<char>> _findCapital;

    public PhraseTable(IEnumerable<State> states, IReadOnlyDictionary<string, Agent> agents)
    {
        foreach (var state in states)
            foreach (var name in state.Entry.Aliases.Select(a => a.Text).Prepend(state.Entry.Name))
            {
                var key = NameFolding.Fold(name);
                if (!_states.TryGetValue(key, out var known)) _states[key] = known = [];
                if (!known.Contains(state)) known.Add(state);
            }
        foreach (var (words, agent) in agents) _agents[words] = agent;
        foreach (var state in states)
            foreach (var capital in state.Capitals)
                _capitals.TryAdd(NameFolding.Fold(capital), state);
        _findCapital = _capitals.GetAlternateLookup<ReadOnlySpan<char>>();
        _findState = _states.GetAlternateLookup<ReadOnlySpan<char>>();
        _findAgent = _agents.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The states that a folded name or adjective may mean.</summary>

    /// <summary>The state whose government sits in a place of a folded name, or null.</summary>
    public State? StateOfCapital(ReadOnlySpan<char> folded) => _findCapital.TryGetValue(folded, out var state) ? state : null;

    /// <summary>The states that a folded phrase may begin or end with, and what is left: <c>iraqi | army</c>, <c>government of | chad</c>.</summary>
    public IReadOnlyList<State> StatesIn(ReadOnlySpan<char> folded, DateOnly? on, out ReadOnlySpan<char> rest)
    {
        // The longest first: "south korean army".
        for (var end = folded.LastIndexOf(' '); end > 0; end = folded[..end].LastIndexOf(' '))
        {
            if (Current(folded[..end], on) is not { Count: > 0 } states) continue;
            rest = folded[(end + 1)..];
            return states;
        }
        // The longest last as well: "government of the republic of the congo".
        for (var of = folded.IndexOf(" of "); of >= 0;)
        {
            var owner = folded[(of + 4)..];
            if (Current(owner.StartsWith("the ") ? owner[4..] : owner, on) is { Count: > 0 } states)
            {
                rest = folded[..of];
                return states;
            }
            of = owner.IndexOf(" of ") is >= 0 and var next ? of + 4 + next : -1;
        }
        rest = folded;
        return [];
    }

    /// <summary>The kind of actor that heads a folded phrase; null where there is none.</summary>
    /// <param name="folded">What stands behind the owner: <c>elite special forces</c>.</param>
    /// <param name="owned">Whether an owner stands before it; words between may make the actor somebody else's.</param>
    public Agent? AgentIn(ReadOnlySpan<char> folded, bool owned = true) => TryFindAgent(folded, owned, out var agent) ? agent : null;

    private bool TryFindAgent(ReadOnlySpan<char> words, bool owned, [NotNullWhen(true)] out Agent? agent)
    {
        for (var start = 0; start < words.Length;)
        {
            if (_findAgent.TryGetValue(words[start..], out agent) || TryFindSingular(words[start..], out agent)) return true;
            var space = words[start..].IndexOf(' ');
            if (space < 0) break;
            if (owned && Foreign.Contains(words.Slice(start, space).ToString())) break;
            start += space + 1;
        }
        agent = null;
        return false;
    }

    private bool TryFindSingular(ReadOnlySpan<char> words, [NotNullWhen(true)] out Agent? agent)
    {
        agent = null;
        if (words is not [.., 's']) return false;
        if (_findAgent.TryGetValue(words[..^1], out agent)) return true;
        return words.EndsWith("ies") && _findAgent.TryGetValue(string.Concat(words[..^3], "y"), out agent);
    }

    // Of several states of a name those that are there on the day.
    private IReadOnlyList<State> Current(ReadOnlySpan<char> folded, DateOnly? on)
    {
        if (!_findState.TryGetValue(folded, out var states)) return [];
        return states.Count > 1 && states.FindAll(s => s.Entry.Years.Contains(on)) is { Count: > 0 } current ? current : states;
    }
}
