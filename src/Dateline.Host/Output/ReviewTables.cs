using Dateline.Reviews;
using Spectre.Console;

namespace Dateline.Host.Output;

/// <summary>A review as tables on a terminal: by topic, what matters first.</summary>
internal sealed class ReviewTables(IAnsiConsole console, ReviewWords words)
{
    public void Write(string title, bool all)
    {
        var head = words.Head().ToList();
        console.Write(new Text($"{title} {head[0]}\n", new Style(decoration: Decoration.Bold)));
        foreach (var line in head.Skip(1)) console.Write(new Text($"{line}\n"));
        foreach (var topic in Enum.GetValues<ReviewTopic>())
        {
            Table(ReviewWords.Title(topic), ["change", "of what", "then → now", "who says so", "evidence"], words.Rows(topic, all));
            if (!all && words.Left(topic) is { Length: > 0 } left) console.Write(new Text($"{ReviewWords.Title(topic)}: {left}\n"));
        }
        Table("watch", ["rule", "state", "why", "", "evidence"], words.Review.Watch.Select(w => new[] { w.Rule.Name, $"{w.State}".ToLowerInvariant(), w.Reason, "", words.Evidence(w.Facts) }));
        if (words.Review.Changes.Count == 0) console.Write(new Text("nothing changed\n"));
    }

    private void Table(string title, string[] columns, IEnumerable<string[]> rows)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true, Expand = true, Title = new TableTitle(title) };
        var width = console.Profile.Width;
        foreach (var (i, column) in columns.Index()) table.AddColumn(new TableColumn(Markup.Escape(column)) { Width = i switch { 0 => 12, 1 => width / 6, 2 => width / 5, 3 => width / 8, _ => null } });
        foreach (var row in rows) table.AddRow([.. row.Select(FactTable.Cell)]);
        if (table.Rows.Count > 0) console.Write(table);
    }
}
