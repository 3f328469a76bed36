using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using static Dateline.Tests.Sources.Files;

namespace Dateline.Tests.Sources;

public sealed class WordTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Paragraphs_rows_and_accepted_changes_are_read()
    {
        var row = new TableRow(new TableCell(Paragraph(Run("Qayyarah"))), new TableCell(Paragraph(Run("400")), Paragraph(Run("families"))));
        var document = Inputs.One(_folder.Write("r.docx", Docx(
            Paragraph(Run("Troops took "), new DeletedRun(new Run(new DeletedText("Mosul"))), new InsertedRun(Run("the bridge")), Run(" on Wednesday.")),
            Paragraph(),
            Paragraph(new Run(new Text("Three"), new TabChar(), new Text("soldiers"), new Break(), new Text("were killed."))),
            new Table(row, (TableRow)row.CloneNode(true)),
            Paragraph(Run("It ended.")))));
        Assert.Equal("Troops took the bridge on Wednesday.\n\nThree soldiers\nwere killed.\n\nQayyarah\t400 families\nQayyarah\t400 families\n\nIt ended.", document.Text);
        Assert.Equal(("Army takes the bridge at Qayyarah", "A. Reporter", new DateOnly(2016, 2, 4)), (document.Title, document.Author, document.Published!.Value));
    }

    [Fact]
    public void A_text_that_is_written_twice_for_old_programs_is_read_once()
    {
        const string Choice = "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"wps\"><w:t>Troops left.</w:t></mc:Choice><mc:Fallback><w:t>Troops left.</w:t></mc:Fallback></mc:AlternateContent>";
        var run = new Run { InnerXml = Choice };
        Assert.Equal("Troops left.", Inputs.One(_folder.Write("r.docx", Docx(Paragraph(run)))).Text);
    }

    [Fact]
    public void What_cannot_be_read_says_what_to_do()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
        Assert.Equal("it is protected by a password; save it without one", Inputs.Reason(_folder.Write("locked.docx", [.. ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")])));
        Assert.Equal("it is an Office file of the form before 2007; save it as .docx or PDF", Inputs.Reason(_folder.Write("old.doc", ole)));
        Assert.StartsWith("there is no text in it", Inputs.Reason(_folder.Write("empty.docx", Docx(Paragraph()))));
        Assert.StartsWith("it is damaged or cut off", Inputs.Reason(_folder.Write("cut.docx", Docx(Paragraph(Run("Troops left.")))[..600])));
        Assert.StartsWith("there is no text of Word in it", Inputs.Reason(_folder.Write("book.docx", Zip(("[Content_Types].xml", Utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"))))));
        var bomb = Zip(("[Content_Types].xml", new byte[30 << 20]));
        Assert.StartsWith("it unpacks to more than 100 times its size", Inputs.Reason(_folder.Write("bomb.docx", bomb)));
    }
}
