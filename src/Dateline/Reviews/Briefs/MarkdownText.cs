namespace Dateline.Reviews.Briefs;

/// <summary>Words of strangers in Markdown: nothing in them may end a line or a cell, or be taken for markup.</summary>
public static class MarkdownText
{
    /// <summary>The words on one line, with a backslash before each sign that Markdown or HTML would read as its own.</summary>
    public static string Escape(string words) =>
        string.Concat(words.Select(c => char.IsControl(c) ? " " : c is '|' or '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '#' ? $"\\{c}" : $"{c}"));
}
