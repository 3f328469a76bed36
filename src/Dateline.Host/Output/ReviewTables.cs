using Dateline.Reviews;
using Spectre.Console;

namespace Dateline.Host.Output;

/// <summary>A review as tables on a terminal: by topic, what matters first.</summary>
internal sealed class ReviewTables(IAnsiConsole console, ReviewWords words)
{
    /// <summary>Columns of a terminal that are too few for all columns of the table.</summary>
    private const int Narrow = 110;

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
        Table("watch", ["rule", "state", "why", "", "evidence"], words.Watched().Select(w => (string[])[.. w[..3], "", w[3]]));
        if (words.Review.Changes.Count == 0) console.Write(new Text("nothing changed\n"));
    }

    private void Table(string title, string[] columns, IEnumerable<string[]> rows)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true, Expand = true, Title = new TableTitle(title) };
        var width = console.Profile.Width;
        // Five columns of a narrow terminal would hold a word a line.
        var isNarrow = width < Narrow;
        int?[] widths = isNarrow ? [10, width * 2 / 5, null] : [12, width / 6, width / 5, width / 8, null];
        foreach (var (column, wide) in (isNarrow ? Joined(columns, ", ") : columns).Zip(widths)) table.AddColumn(new TableColumn(Markup.Escape(column)) { Width = wide });
        foreach (var row in rows) table.AddRow([.. (isNarrow ? Joined(row, "\n") : row).Select(FactTable.Cell)]);
        if (table.Rows.Count > 0) console.Write(table);
    }

    // Of what, then and now, and who says so, in one cell.
    private static string[] Joined(string[] cells, string between) => [cells[0], string.Join(between, cells[1..^1].Where(c => c.Length > 0)), cells[^1]];
}
