using System.Text;
using CsCheck;
using Dateline.Documents;

namespace Dateline.Tests.Documents;

public class DocumentReaderTests
{
    private const string Quoted = "The minister said “we hold the town” – and left the café.\r\nNobody was hurt in the attack on the camp.\r\n";

    private static readonly DocumentReader Reader = new();

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string, string> Encodings => new()
    {
        { "utf-8", Quoted }, { "utf-8 bom", "\uFEFF" + Quoted }, { "utf-16 bom", "\uFEFF" + Quoted }, { "utf-16be bom", "\uFEFF" + Quoted },
        { "utf-16", Quoted }, { "utf-16be", Quoted }, { "windows-1252", Quoted }, { "utf-32 bom", "\uFEFF" + Quoted },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_gives_the_same_text_with_mark_and_line_ends(string name, string text)
    {
        var encoding = name.Split(' ')[0] switch
        {
            "utf-8" => Encoding.UTF8,
            "utf-16" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            "utf-32" => Encoding.UTF32,
            _ => Windows1252,
        };
        var document = Reader.Read(encoding.GetBytes(text)).Document!;
        Assert.Equal(text, document.Text);
        Assert.Equal(name == "windows-1252" ? ["not UTF-8; read as windows-1252"] : [], document.Notes);
    }

    [Fact]
    public void A_code_page_is_guessed_where_it_fills_the_text()
    {
        var text = string.Concat(Enumerable.Repeat("Министр заявил в понедельник, что солдат не было в городе. ", 20));
        var document = Reader.Read(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text)).Document!;
        Assert.Equal(text, document.Text);
        Assert.Contains("the text is no running English, so no facts were read", document.Notes);
    }

    [Fact]
    public void A_few_broken_bytes_do_not_change_the_encoding()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("“We hold the town” – he said – "), 0xE2, 0x80, .. Encoding.UTF8.GetBytes(" and left the café.")];
        var document = Reader.Read(bytes).Document!;
        Assert.StartsWith("“We hold the town” – he said – \uFFFD", document.Text);
        Assert.Equal(["1 place(s) are not UTF-8 and read as U+FFFD"], document.Notes);
    }

    [Theory]
    [InlineData("caf\u00e9")]
    [InlineData("“CAFÉ”")]
    [InlineData("the minister’s")]
    public void A_short_text_with_one_letter_beyond_ascii_is_windows_1252(string text) =>
        Assert.Equal(text, Reader.Read(Windows1252.GetBytes(text)).Document!.Text);

    [Theory]
    [InlineData("%PDF-1.7 …", "it is a PDF, not text; save its text first, with pdftotext for one")]
    [InlineData("PK\u0003\u0004rest", "it is a ZIP archive (perhaps DOCX or ODT), not text; save its text first")]
    [InlineData("\u0001\u0002\u0003 bytes \u0000\u0007\u0000", "it is binary, not text")]
    public void Other_formats_are_named(string text, string reason) => Assert.Equal(reason, Reader.Read(Encoding.UTF8.GetBytes(text)).Reason);

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\t ")]
    public void An_empty_text_is_a_document_with_a_note(string text)
    {
        var document = Reader.Read(Encoding.UTF8.GetBytes(text)).Document!;
        Assert.Equal(text, document.Text);
        Assert.Equal(["the text is empty"], document.Notes);
        Assert.Null(document.Title);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    [InlineData(100_000, false)]
    public void A_text_over_the_limit_is_refused(int length, bool isRead)
    {
        var result = new DocumentReader(new() { MaxCharacters = 10 }).Read(Encoding.UTF8.GetBytes(new string('é', length)));
        Assert.Equal(isRead, result.IsRead);
        if (!isRead) Assert.Equal("the text has more than 10 characters; raise the limit or split it", result.Reason);
    }

    [Fact]
    public void A_stream_without_end_is_left_at_the_limit() =>
        Assert.False(new DocumentReader(new() { MaxCharacters = 1000 }).ReadStream(new EndlessStream()).IsRead);

    [Fact]
    public void A_file_that_is_gone_gives_a_reason()
    {
        var result = Reader.ReadFile(Path.Combine(Path.GetTempPath(), "dateline-no-such-file.txt"), new() { Title = "T" });
        Assert.Equal("there is no such file", result.Reason);
        Assert.Equal("T", result.Fields.Title);
        Assert.Equal("it is a folder", Reader.ReadFile(Path.GetTempPath()).Reason);
    }

    [Theory]
    [InlineData("Troops left.", null)]
    [InlineData("Le ministre a déclaré lundi que les soldats ne se trouvaient pas dans la ville et que personne n'a été blessé dans cette attaque.", "fr")]
    [InlineData("وقال الوزير يوم الاثنين إن الجنود لم يكونوا في المدينة", "und")]
    [InlineData("大臣は月曜日、攻撃が始まったとき兵士たちは町にいなかったと述べた。", "und")]
    public void Language_is_told_by_script_and_function_words(string text, string? language) =>
        Assert.Equal(language, Document.FromText(text).Language);

    [Fact]
    public void A_json_line_gives_its_fields_and_lone_surrogates_stay_in_place()
    {
        var result = Reader.ReadJson("""{"id": 7, "text": "a\ud800b \ud83d\ude00\n", "title": "", "published": "2016-02-03T08:00:00Z", "publisher": "Wire", "x": {}}""");
        var document = result.Document!;
        Assert.Equal("a\ud800b 😀\n", document.Text);
        Assert.Equal(("7", new DateOnly(2016, 2, 3), "Wire"), (document.Id.Value, document.Published!.Value, document.Publisher));
        Assert.Null(document.Title);
    }

    [Theory]
    [InlineData("{\"text\": \"a\"", "it is not JSON")]
    [InlineData("[1]", "it is no JSON object")]
    [InlineData("{\"id\": \"x\"}", "it has no field \"text\" with a string in it")]
    [InlineData("{\"text\": null}", "it has no field \"text\" with a string in it")]
    public void A_bad_json_line_gives_a_reason(string line, string reason) => Assert.StartsWith(reason, Reader.ReadJson(line).Reason);

    [Fact]
    public void A_bad_date_is_noted_and_the_text_read() =>
        Assert.Equal(["\"published\" is no ISO date: yesterday"], Reader.ReadJson("{\"text\": \"Troops left.\", \"published\": \"yesterday\"}").Document!.Notes);

    [Fact]
    public void Any_bytes_give_a_document_or_a_reason() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        var result = Reader.Read(bytes);
        return result.IsRead ? result.Document.Text.Length <= bytes.Length : result.Reason.Length > 0;
    });

    [Fact]
    public void Any_text_in_utf16_comes_back_unit_by_unit() => Gen.Char.Array[4, 60].Sample(units =>
    {
        var text = "\uFEFF" + new string(units) + " and all the rest of the text is plain";
        var bytes = System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()).ToArray();
        return Reader.Read(bytes) is var result && (!result.IsRead || result.Document.Text == text);
    });

    private sealed class EndlessStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'a');
            return buffer.Length;
        }
    }
}
