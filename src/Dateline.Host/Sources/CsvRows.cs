using System.Text;

namespace Dateline.Host.Sources;

/// <summary>Rows of a table as RFC 4180 has it: quotes around fields with separators or line ends in them, doubled quotes inside.</summary>
internal static class CsvRows
{
    /// <param name="text">Its first line tells whether a comma, a semicolon or a tab stands between fields.</param>
    public static IEnumerable<List<string>> Read(string text)
    {
        var separator = Separator(text);
        var (row, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else if (c == '"' && (quoted || field.Length == 0)) quoted = !quoted;
            else if (quoted || (c != separator && c is not ('\r' or '\n'))) field.Append(c);
            else
            {
                row.Add(field.ToString().Trim());
                field.Clear();
                if (c == separator) continue;
                if (row.Exists(f => f.Length > 0)) yield return row;
                row = [];
            }
        }
        row.Add(field.ToString().Trim());
        if (row.Exists(f => f.Length > 0)) yield return row;
    }

    private static char Separator(string text)
    {
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
        var (best, most) = (',', 0);
        foreach (var candidate in ",;\t")
            if (header.Count(candidate) > most) (best, most) = (candidate, header.Count(candidate));
        return best;
    }
}
