using System.Text.Json;
using Dateline.Documents;

namespace Dateline.Evaluation.Facts;

/// <summary>The facts of one document, and the names of its actors, from JSON Lines in the form of the fact model.</summary>
internal sealed class ScoredDocument
{
    private readonly Dictionary<string, List<HashSet<string>>> _actors = [];
    private readonly List<ScoredFact> _facts = [];

    public required string Name { get; init; }

    public IReadOnlyList<ScoredFact> Facts => _facts;

    /// <param name="name">What to call it in a list of misses.</param>
    /// <param name="lines">JSON Lines; blank lines are skipped.</param>
    /// <exception cref="FormatException">A line is no JSON object.</exception>
    public static ScoredDocument Read(string name, IEnumerable<string> lines)
    {
        var document = new ScoredDocument { Name = name };
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                using var json = JsonDocument.Parse(line);
                document.Add(json.RootElement);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
            {
                throw new FormatException($"{name}, line {number}: not a line of the fact model ({e.Message})", e);
            }
        }
        return document;
    }

    /// <summary>The names of an actor, as sets of words: the words used, then those of the actor meant.</summary>
    public IEnumerable<HashSet<string>> Names(ScoredMention mention)
    {
        var own = NameWords.Of(mention.Text);
        if (own.Count > 0) yield return own;
        if (mention.Id is null || !_actors.TryGetValue(mention.Id, out var names)) yield break;
        foreach (var name in names) yield return name;
    }

    private void Add(JsonElement line)
    {
        var kind = FactFields.Text(line, "kind");
        if (kind == "actor" && FactFields.Text(line, "id") is { } id)
            _actors[id] = [.. FactFields.Strings(line, "aliases").Prepend(FactFields.Text(line, "name")).Select(NameWords.Of).Where(n => n.Count > 0)];
        else if (FactKinds.All.FirstOrDefault(k => k.Kind == kind) is { Kind: not null } found)
            _facts.Add(FactFields.Read(line, _facts.Count, found.Kind, found.Type));
    }
}
