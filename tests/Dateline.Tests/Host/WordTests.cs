using Dateline.Host.Output.Word;
using Dateline.Knowledge.Actors;
using Dateline.Reviews;
using Dateline.Reviews.Briefs;
using Dateline.Tests.Ledger;
using Dateline.Tests.Reviews.Pages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Document = Dateline.Documents.Document;

namespace Dateline.Tests.Host;

/// <summary>The brief as a Word document.</summary>
public class WordTests
{
    private static readonly Lazy<Brief> Brief = new(() => new BriefWriter(English.English.Reader).Write(SamplePages.Review));

    private static readonly Lazy<byte[]> File = new(() => Write(SamplePages.Review, Brief.Value));

    [Fact]
    public void The_same_review_gives_the_same_bytes() => Assert.Equal(File.Value, Write(SamplePages.Review, Brief.Value));

    [Theory]
    [InlineData(FileFormatVersions.Office2013)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public void It_is_valid(FileFormatVersions version) => Assert.Equal([], Errors(File.Value, version));

    /// <summary>Title, head, headings, sentences with their citations and notes are those of the brief as text, in its order.</summary>
    [Fact]
    public void Its_sentences_are_those_of_the_brief()
    {
        var expected = BriefText.Plain(Brief.Value).Split('\n').Where(l => l.Length > 0 && !l.StartsWith('[')).Select(l => l.StartsWith("- ", StringComparison.Ordinal) ? l[2..] : l).ToList();
        using var word = Open(File.Value);
        var actual = word.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Where(p => Style(p) != "Caption").Select(p => p.InnerText).Where(t => t.Length > 0).TakeWhile(t => t != "Cited words").ToList();
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void A_citation_leads_to_its_source_and_the_source_to_its_words()
    {
        using var word = Open(File.Value);
        var body = word.MainDocumentPart!.Document!.Body!;
        var marks = body.Descendants<BookmarkStart>().Select(b => b.Name!.Value!).ToList();
        Assert.Equal(marks.Count, marks.Distinct().Count());
        var links = body.Descendants<Hyperlink>().ToList();
        Assert.True(links.Count > 50);
        Assert.All(links, l => Assert.Contains(l.Anchor!.Value!, marks));
        Assert.All(Brief.Value.Sources, s => Assert.True(marks.Contains($"source{s.Number}") && marks.Contains($"words{s.Number}")));
        var quotes = body.Elements<Paragraph>().Where(p => Style(p) == "Quote").Select(p => p.InnerText).ToHashSet();
        Assert.All(Brief.Value.Sentences.SelectMany(s => s.Facts), f => Assert.Contains($"“{f.Known.Fact.Evidence.Excerpts[0].Text.ReplaceLineEndings(" ").Replace('\t', ' ')}”", quotes));
    }

    [Fact]
    public void It_is_set_in_the_styles_of_Word_with_lists_tables_and_page_numbers()
    {
        using var word = Open(File.Value);
        var (main, body) = (word.MainDocumentPart!, word.MainDocumentPart!.Document!.Body!);
        var styles = main.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(s => s.StyleId!.Value!, s => s.StyleName!.Val!.Value!);
        Assert.All(body.Descendants<Paragraph>().Select(Style).OfType<string>(), s => Assert.Contains(s, styles.Keys));
        Assert.Equal(("Title", "heading 1", "heading 2", "List Bullet"), (styles["Title"], styles["Heading1"], styles["Heading2"], styles["ListBullet"]));
        Assert.Equal("en-GB", main.StyleDefinitionsPart.Styles.DocDefaults!.Descendants<Languages>().Single().Val!.Value);
        Assert.NotNull(main.NumberingDefinitionsPart);
        var tables = body.Elements<Table>().ToList();
        Assert.True(tables.Count >= 3);
        Assert.All(tables, t => Assert.Single(t.Descendants<TableHeader>()));
        Assert.Equal([" PAGE ", " NUMPAGES "], main.FooterParts.Single().Footer!.Descendants<SimpleField>().Select(f => f.Instruction!.Value));
        Assert.Equal((Brief.Value.Title, "Dateline", "en-GB"), (word.PackageProperties.Title, word.PackageProperties.Creator, word.PackageProperties.Language));
    }

    /// <summary>Key figures and holders in its tables are those of the situation.</summary>
    [Fact]
    public void Who_held_what_is_what_the_situations_say()
    {
        using var word = Open(File.Value);
        var rows = word.MainDocumentPart!.Document!.Body!.Elements<Table>().Single(t => t.Elements<TableRow>().First().InnerText == "PlaceCountryThenNowSource").Elements<TableRow>().Skip(1).Select(r => r.Elements<TableCell>().Select(c => c.InnerText).ToList()).ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            // A place may have been written otherwise then.
            var (then, now) = (SamplePages.Review.SituationThen.Control, SamplePages.Review.SituationNow.Control);
            var keys = then.Concat(now).Where(p => p.Place.Name == row[0]).Select(p => p.Place.Key).ToHashSet();
            foreach (var (cell, situation) in new[] { (row[2], then), (row[3], now) })
            {
                var held = situation.Where(p => keys.Contains(p.Place.Key) && p.Grade is not null && p.Holds.Count > 0).ToList();
                Assert.True(cell == "not known" ? held.Count < keys.Count : held.Any(p => p.Holds.All(h => cell.Contains(h.Holder.Name, StringComparison.Ordinal))), $"{row[0]}: {cell}");
            }
        }
    }

    [Fact]
    public void Words_of_strangers_are_words_and_break_nothing()
    {
        const string Hostile = "</w:t><w:fldSimple w:instr=\"DDE\"/>\u0001\u202E\uD800\tx & <y>";
        var review = SamplePages.Make([Document.FromText($"Islamic State militants seized Ramadi on 3 January 2016. {Hostile} The fighting killed 40 people in Ramadi on 3 January 2016.\n", new(2016, 1, 4), Hostile, Hostile, Hostile)], new(2015, 12, 1));
        var file = Write(review, new BriefWriter(English.English.Reader).Write(review));
        Assert.Equal([], Errors(file, FileFormatVersions.Microsoft365));
        using var word = Open(file);
        Assert.Empty(word.MainDocumentPart!.Document!.Descendants<SimpleField>());
        Assert.Contains("DDE", word.MainDocumentPart.Document.InnerText);
    }

    [Fact]
    public void A_review_with_nothing_in_it_says_so()
    {
        var review = SamplePages.Make([Document.FromText("It rained.", new(2015, 1, 1))]);
        var file = Write(review, new BriefWriter(English.English.Reader).Write(review));
        Assert.Equal([], Errors(file, FileFormatVersions.Microsoft365));
        using var word = Open(file);
        Assert.Contains("Nothing in the period.", word.MainDocumentPart!.Document!.InnerText);
    }

    /// <summary>The end of the name tells the form, a file that exists is kept, and the reader of reports reads it.</summary>
    [Fact]
    public void The_command_writes_it_and_reads_it()
    {
        using var folder = new TempFolder();
        var cli = new Cli { Load = (_, _, _) => English.English.Reader, Time = new MovedClock() };
        var report = folder.Write("a.txt", "Islamic State militants seized Ramadi on 17 May 2015, officials said.\n");
        Assert.Equal(0, cli.With("ingest", report, "--published", "2015-05-18", "--ledger", folder["l.db"]).Code);
        string[] review = ["review", "--ledger", folder["l.db"], "--since", "2015-05-01", "--until", "2015-09-01"];
        Assert.Equal(0, cli.With([.. review, "-o", folder["r.docx"]]).Code);
        var bytes = System.IO.File.ReadAllBytes(folder["r.docx"]);
        Assert.Equal([], Errors(bytes, FileFormatVersions.Microsoft365));
        Assert.Equal(2, cli.With([.. review, "-o", folder["r.docx"]]).Code);
        Assert.Equal(0, cli.With([.. review, "--format", "docx", "--force", "-o", folder["r.docx"]]).Code);
        Assert.Equal(bytes, System.IO.File.ReadAllBytes(folder["r.docx"]));
        var read = cli.With("read", folder["r.docx"]);
        Assert.Equal(0, read.Code);
        Assert.Contains("Ramadi", read.Out);
    }

    private static byte[] Write(Review review, Brief brief)
    {
        using var stream = new MemoryStream();
        BriefDocument.Write(stream, review, brief, ActorRegistry.BuiltIn);
        return stream.ToArray();
    }

    private static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    private static List<string> Errors(byte[] file, FileFormatVersions version)
    {
        using var word = Open(file);
        return [.. new OpenXmlValidator(version).Validate(word, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }

    private static string? Style(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
}
