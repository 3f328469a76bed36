using System.Text.RegularExpressions;
using Dateline.Documents;
using MimeKit;

namespace Dateline.Host.Sources.Formats;

/// <summary>What the headers of a mail say. The day is the sender's.</summary>
internal static partial class MailFields
{
    public static DocumentFields Read(MimeMessage mail)
    {
        var from = mail.From.Mailboxes.FirstOrDefault() ?? mail.Sender;
        return new()
        {
            Title = Subject(mail.Subject),
            Published = mail.Date.Year > 1 ? DateOnly.FromDateTime(mail.Date.DateTime) : null,
            Publisher = Filled(mail.Headers[HeaderId.Organization]) ?? Filled(from?.Name) ?? from?.Domain,
            Author = Filled(from?.Name) ?? Filled(from?.Address),
        };
    }

    private static string? Subject(string? subject) => Filled(Forwarded().Replace(subject ?? "", ""));

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : PlainName.Of(value.Trim());

    [GeneratedRegex(@"^(?:\s*(?:fwd?|re|aw|wg|tr)\s*:)+\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forwarded();
}
