namespace Dateline.Host.Sources.Formats;

/// <summary>A mailbox (mbox): its mails one after another. A broken one does not touch the next, and only one is in memory.</summary>
internal sealed class MailboxFormat : IFormat
{
    public IEnumerable<InputItem> Items(SourceFile file)
    {
        using var stream = file.Open();
        var number = 0;
        foreach (var mail in Mailbox.Split(stream, file.Limits.MaxBytes))
        {
            var inside = file.Inside($"mail {++number}", mail ?? [], mail?.Length ?? 0) with { Name = $"{file.Name}, mail {number}", FileName = "" };
            if (mail is null) yield return inside.Failed($"the mail has more than {file.Limits.MaxMegabytes} MB; raise --max-megabytes");
            else
                foreach (var item in FormatTable.Mails(inside)) yield return item;
        }
        if (number == 0) throw new UnreadableException("there is no mail in it: none of its lines starts with \"From \"");
    }
}
