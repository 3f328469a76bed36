using MimeKit;
using MimeKit.Cryptography;

namespace Dateline.Host.Sources.Formats;

/// <summary>What the sender wrote: the plain text of a mail, else its markup.</summary>
internal static class MailBody
{
    public static bool IsThere(MimeMessage mail) => !string.IsNullOrWhiteSpace(mail.TextBody) || !string.IsNullOrWhiteSpace(mail.HtmlBody);

    public static Content Read(MimeMessage mail)
    {
        if (mail.Body is MultipartEncrypted or ApplicationPkcs7Mime)
            throw new UnreadableException("the mail is encrypted; save it decrypted from your mail program");
        var plain = mail.BodyParts.OfType<TextPart>().FirstOrDefault(p => p.IsPlain && !p.IsAttachment);
        if (plain?.Text is { } text && !string.IsNullOrWhiteSpace(text)) return MailText.Read(text, plain.IsFlowed);
        if (!string.IsNullOrWhiteSpace(mail.HtmlBody)) return HtmlFormat.Read(mail.HtmlBody);
        throw new UnreadableException("the mail has no text in it, only headers or attachments that are not read; save what is attached and read that");
    }
}
