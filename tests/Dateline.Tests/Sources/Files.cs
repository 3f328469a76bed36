using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Dateline.Tests.Sources;

/// <summary>Small files of all formats, made in memory.</summary>
internal static class Files
{
    public const double PageWidth = 595, PageHeight = 842, LineHeight = 14;

    /// <param name="pages">On each page texts at points from the left and the foot of it, one a line.</param>
    public static byte[] Pdf(params (double X, double Y, string Text)[][] pages) => Pdf(null, pages);

    public static byte[] Pdf(string? title, params (double X, double Y, string Text)[][] pages)
    {
        using var builder = new PdfDocumentBuilder();
        builder.IncludeDocumentInformation = true;
        builder.DocumentInformation.Title = title;
        builder.DocumentInformation.CreationDate = "D:20160204120000Z";
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageWidth, PageHeight);
            foreach (var (x, y, text) in lines) page.AddText(text, 11, new PdfPoint(x, y), font);
        }
        return builder.Build();
    }

    /// <summary>Lines below one another.</summary>
    public static (double X, double Y, string Text)[] Lines(double x, double top, params string[] lines) =>
        [.. lines.Select((l, i) => (x, top - i * LineHeight, l)).Where(l => l.l.Length > 0)];

    public static byte[] Docx(params OpenXmlElement[] body)
    {
        var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            word.AddMainDocumentPart().Document = new Document(new Body(body));
            word.PackageProperties.Title = "Army takes the bridge at Qayyarah";
            word.PackageProperties.Creator = "A. Reporter";
            word.PackageProperties.Created = new DateTime(2016, 2, 4, 12, 0, 0, DateTimeKind.Utc);
        }
        return stream.ToArray();
    }

    public static Paragraph Paragraph(params OpenXmlElement[] runs) => new(runs);

    public static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        return stream.ToArray();
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A mail with CRLF line ends.</summary>
    public static string Mail(string body, string headers = "Content-Type: text/plain; charset=utf-8", string subject = "Fwd: Army takes bridge") =>
        $"From: \"Field Wire\" <desk@wire.example>\nTo: you@there.example\nSubject: {subject}\nDate: Wed, 03 Feb 2016 23:15:00 -0500\nMessage-ID: <1@wire.example>\nMIME-Version: 1.0\n{headers}\n\n{body}"
            .ReplaceLineEndings("\r\n");

    /// <summary>A page with a menu, an article, an advertisement and a footer.</summary>
    public static string Page(string article, string head = "") => $$"""
        <!doctype html><html><head><meta charset="utf-8"><title>Army takes bridge - Field Wire</title>{{head}}
        <script>var tracking = "Rebels attacked the tracking script.";</script></head><body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
        <article><h1>Army takes bridge</h1>{{article}}</article>
        <aside class="ad"><p>Rebels attacked your prices. Buy now and save.</p></aside>
        <footer>Copyright Field Wire. All rights reserved.</footer></body></html>
        """;

    public const string Story =
        "<p>Troops of the northern command took the bridge at Qayyarah on Wednesday, an army spokesman said, after two days of fighting along the river.</p>"
        + "<p>Three soldiers were killed &amp; seven wounded, the <a href=\"/mayor\">mayor</a> told reporters, while the militia said that it had pulled back its men.</p>"
        + "<p>Aid groups said that some 400 families had fled the town since the start of the week, and that more were waiting for a way across.</p>";
}
