using Dateline.Documents;
using MimeKit;

namespace Dateline.Host.Sources.Formats;

/// <summary>A mail: its body, and each attachment of a form that is read as a document of its own.</summary>
internal sealed class MailFormat : IFormat
{
    public IEnumerable<InputItem> Items(SourceFile file)
    {
        var mail = Parse(file);
        var attached = MailAttachments.Of(mail, file.Limits);
        var fields = MailFields.Read(mail);
        if (attached.Files.Count == 0 || MailBody.IsThere(mail))
            yield return file.Item(reader => Read(mail, attached.Unread, file.Fields(fields), reader));
        foreach (var (name, bytes) in attached.Files)
        {
            var inside = file.Inside(name, bytes, 0) with { Beside = new() { Publisher = fields.Publisher, FileDate = fields.Published } };
            foreach (var item in FormatTable.Items(inside)) yield return item;
        }
    }

    private static DocumentResult Read(MimeMessage mail, IReadOnlyList<string> notes, DocumentFields fields, DocumentReader reader)
    {
        try
        {
            var body = MailBody.Read(mail);
            return reader.ReadText(body.Text, fields, [.. body.Notes, .. notes]);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return DocumentResult.Failed(UnreadableException.ReasonOf(e), fields);
        }
    }

    private static MimeMessage Parse(SourceFile file)
    {
        using var stream = file.Open();
        var bytes = BoundedBytes.Read(stream, file.Limits);
        try
        {
            var mail = MimeMessage.Load(new MemoryStream(bytes, writable: false));
            if (mail.Headers.Any(h => h.Id is HeaderId.From or HeaderId.Subject or HeaderId.Date or HeaderId.MimeVersion or HeaderId.MessageId)) return mail;
        }
        catch (FormatException)
        {
            // No line of it looks like a header.
        }
        throw new UnreadableException("it is no mail: it has none of the headers From, Subject and Date; name it *.txt if it is plain text");
    }
}
