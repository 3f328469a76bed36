using System.Text.Json;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Evaluation.Holds;

/// <summary>
/// Holds the situation of every day against a log of control, JSON Lines: <c>{"date", "place", "to", "source", "lat", "lon"}</c>.
/// The log's own answer for a place and a day is its latest line on the place by that day; its lines are received in a random order.
/// </summary>
public sealed class HoldScorer(ActorRegistry registry)
{
    private const int Seed = 4;

    private static readonly string[] Columns = ["date", "place", "to", "source", "lat", "lon"];

    /// <summary>Pairs of a place and a day of which the situation says what the log says; the others with what each says.</summary>
    public Coverage Score { get; } = new("equal");

    /// <exception cref="FormatException">A line has another form; the message names file, line and what was expected.</exception>
    public void Add(string path)
    {
        var rows = GoldLines.Read(path, "expected {\"date\", \"place\", \"to\", \"source\", \"lat\", \"lon\"}", Row).ToArray();
        new Random(Seed).Shuffle(rows);
        var table = ControlTable.Read(path, rows.Prepend(Columns));
        if (table.Problems.Count > 0) throw new FormatException(table.Problems[0]);
        var history = new SituationHistory(registry);
        history.Add(table, 1, DateTimeOffset.UnixEpoch);
        var places = table.Lines.GroupBy(l => l.Place).Select(g => (Place: g.Key, Lines: g.OrderBy(l => l.Date).ToList())).ToList();
        for (var day = table.Lines.Min(l => l.Date).AddDays(-1); day <= table.Lines.Max(l => l.Date).AddDays(1); day = day.AddDays(1))
        {
            var states = history.AsOf(day, DateTimeOffset.UnixEpoch).Control.ToDictionary(p => p.Place);
            foreach (var (place, lines) in places)
            {
                var (logged, told) = (Logged(lines.LastOrDefault(l => l.Date <= day)), Told(states.GetValueOrDefault(place)));
                Score.Count(logged == told, $"{day:yyyy-MM-dd}  {place.Name}: {logged} in the log, {told} in the situation");
            }
        }
    }

    private static string[] Row(JsonElement json) => [.. Columns.Select(c => json.GetProperty(c).GetString() ?? "")];

    private string Logged(ControlLine? line) => line switch
    {
        null => "nothing",
        { Grade: Grade.Contested } => "contested",
        { Holder: { } holder } => registry.Find(holder)?.Name ?? holder,
        _ => "nobody known",
    };

    private static string Told(PlaceControl? state) => state switch
    {
        null => "nothing",
        { Grade: Grade.Contested } => "contested",
        { Holder: { } holder } => holder.Name,
        _ => "nobody known",
    };
}
