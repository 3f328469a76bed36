using System.Text;
using CsCheck;
using Dateline.Documents;
using Dateline.Host.Sources;
using Dateline.Host.Sources.Formats;
using static Dateline.Tests.Sources.Files;

namespace Dateline.Tests.Sources;

/// <summary>Which format a file is of, and what is known beside it.</summary>
public sealed class InputTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(CaseFile.Read), "Sources/formats.cases", MemberType = typeof(CaseFile))]
    public void The_format_is_told_by_extension_else_by_content(params string[] line)
    {
        var bytes = Encoding.Latin1.GetBytes(line[1].Replace("\\e", "\e"));
        var file = new SourceFile(line[0], bytes, () => new MemoryStream(bytes), new()) { FileName = line[0] == "-" ? "" : line[0] };
        Assert.Equal(line[2], FormatTable.Find(file).Reader.GetType().Name.Replace("Format", ""));
    }

    [Fact]
    public void Formats_without_a_name_come_over_stdin()
    {
        foreach (var bytes in new[] { Pdf(Lines(72, 700, "Troops left.")), Docx(Paragraph(Run("Troops left."))), Utf8(Mail("Troops left.")), Utf8("<html><p>Troops left the town.</html>"), Utf8("Troops left.") })
            Assert.StartsWith("Troops left", Assert.Single(Inputs.Stdin(bytes)).Result.Document?.Text);
    }

    [Fact]
    public void Ninjs_of_both_forms_is_read()
    {
        const string One = """{"uri": "https://wire.example/1", "type": "text", "versioncreated": "2016-02-03T08:00:00+00:00", "headline": "Army takes bridge", "byline": "A. Reporter", "body_xhtml": "<div><p>Troops took it.</p><p>They won.</p></div>", "infosource": [{"name": "Field Wire"}]}""";
        const string Two = """{"uri": "urn:2", "versioncreated": "2016-02-03T08:00:00Z", "headlines": [{"role": "main", "value": "Army takes bridge"}], "bodies": [{"contenttype": "text/html", "value": "<p>x"}, {"contenttype": "text/plain", "value": "Troops took it."}]}""";
        var read = Inputs.Read(_folder.Write("a.json", $"[\n{One},\n{Two}, {{\"uri\": \"3\", \"type\": \"picture\"}}, 7]"));
        var first = read[0].Result.Document!;
        Assert.Equal(
            ("https://wire.example/1", "Troops took it.\n\nThey won.", "Army takes bridge", "A. Reporter", "Field Wire", new DateOnly(2016, 2, 3), "https://wire.example/1"),
            (first.Id.Value, first.Text, first.Title, first.Author, first.Publisher, first.Published!.Value, first.Url));
        Assert.Equal("Troops took it.", read[1].Result.Document!.Text);
        Assert.Equal("the ninjs item has no body (type: picture); only text is read", read[2].Result.Reason);
        Assert.Equal("it is no JSON object", read[3].Result.Reason);
        Assert.Equal(["Troops took it.", "Plain."], Inputs.Read(_folder.Write("a.jsonl", $"{Two}\n{{\"text\": \"Plain.\"}}")).Select(r => r.Result.Document!.Text));
        Assert.StartsWith("it is not JSON (line 1", Inputs.Reason(_folder.Write("b.json", "{\"text\": ")));
    }

    [Theory]
    [InlineData("documents.json", """[{"file": "r.html", "title": "T", "published": "2015-01-01", "publisher": "P", "author": "A", "url": "https://u.example/"}]""")]
    [InlineData("documents.csv", "publisher;file;title;published;author;url\n\"P\";r.html;T;2015-01-01;A;https://u.example/")]
    public void What_a_file_says_of_itself_goes_before_the_list_beside_it(string name, string list)
    {
        _folder.Write(name, list);
        var page = Inputs.One(_folder.Write("r.html", Page(Story, "<meta property=\"article:published_time\" content=\"2016-02-03\">")));
        Assert.Equal(("r", new DateOnly(2016, 2, 3), "P", "A", "https://u.example/"), (page.Id.Value, page.Published!.Value, page.Publisher, page.Author, page.Url));
        Assert.Equal(["r"], Inputs.Read(_folder.Root).Select(r => r.Result.Document!.Id.Value));
    }

    [Fact]
    public void A_list_fills_what_json_leaves_open_and_overrides_nothing()
    {
        _folder.Write("documents.csv", "file,title,published,publisher\na.jsonl,T,2015-01-01,P\n");
        var read = Inputs.Read(_folder.Write("a.jsonl", "{\"id\": \"1\", \"text\": \"Rebels left.\", \"published\": \"2016-02-03\"}\n{\"text\": \"They won.\"}")).ConvertAll(r => r.Result.Document!);
        Assert.Equal([("1", "2016-02-03", "P"), (read[1].Id.Value, "2015-01-01", "P")], read.Select(d => (d.Id.Value, $"{d.Published:yyyy-MM-dd}", d.Publisher!)));
        Assert.NotEqual("a", read[1].Id.Value);
    }

    [Fact]
    public void A_list_that_is_none_is_told_and_not_used()
    {
        _folder.Write("documents.csv", "name,day\nr.txt,2016-02-03\n");
        var run = Host.Cli.Run("read", _folder.Write("r.txt", "Rebels attacked."));
        Assert.Contains("documents.csv: not used, it is no list of documents (its first line has no column file", run.Error);
        Assert.Equal(0, run.Code);
    }

    [Fact]
    public void Read_and_annotate_take_every_form_and_go_on_after_a_bad_one()
    {
        _folder.Write("a.docx", Docx(Paragraph(Run("Rebels attacked a base."))));
        _folder.Write("b.pdf", Pdf(Lines(72, 700)));
        _folder.Write("c.zip", Zip(("d.eml", Utf8(Mail("Rebels attacked a town.")))));
        var read = Host.Cli.Run("read", _folder.Root, "--format", "jsonl");
        Assert.Equal((2, 2), (read.Code, read.OfKind("event").Count()));
        Assert.StartsWith($"dateline: {_folder["b.pdf"]}: there is no text in its 1 page(s)", read.Error);
        var annotated = Host.Cli.Run("annotate", _folder["c.zip"], "--format", "jsonl");
        Assert.Equal((0, "d"), (annotated.Code, annotated.Lines.Single().GetProperty("id").GetString()));
    }

    [Fact]
    public void Any_bytes_in_any_format_give_documents_or_reasons()
    {
        string[] names = ["x.txt", "x.html", "x.pdf", "x.docx", "x.eml", "x.mbox", "x.jsonl", "x.json", "x.zip", "x"];
        byte[][] starts = [[], Utf8("%PDF-1.7\n1 0 obj\n"), [(byte)'P', (byte)'K', 3, 4], Utf8("From a\nReceived: x\n\n"), Utf8("<html><table><td>"), Utf8("{\"uri\": ")];
        Gen.Select(Gen.Int[0, names.Length - 1].Select(i => names[i]), Gen.Int[0, starts.Length - 1].Select(i => starts[i]), Gen.Byte.Array[0, 300]).Sample((name, start, rest) => All(name, [.. start, .. rest]), iter: 600);
    }

    [Fact]
    public void Any_damage_to_a_good_file_gives_documents_or_reasons()
    {
        (string, byte[])[] good =
        [
            ("x.pdf", Pdf(Lines(72, 700, "Troops took the bridge", "on Wednesday."))), ("x.docx", Docx(Paragraph(Run("Troops left.")))), ("x.zip", Zip(("a.txt", Utf8("Troops left.")), ("b.html", Utf8("<p>They won.")))),
            ("x.eml", Utf8(Mail("--b\n\nTroops left.\n--b\nContent-Type: text/html\n\n<p>x\n--b--", "Content-Type: multipart/alternative; boundary=b"))), ("x.html", Utf8(Page(Story))),
        ];
        Gen.Select(Gen.Int[0, good.Length - 1].Select(i => good[i]), Gen.Double.Unit, Gen.Byte, Gen.Bool).Sample(
            (file, at, with, cut) =>
            {
                var (bytes, place) = (file.Item2.ToArray(), (int)(at * (file.Item2.Length - 1)));
                bytes[place] = with;
                return All(file.Item1, cut ? bytes[..place] : bytes);
            },
            iter: 400);
    }

    private static bool All(string name, byte[] bytes)
    {
        var file = new SourceFile(name, bytes.AsMemory(0, Math.Min(bytes.Length, SourceFile.HeadLength)), () => new MemoryStream(bytes), new()) { FileName = name };
        var reader = new DocumentReader();
        return FormatTable.Items(file).Select(i => i.Read(reader)).ToList().TrueForAll(r => r.IsRead || r.Reason.Length > 0);
    }
}
