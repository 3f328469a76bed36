using System.Globalization;
using Dateline.Annotation;
using Dateline.Documents;
using Dateline.Facts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Dateline.Host.Output;

/// <summary>A table for each document: what, who to whom, when and where, who says so, and the evidence marked inside its sentence.</summary>
internal sealed class FactTable(IAnsiConsole console) : IFactOutput
{
    /// <summary>A sentence this much longer than its evidence is cut around it.</summary>
    private const int Around = 120;

    public void Write(Reading reading, AnnotatedText text)
    {
        console.Write(Heading(reading.Document));
        foreach (var note in reading.Notes) console.Write(new Text($"note: {note}\n", new Style(Color.Yellow)));
        if (reading.Facts.Count == 0)
        {
            console.Write(new Text("no facts\n\n"));
            return;
        }
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true, Expand = true };
        var who = Math.Clamp(console.Profile.Width / 5, 14, 34);
        table.AddColumns(
            new TableColumn("what") { Width = 16 }, new TableColumn("who → whom") { Width = who }, new TableColumn("when, where") { Width = 12 },
            new TableColumn("status, source") { Width = 14 }, new TableColumn("evidence"));
        foreach (var fact in reading.Facts) table.AddRow(Cells(fact, text));
        console.Write(table);
        console.WriteLine();
    }

    /// <summary>Title, day and publisher.</summary>
    public static Text Heading(Document document)
    {
        var day = document.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var parts = new[] { document.Title ?? document.Source ?? document.Id.Value, day, document.Publisher };
        return new($"{string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)))}\n", new Style(decoration: Decoration.Bold));
    }

    private static IRenderable[] Cells(Fact fact, AnnotatedText text)
    {
        var view = FactView.Of(fact);
        // The content of a statement stands in its evidence.
        var who = (view.Who.Length > 0, view.Whom.Length > 0 && fact is not Statement) switch
        {
            (true, true) => $"{view.Who} → {Clip(view.Whom)}",
            (false, true) => $"→ {Clip(view.Whom)}",
            _ => view.Who,
        };
        return
        [
            Lines(Color.Aqua, fact.Kind, view.What),
            new Text(who),
            Lines(null, FactView.When(fact), fact.Place?.Name),
            Lines(null, FactView.Word(fact.Status), fact.Source?.Actor.Text, FactView.Confidence(fact)),
            InSentence(fact.Evidence.Excerpts[0].Span, text),
        ];
    }

    private static Rows Lines(Color? first, params ReadOnlySpan<string?> lines)
    {
        var rows = new List<IRenderable>();
        foreach (var line in lines)
            if (!string.IsNullOrEmpty(line)) rows.Add(new Text(line, rows.Count == 0 && first is { } color ? new Style(color) : Style.Plain));
        return new(rows);
    }

    /// <summary>The sentence with its evidence in bold; brackets mark it too, for a table without colours.</summary>
    private static Paragraph InSentence(TextSpan evidence, AnnotatedText text)
    {
        var all = text.Document.Text;
        var sentence = text.Sentences.FirstOrDefault(s => s.Span.Overlaps(evidence))?.Span.Cover(evidence) ?? evidence;
        var start = Math.Max(sentence.Start, evidence.Start - Around);
        var end = Math.Min(sentence.End, evidence.End + Around);
        return new Paragraph()
            .Append((start > sentence.Start ? "…" : "") + OneLine(all[start..evidence.Start]))
            .Append($"[{OneLine(evidence.Of(all))}]", new Style(Color.Green, decoration: Decoration.Bold))
            .Append(OneLine(all[evidence.End..end]) + (end < sentence.End ? "…" : ""));
    }

    private static string Clip(string text) => OneLine(text.Length > Around ? $"{text[..Around]}…" : text);

    /// <summary>Words of strangers in a cell: of what moves a terminal only our own line ends are left.</summary>
    public static Text Cell(string cell) => new(string.Join('\n', cell.Split('\n').Select(OneLine)));

    /// <summary>Text without what would move a terminal.</summary>
    public static string OneLine(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < target.Length; i++) target[i] = char.IsControl(source[i]) ? ' ' : source[i];
    });
}
