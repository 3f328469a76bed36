using Dateline.Documents;
using MimeKit;

namespace Dateline.Host.Sources.Formats;

/// <summary>What hangs on a mail.</summary>
/// <param name="Files">Those of a form that is read.</param>
/// <param name="Unread">A note on each of the others.</param>
internal sealed record MailAttachments(IReadOnlyList<(string Name, byte[] Bytes)> Files, IReadOnlyList<string> Unread)
{
    public static MailAttachments Of(MimeMessage mail, InputLimits limits)
    {
        var (files, unread) = (new List<(string, byte[])>(), new List<string>());
        foreach (var (part, number) in mail.BodyParts.Take(limits.MaxEntries).Select((p, i) => (p, i + 1)))
        {
            var name = part.ContentDisposition?.FileName ?? part.ContentType.Name ?? (part is MessagePart ? $"mail {number}.eml" : null);
            if (name is null || (!part.IsAttachment && part is not MessagePart)) continue;
            name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
            if (part is MessagePart && !name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase)) name += ".eml";
            if (FormatTable.Takes(name)) files.Add((name, Bytes(part)));
            else unread.Add($"attachment not read: {PlainName.Of(name)}");
        }
        return new(files, unread);
    }

    private static byte[] Bytes(MimeEntity part)
    {
        var bytes = new MemoryStream();
        if (part is MessagePart { Message: { } message }) message.WriteTo(bytes);
        else (part as MimePart)?.Content?.DecodeTo(bytes);
        return bytes.ToArray();
    }
}
