using System.Globalization;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dateline.Host.Sources;

/// <summary>Reads the rules of <c>dateline watch</c> from YAML: a list, each entry one rule (docs/review.md).</summary>
internal sealed class WatchRules(string file)
{
    private static readonly string[] Kinds = ["event", "figure", "statement", "control", "agreement", "position", "role", "effort"];

    private static readonly string[] Fields = ["name", "kinds", "types", "actors", "places", "words", "measures", "status", "at_least", "at_most", "times", "every"];

    private static readonly string[] Types =
    [
        .. Vocabulary.All<EventType>(), .. Vocabulary.All<Measure>(), .. Vocabulary.All<ControlChange>(), .. Vocabulary.All<AgreementStage>(),
        .. Vocabulary.All<Stance>(), .. Vocabulary.All<RoleRelation>(), .. Vocabulary.All<EffortLine>(), .. Vocabulary.All<StatementForm>(),
    ];

    /// <param name="text">The file's text.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="FormatException">It cannot be read; the message names file, line and what was expected.</exception>
    public static IReadOnlyList<WatchRule> Read(string text, string file) => new WatchRules(file).Read(text);

    private IReadOnlyList<WatchRule> Read(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{file}:{e.Start.Line}: YAML is expected ({e.Message})"), e);
        }
        if (stream.Documents.Count == 0) throw new FormatException($"{file}:1: a list of rules is expected, '- name: …' each, nothing found");
        if (stream.Documents[0].RootNode is not YamlSequenceNode rules) throw Wrong(stream.Documents[0].RootNode, "a list of rules, '- name: …' each");
        return [.. rules.Children.Select(Rule)];
    }

    private WatchRule Rule(YamlNode node)
    {
        if (node is not YamlMappingNode rule) throw Wrong(node, "a rule, 'name: …' and what it watches for,");
        var fields = new Dictionary<string, YamlNode>();
        foreach (var (key, value) in rule.Children)
            if (key is not YamlScalarNode { Value: { } name } || !Fields.Contains(name)) throw Wrong(key, $"one of {string.Join(", ", Fields)}");
            else if (!fields.TryAdd(name, value)) throw Wrong(key, "each field once");
        if (!fields.ContainsKey("name")) throw Wrong(node, "'name: …' in each rule");
        var made = new WatchRule(Text(fields["name"], "a name"))
        {
            Kinds = OneOf(fields, "kinds", Kinds), Types = OneOf(fields, "types", Types), Actors = Words(fields, "actors"), Places = Words(fields, "places"), Words = Words(fields, "words"),
            Measures = [.. OneOf(fields, "measures", Vocabulary.All<Measure>()).Select(Parsed<Measure>)],
            AtLeast = Number(fields, "at_least"), AtMost = Number(fields, "at_most"),
            Times = Whole(fields, "times") ?? 1, EveryDays = Whole(fields, "every"),
        };
        return fields.ContainsKey("status") ? made with { Statuses = [.. OneOf(fields, "status", Vocabulary.All<Status>()).Select(Parsed<Status>)] } : made;
    }

    private static T Parsed<T>(string word) where T : struct, Enum => Vocabulary.TryParse<T>(word, out var value) ? value : default;

    private IReadOnlyList<string> OneOf(Dictionary<string, YamlNode> fields, string name, IReadOnlyList<string> words) =>
        [.. Nodes(fields, name).Select(n => Text(n, $"some of {string.Join(", ", words)}") is var word && words.Contains(word) ? word : throw Wrong(n, $"{name}: some of {string.Join(", ", words)}"))];

    private IReadOnlyList<string> Words(Dictionary<string, YamlNode> fields, string name) => [.. Nodes(fields, name).Select(n => Text(n, $"{name}: words"))];

    // One word may stand without its list.
    private static IEnumerable<YamlNode> Nodes(Dictionary<string, YamlNode> fields, string name) =>
        fields.GetValueOrDefault(name) switch { null => [], YamlSequenceNode list => list.Children, var one => [one] };

    private double? Number(Dictionary<string, YamlNode> fields, string name) => fields.GetValueOrDefault(name) is not { } node ? null
        : double.TryParse(Text(node, $"{name}: a number"), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : throw Wrong(node, $"{name}: a number");

    private int? Whole(Dictionary<string, YamlNode> fields, string name) => fields.GetValueOrDefault(name) is not { } node ? null
        : int.TryParse(Text(node, $"{name}: a number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw Wrong(node, $"{name}: a number of 1 or more");

    private string Text(YamlNode node, string expected) => node is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw Wrong(node, expected);

    private FormatException Wrong(YamlNode node, string expected) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{file}:{node.Start.Line}: {expected} is expected, '{(node is YamlScalarNode scalar ? scalar.Value : node is YamlSequenceNode ? "a list" : "fields")}' found"));
}
