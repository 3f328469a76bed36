using System.Globalization;
using System.Text;
using Dateline.Documents;

namespace Dateline.Host.Sources;

/// <summary>A list of documents as a table: columns <c>file,title,published,publisher,author,url</c> in any order, <c>file</c> needed.</summary>
internal static class DocumentCsv
{
    /// <exception cref="FormatException">There is no column <c>file</c>.</exception>
    public static IEnumerable<(string File, DocumentFields Fields)> Read(byte[] bytes)
    {
        var rows = CsvRows.Read(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')).ToList();
        var header = rows.Count > 0 ? rows[0].ConvertAll(c => c.ToLowerInvariant()) : [];
        if (!header.Contains("file")) throw new FormatException("its first line has no column file; it is to be file,title,published,publisher,author,url");
        foreach (var row in rows.Skip(1))
            if (Field(row, "file") is { } file)
                yield return (file, new()
                {
                    Title = Field(row, "title"), Published = Day(Field(row, "published")), Publisher = Field(row, "publisher"),
                    Author = Field(row, "author"), Url = Field(row, "url"),
                });

        string? Field(List<string> row, string name) => header.IndexOf(name) is >= 0 and var i && i < row.Count && row[i].Length > 0 ? row[i] : null;
    }

    private static DateOnly? Day(string? written) =>
        written is { Length: >= 10 } && DateOnly.TryParseExact(written.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
