using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Host.Output;
using Dateline.Host.Terminals;
using Dateline.Ledger;
using Spectre.Console;

namespace Dateline.Host.Verbs;

/// <summary>What became of each document: a JSON line each, once it is kept, and at the end a table of what was read, what repeated, what failed and why.</summary>
internal sealed class IngestReport(Terminal terminal, ListFormat format)
{
    private const int ShownNames = 5;

    private readonly bool _lines = format == ListFormat.Jsonl || (format == ListFormat.Auto && !terminal.OutIsTerminal);
    private readonly SortedDictionary<string, (int Documents, int Facts)> _outcomes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _failures = [];
    private readonly long _start = terminal.Time.GetTimestamp();
    private TimeSpan _stored;

    public int Documents { get; private set; }

    public int Failed { get; private set; }

    /// <summary>Tells of documents that are kept now.</summary>
    public void Add(IEnumerable<(IngestItem Item, Receipt? Receipt)> kept, TimeSpan storing)
    {
        _stored += storing;
        foreach (var (item, receipt) in kept)
        {
            var (outcome, facts) = (Word(item, receipt), item.Entry?.Reading?.Facts.Count ?? 0);
            var sum = _outcomes.GetValueOrDefault(outcome);
            _outcomes[outcome] = (sum.Documents + 1, sum.Facts + facts);
            Documents++;
            if (item.Reason is { } reason) AddFailure(item.Input.Name, reason);
            if (_lines) Write(item, receipt, outcome, facts);
        }
        if (!_lines) return;
        terminal.Writer.Flush();
        terminal.Out.Flush();
    }

    /// <summary>The table; beside the lines it goes to stderr.</summary>
    public void Finish()
    {
        var text = new MemoryStream();
        var console = terminal.Tables(_lines ? text : terminal.Out);
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns(new TableColumn(""), new TableColumn("documents").RightAligned(), new TableColumn("facts").RightAligned());
        foreach (var (outcome, (documents, facts)) in _outcomes) table.AddRow(outcome, ScoreReport.Count(documents), ScoreReport.Count(facts));
        console.Write(table);
        foreach (var (reason, names) in _failures.OrderByDescending(f => f.Value.Count))
        {
            console.Write(new Text($"{ScoreReport.Count(names.Count)} failed: {FactTable.OneLine(reason)}\n"));
            foreach (var name in names.Take(ShownNames)) console.Write(new Text($"  {FactTable.OneLine(name)}\n"));
            if (names.Count > ShownNames) console.Write(new Text($"  and {ScoreReport.Count(names.Count - ShownNames)} more\n"));
        }
        var elapsed = terminal.Time.GetElapsedTime(_start);
        console.Write(new Text(string.Create(
            CultureInfo.InvariantCulture, $"{Documents / elapsed.TotalSeconds:N1} documents/s; {elapsed.TotalSeconds:N1} s, {_stored / elapsed:P1} of it for storing\n")));
        if (_lines) terminal.Error.Write(Encoding.UTF8.GetString(text.ToArray()));
    }

    private void AddFailure(string name, string reason)
    {
        Failed++;
        if (!_failures.TryGetValue(reason, out var names)) _failures[reason] = names = [];
        names.Add(name);
        if (_lines) terminal.Warn($"{name}: {reason}");
    }

    private static string Word(IngestItem item, Receipt? receipt) => (item.Reason, receipt?.Outcome) switch
    {
        (not null, _) => "failed",
        (_, Outcome.Added) => "read",
        (_, Outcome.Reread) => "read anew",
        _ => "repeated",
    };

    private void Write(IngestItem item, Receipt? receipt, string outcome, int facts)
    {
        var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("document", receipt?.Document);
            json.WriteString("outcome", outcome);
            json.WriteNumber("facts", facts);
            json.WriteString("source", item.Input.Name);
            json.WriteString("reason", item.Reason);
            json.WriteEndObject();
        }
        terminal.Writer.WriteLine(Encoding.UTF8.GetString(line.ToArray()));
    }
}
