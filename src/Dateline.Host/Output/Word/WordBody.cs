using System.Globalization;
using Dateline.Reviews.Pages.Packets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dateline.Host.Output.Word;

/// <summary>The body of a Word document, written from top to bottom in Word's own styles.</summary>
internal sealed class WordBody
{
    /// <summary>The width between the margins of a page, in twentieths of a point.</summary>
    public const int Width = 9638;

    private readonly Body _body = new();
    private int _bookmarks;

    /// <summary>Words, and those that they lead to: the name of a bookmark, or null.</summary>
    public readonly record struct Run(string Text, string? Target = null)
    {
        public static implicit operator Run(string text) => new(text);
    }

    public void Paragraph(string? style, params IEnumerable<Run> runs) => _body.Append(Filled(style, null, runs));

    /// <summary>A paragraph that links lead to.</summary>
    public void Marked(string style, string bookmark, params IEnumerable<Run> runs) => _body.Append(Filled(style, bookmark, runs));

    /// <param name="caption">What it tells; read out by programs for those who do not see it.</param>
    /// <param name="columns">Headings, each with its share of the width.</param>
    /// <param name="rows">The cells.</param>
    /// <param name="bookmark">The name by which links lead to a row; null for none.</param>
    public void Table(string caption, IReadOnlyList<(string Heading, int Share)> columns, IReadOnlyList<IReadOnlyList<IReadOnlyList<Run>>> rows, Func<int, string>? bookmark = null)
    {
        var all = columns.Sum(c => c.Share);
        var widths = columns.Select(c => (Width * c.Share / all).ToString(CultureInfo.InvariantCulture)).ToList();
        Paragraph("Caption", caption);
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = "TableGrid" }, new TableWidth { Width = $"{Width}", Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true }, new TableCaption { Val = Shown(caption) }),
            new TableGrid(widths.Select(w => new GridColumn { Width = w })));
        table.Append(new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. columns.Select((c, i) => Cell(widths[i], null, [c.Heading]))]));
        foreach (var (i, row) in rows.Index())
            table.Append(new TableRow([new TableRowProperties(new CantSplit()), .. row.Select((cell, j) => Cell(widths[j], j == 0 ? bookmark?.Invoke(i) : null, cell))]));
        _body.Append(table);
        // Two tables that touch would be one.
        Paragraph(null);
    }

    /// <summary>The whole document, on A4 with the footer.</summary>
    public Document Done()
    {
        _body.Append(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "rId4" }, new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 }));
        return new Document(_body);
    }

    /// <summary>Of each page: words on the left, its number on the right.</summary>
    public static Footer Footer(string words) => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }), Written(words), new DocumentFormat.OpenXml.Wordprocessing.Run(new TabChar()), Written("Page "),
        new SimpleField(Written("1")) { Instruction = " PAGE " }, Written(" of "), new SimpleField(Written("1")) { Instruction = " NUMPAGES " }));

    private TableCell Cell(string width, string? bookmark, IEnumerable<Run> runs) =>
        new(new TableCellProperties(new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa }), Filled(null, bookmark, runs));

    private Paragraph Filled(string? style, string? bookmark, IEnumerable<Run> runs)
    {
        var paragraph = style is null ? new Paragraph() : new(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        var id = (_bookmarks + 1).ToString(CultureInfo.InvariantCulture);
        if (bookmark is not null) paragraph.Append(new BookmarkStart { Id = id, Name = bookmark });
        foreach (var run in runs)
            paragraph.Append(run.Target is { } target
                ? new Hyperlink(new DocumentFormat.OpenXml.Wordprocessing.Run(new RunProperties(new RunStyle { Val = "Hyperlink" }), Text(run.Text))) { Anchor = target, History = true }
                : Written(run.Text));
        if (bookmark is null) return paragraph;
        paragraph.Append(new BookmarkEnd { Id = id });
        _bookmarks++;
        return paragraph;
    }

    private static DocumentFormat.OpenXml.Wordprocessing.Run Written(string words) => new(Text(words));

    private static Text Text(string words) => new(Shown(words)) { Space = SpaceProcessingModeValues.Preserve };

    // Words of strangers: XML has no room for controls, and none may turn the direction of what stands behind it.
    private static string Shown(string words) => Packet.Shown(words).ReplaceLineEndings(" ").Replace('\t', ' ');
}
