namespace Dateline.Host.Sources.Formats;

/// <summary>The formats that are read. Their libraries load when the first file of the format comes.</summary>
internal static class FormatTable
{
    private static readonly Format Text = new(new TextFormat(), [".txt", ".text"]);

    private static readonly Format JsonLines = new(new JsonLinesFormat(), [".jsonl", ".ndjson"], Look: Looks.LikeJsonLines);

    private static readonly Format Mail = new(new MailFormat(), [".eml", ".mht", ".mhtml"], Look: Looks.LikeMail);

    private static readonly Format[] All =
    [
        Text,
        JsonLines,
        new(new JsonFormat(), [".json", ".ninjs"], Look: Looks.LikeJson),
        new(new HtmlFormat(), [".html", ".htm", ".xhtml"], Look: Looks.LikeHtml),
        new(new PdfFormat(), [".pdf"], Magic: Looks.IsPdf),
        new(new WordFormat(), [".docx", ".docm"], Magic: Looks.IsOfficeOpenXml),
        new(new OldOfficeFormat(), [".doc"], Magic: Looks.IsOldOffice),
        new(new ZipFormat(), [".zip"], Magic: Looks.IsZip),
        new(new MailboxFormat(), [".mbox"], Look: Looks.LikeMailbox),
        Mail,
    ];

    /// <summary>Whether a folder or an archive gives the file to read.</summary>
    public static bool Takes(string path) => ByExtension(Path.GetExtension(path).ToLowerInvariant()) is not null && !DocumentList.IsList(path);

    /// <summary>The documents in a file. Never throws: what fails is an item that says why.</summary>
    public static IEnumerable<InputItem> Items(SourceFile file, InputForm form = InputForm.Auto)
    {
        if (file.Depth > InputLimits.MaxDepth)
            return [file.Failed($"it stands in more than {InputLimits.MaxDepth} archives or mails, one in another; unpack the outer ones first")];
        var format = form switch { InputForm.Text => Text, InputForm.Jsonl => JsonLines, _ => Find(file) };
        return Guarded(file, format.Reader);
    }

    /// <summary>The documents in a mail, whatever it looks like.</summary>
    public static IEnumerable<InputItem> Mails(SourceFile file) => file.Depth > InputLimits.MaxDepth ? Items(file) : Guarded(file, Mail.Reader);

    /// <summary>Bytes that can be nothing else, then the extension, then what it looks like, then text.</summary>
    public static Format Find(SourceFile file)
    {
        var head = file.Head;
        if (Array.Find(All, f => f.Magic?.Invoke(head.Span) == true) is { } sure) return sure;
        var named = ByExtension(file.Extension);
        if (named is { Magic: null }) return named;
        return Array.Find(All, f => f.Look?.Invoke(head.Span) == true) ?? named ?? Text;
    }

    private static Format? ByExtension(string extension) => Array.Find(All, f => f.Extensions.Contains(extension));

    private static IEnumerable<InputItem> Guarded(SourceFile file, IFormat format)
    {
        using var items = format.Items(file).GetEnumerator();
        while (true)
        {
            InputItem next;
            var failed = false;
            try
            {
                if (!items.MoveNext()) yield break;
                next = items.Current;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                (next, failed) = (file.Failed(UnreadableException.ReasonOf(e)), true);
            }
            yield return next;
            if (failed) yield break;
        }
    }
}
