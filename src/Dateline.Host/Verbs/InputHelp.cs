namespace Dateline.Host.Verbs;

/// <summary>What the help of the verbs that take documents says of them.</summary>
internal static class InputHelp
{
    public const string Text =
        """
        Inputs are told apart by extension, else by their first bytes:
          .txt              plain text, exactly as it stands
          .html .htm        the article of a web page, without menus and advertisements
          .pdf .docx        paragraphs, without page headers and footers
          .eml .mbox .mht   the body of a mail; attachments are documents of their own
          .jsonl            {"id", "text", "title", "published", "publisher", "author", "url"} a line, or ninjs items
          .json .ninjs      such an object, or an array of them
          .zip              files of these forms, also in one another
        The day and the publisher come from the file itself, else from documents.json or documents.csv beside it
        (file,title,published,publisher,author,url), else from the first lines. What cannot be read is told, and the rest goes on.
        """;
}
