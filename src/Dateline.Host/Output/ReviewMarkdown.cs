using Dateline.Reviews;
using Dateline.Reviews.Briefs;

namespace Dateline.Host.Output;

/// <summary>A review as tables in Markdown.</summary>
internal sealed class ReviewMarkdown(TextWriter writer, ReviewWords words)
{
    public void Write(string title, bool all)
    {
        var head = words.Head().ToList();
        writer.WriteLine($"# {title} {head[0]}\n");
        foreach (var line in head.Skip(1)) writer.WriteLine($"- {line}");
        foreach (var topic in Enum.GetValues<ReviewTopic>())
        {
            var rows = words.Rows(topic, all).ToList();
            var left = all ? "" : words.Left(topic);
            if (rows.Count > 0 || left.Length > 0) writer.WriteLine($"\n## {ReviewWords.Title(topic)}\n");
            Table(["change", "of what", "then → now", "who says so", "evidence"], rows);
            if (left.Length > 0) writer.WriteLine($"\n{left}");
        }
        if (words.Review.Watch.Count > 0) writer.WriteLine("\n## watch\n");
        Table(["rule", "state", "why", "evidence"], words.Watched());
        if (words.Review.Changes.Count == 0) writer.WriteLine("\nnothing changed");
    }

    private void Table(string[] columns, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        writer.WriteLine($"| {string.Join(" | ", columns)} |\n|{string.Concat(columns.Select(_ => "---|"))}");
        foreach (var row in all) writer.WriteLine($"| {string.Join(" | ", row.Select(Cell))} |");
    }

    private static string Cell(string cell) => string.Join("<br>", cell.Split('\n').Select(MarkdownText.Escape));
}
