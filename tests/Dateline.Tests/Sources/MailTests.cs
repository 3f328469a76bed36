using System.Text;
using static Dateline.Tests.Sources.Files;

namespace Dateline.Tests.Sources;

public sealed class MailTests : IDisposable
{
    private const string Story = "Troops took the bridge on Wednesday.";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_headers_tell_title_day_and_sender_and_wrapped_lines_are_joined()
    {
        var document = Inputs.One(_folder.Write("m.eml", Mail(
            "Troops of the northern command took the bridge at Qayyarah on\nWednesday, an army spokesman said after two days of fighting.\n\nThree soldiers were killed.\n\n> An older mail.\n> It is quoted.\n\n-- \nDesk of the wire\nCall us")));
        Assert.Equal(
            "Troops of the northern command took the bridge at Qayyarah on Wednesday, an army spokesman said after two days of fighting.\n\nThree soldiers were killed.",
            document.Text);
        Assert.Equal(("Army takes bridge", new DateOnly(2016, 2, 3), "Field Wire"), (document.Title, document.Published!.Value, document.Publisher));
        Assert.Equal(["2 quoted line(s) of an older mail were left out"], document.Notes);
    }

    [Fact]
    public void Lines_that_end_on_purpose_stay() => Assert.Equal("Killed: 3\nWounded: 7", Inputs.One(_folder.Write("m.eml", Mail("Killed: 3\nWounded: 7"))).Text);

    [Fact]
    public void Flowed_text_flows() => Assert.Equal(
        "Troops took the bridge on Wednesday.\nKilled: 3", Inputs.One(_folder.Write("m.eml", Mail("Troops took the \nbridge on Wednesday.\nKilled: 3", "Content-Type: text/plain; format=flowed"))).Text);

    [Fact]
    public void A_mail_of_markup_gives_its_article() =>
        Assert.Equal($"{Story}\n\nThey won, the army said.", Inputs.One(_folder.Write("m.eml", Mail($"<html><body><p>{Story}</p><p>They won, the army said.</p></body></html>", "Content-Type: text/html; charset=utf-8"))).Text);

    [Fact]
    public void Attachments_are_documents_of_their_own()
    {
        var mail = Mixed(("notes.txt", Utf8("Rebels left.")), ("map.png", [1, 2, 3]), ("../../report.pdf", Pdf(Lines(72, 700, "Troops took the bridge."))));
        var read = Inputs.Read(_folder.Write("m.eml", mail));
        Assert.Equal(["m.eml", "m.eml/notes.txt", "m.eml/report.pdf"], read.Select(r => Path.GetRelativePath(_folder.Root, r.Name).Replace('\\', '/')));
        Assert.Equal([Story, "Rebels left.", "Troops took the bridge."], read.Select(r => r.Result.Document!.Text.Trim()));
        Assert.Equal(["attachment not read: map.png"], read[0].Result.Document!.Notes);
        Assert.Equal(("Field Wire", new DateOnly(2016, 2, 3)), (read[1].Result.Document!.Publisher, read[1].Result.Document!.Published!.Value));
    }

    [Fact]
    public void Without_a_body_it_says_so_and_with_a_readable_attachment_that_is_read()
    {
        Assert.StartsWith("the mail has no text in it", Inputs.Reason(_folder.Write("m.eml", Mail(""))));
        Assert.Equal("Rebels left.", Inputs.One(_folder.Write("a.eml", Mixed("", ("notes.txt", Utf8("Rebels left."))))).Text);
        Assert.StartsWith("the mail is encrypted", Inputs.Reason(_folder.Write("e.eml", Mail("AAAA", "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64"))));
        Assert.StartsWith("it is no mail: it has none of the headers", Inputs.Reason(_folder.Write("n.eml", "Troops left.")));
    }

    [Fact]
    public void A_mailbox_with_one_broken_mail_gives_the_others()
    {
        var box = $"From desk@wire.example Wed Feb  3 23:15:00 2016\n{Mail(Story + "\n\n>From the town, they went on.")}\n\nFrom - \nbroken\n\nFrom x Thu Feb 4 2016\n{Mail("They won. From\nthere", subject: "Second")}\n";
        var read = Inputs.Read(_folder.Write("in.mbox", box));
        Assert.Equal(["mail 1", "mail 2", "mail 3"], read.Select(r => r.Name.Split(", ")[1]));
        Assert.Equal($"{Story}\n\nFrom the town, they went on.", read[0].Result.Document!.Text);
        Assert.StartsWith("it is no mail", read[1].Result.Reason);
        Assert.Equal(("Second", "They won. From\nthere"), (read[2].Result.Document!.Title, read[2].Result.Document!.Text));
        Assert.Equal(3, Inputs.Read(_folder.Write("Inbox", box)).Count);
    }

    [Fact]
    public void Mails_in_mails_come_to_an_end()
    {
        var mail = Mail(Story);
        for (var i = 0; i < 8; i++) mail = Mixed(Story, ("inner.eml", Utf8(mail)));
        var read = Inputs.Read(_folder.Write("m.eml", mail));
        Assert.Contains("more than 4 archives or mails, one in another", read[^1].Result.Reason);
        Assert.Equal(6, read.Count);
    }

    private static string Mixed(params (string Name, byte[] Bytes)[] files) => Mixed(Story, files);

    private static string Mixed(string body, params (string Name, byte[] Bytes)[] files)
    {
        var parts = new StringBuilder($"--b\nContent-Type: text/plain\n\n{body}\n");
        foreach (var (name, bytes) in files)
            parts.Append($"--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"{name}\"\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks)}\n");
        return Mail($"{parts}--b--\n", "Content-Type: multipart/mixed; boundary=b");
    }
}
