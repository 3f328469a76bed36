using System.Globalization;
using Dateline.Documents;
using Dateline.Host.Terminals;
using Dateline.Ledger;
using Spectre.Console;

namespace Dateline.Host.Output;

/// <summary>What a search found: where it stands, what is claimed, and the words.</summary>
internal static class HitTable
{
    private const int Around = 120;

    public static void Print(Terminal terminal, IReadOnlyList<SearchHit> hits, string query)
    {
        var console = terminal.Tables(terminal.Out);
        if (hits.Count == 0)
        {
            console.Write(new Text("nothing found\n"));
            return;
        }
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true, Expand = true };
        table.AddColumns(new TableColumn("document") { Width = console.Profile.Width / 4 }, new TableColumn("what") { Width = 18 }, new TableColumn("words"));
        foreach (var hit in hits)
        {
            var document = hit.Document.Document;
            var span = hit.Fact?.Fact.Evidence.Excerpts[0].Span ?? First(document, SearchWords.Split(query));
            table.AddRow(new Text(Name(document)), new Text(What(hit)), Words(document.Text, span));
        }
        console.Write(table);
    }

    private static string Name(Document document) => FactTable.OneLine(string.Join(
        " · ", new[] { document.Title ?? document.Source ?? document.Id.Value, document.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), document.Publisher }.OfType<string>()));

    private static string What(SearchHit hit)
    {
        if (hit.Fact?.Fact is not { } fact) return "document";
        var view = FactView.Of(fact);
        return FactTable.OneLine(string.Join(' ', new[] { fact.Kind, view.What, FactView.When(fact), fact.Place?.Name }.Where(p => !string.IsNullOrEmpty(p))));
    }

    /// <summary>The first place of one of the words; the start of the text where only their forms stand there.</summary>
    private static TextSpan First(Document document, IReadOnlyList<string> words)
    {
        foreach (var word in words)
            if (document.Text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at) return new(at, word.Length);
        return default;
    }

    private static Paragraph Words(string text, TextSpan span)
    {
        var (start, end) = (Math.Max(0, span.Start - Around), Math.Min(text.Length, span.End + Around));
        return new Paragraph()
            .Append((start > 0 ? "…" : "") + FactTable.OneLine(text[start..span.Start]))
            .Append(span.Length > 0 ? $"[{FactTable.OneLine(span.Of(text))}]" : "", new Style(Color.Green, decoration: Decoration.Bold))
            .Append(FactTable.OneLine(text[span.End..end]) + (end < text.Length ? "…" : ""));
    }
}
