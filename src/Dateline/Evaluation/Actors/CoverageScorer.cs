using System.Net;
using System.Text.Json;
using Dateline.Documents;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;

namespace Dateline.Evaluation.Actors;

/// <summary>
/// Looks up the names of public lists in a registry: the parties of UCDP's armed conflicts, the heads of state and government
/// of the World Factbook as of the day each took office or a month later, the leaders of REIGN as of the middle of their spell.
/// </summary>
public sealed class CoverageScorer(ActorRegistry registry)
{
    private static readonly string[] PartyNames =
        ["NameData", "NameOrig", "NameOrigFull", "NameOrigFullEng", "NewName", "NewNameFullMotherTongue", "NewNameFullEng"];

    private readonly Coverage _parties = new("ucdp"), _heads = new("heads"), _leaders = new("leaders"), _recent = new("leaders-2010");

    /// <summary>The lists that were counted.</summary>
    public IReadOnlyList<Coverage> Scores => [.. new[] { _parties, _heads, _leaders, _recent }.Where(c => c.All > 0)];

    /// <summary>Counts a line of one of the lists.</summary>
    /// <exception cref="JsonException">The line is no JSON.</exception>
    /// <exception cref="FormatException">The line is of no such list.</exception>
    public void Add(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("NameData", out _)) AddParty(root);
        else if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("executive", out var executive)) AddHeads(root, executive);
        else if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("leader", out _)) AddLeader(root);
        else throw new FormatException("neither NameData nor executive nor leader stands in the line");
    }

    private void AddParty(JsonElement line)
    {
        if (Text(line, "PrimaryParty") != "1") return;
        var names = PartyNames.Select(n => Text(line, n)).Where(n => n is not (null or "" or "n/a")).ToArray();
        _parties.Count(names.Any(n => registry.Candidates(n!).Count > 0), $"{names.FirstOrDefault()} ({Text(line, "Location")})");
    }

    private void AddHeads(JsonElement line, JsonElement executive)
    {
        var country = line.TryGetProperty("name", out var name) ? Text(name, "conventional short form") ?? Text(name, "conventional long form") : null;
        foreach (var field in (string[])["chief of state", "head of government"])
            if (Text(executive, field) is { } text && HeadOfState.Parse(WebUtility.HtmlDecode(text)) is { } head)
                _heads.Count(IsHead(head.Words, head.Since), $"{string.Join(' ', head.Words)}, {field} of {country} since {head.Since:yyyy-MM-dd}");
    }

    // The name is what the titles before it leave: some tail of the words must name a person in office. The list gives the day of
    // election or appointment where the office begins up to a month later.
    private bool IsHead(string[] words, DateOnly since)
    {
        foreach (var on in (DateOnly[])[since, since.AddDays(31)])
            for (var first = 0; first < words.Length; first++)
                if (InOffice(string.Join(' ', words[first..]), on) || words.Length - first <= 3 && first > 0 && Offices(string.Join(' ', words[first..]), on)) return true;
        return false;
    }

    private bool InOffice(string name, DateOnly on) => registry.Hits(name, on).Exists(h => h.Entry.Type == ActorType.Person && h.IsCurrent);

    private void AddLeader(JsonElement line)
    {
        if (Text(line, "leader") is not { } leader || Day(line, "smonth", "syear") is not { } from || Day(line, "emonth", "eyear") is not { } to) return;
        var on = from.AddDays(Math.Max(0, to.DayNumber - from.DayNumber) / 2);
        var known = Offices(leader, on) || InOffice(leader, on);
        _leaders.Count(known, $"{leader}, {Text(line, "stateabb")} {on:yyyy-MM-dd}");
        if (on.Year >= 2010) _recent.Count(known, $"{leader}, {Text(line, "stateabb")} {on:yyyy-MM-dd}");
    }

    // REIGN writes last names: some holder of an office on the day bears it, all of its words among the names.
    private bool Offices(string leader, DateOnly on)
    {
        var words = NameFolding.Fold(leader).Split(' ');
        return Holders(on).Any(name => words.All(name.Contains));
    }

    private readonly Dictionary<DateOnly, List<string[]>> _holders = [];

    private List<string[]> Holders(DateOnly on)
    {
        if (_holders.TryGetValue(on, out var names)) return names;
        return _holders[on] =
        [
            .. registry.Entries.Where(e => e.Tenures.Exists(t => t.Days.Contains(on)))
                .SelectMany(e => e.Aliases.Select(a => a.Text).Prepend(e.Name)).Select(n => NameFolding.Fold(n).Split(' ')),
        ];
    }

    private static DateOnly? Day(JsonElement line, string month, string year) =>
        int.TryParse(Text(line, year), out var y) && int.TryParse(Text(line, month), out var m) && y is > 0 and < 9999 && m is >= 1 and <= 12 ? new(y, m, 15) : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? JsonText.Read(value)?.Trim() : null;
}
