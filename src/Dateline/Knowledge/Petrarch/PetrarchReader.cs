using Dateline.Knowledge.Entries;

namespace Dateline.Knowledge.Petrarch;

/// <summary>
/// Reads PETRARCH's dictionaries of actors, agents and verbs (github.com/openeventdata/Dictionaries). Comments are <c>#</c>,
/// <c>;</c> and <c>&lt;!-- --&gt;</c>.
/// </summary>
internal static class PetrarchReader
{
    /// <summary>The form of a file: by its name where that ends as PETRARCH's do, else by its first lines.</summary>
    public static PetrarchForm FormOf(string path)
    {
        var name = Path.GetFileName(path).ToLowerInvariant();
        if (name.EndsWith(".actors.txt", StringComparison.Ordinal) || name.EndsWith(".actors", StringComparison.Ordinal)) return Own(path) ? PetrarchForm.None : PetrarchForm.Actors;
        if (name.EndsWith(".agents.txt", StringComparison.Ordinal) || name.EndsWith(".agents", StringComparison.Ordinal)) return Own(path) ? PetrarchForm.None : PetrarchForm.Agents;
        if (name.EndsWith(".verbs.txt", StringComparison.Ordinal) || name.EndsWith(".verbs", StringComparison.Ordinal)) return Own(path) ? PetrarchForm.None : PetrarchForm.Verbs;
        return Guess(path);
    }

    /// <summary>The entries of a file, in the sections of our own files.</summary>
    public static IEnumerable<Entry> Read(string path, PetrarchForm form)
    {
        var lines = Lines(path).ToList();
        return form switch
        {
            PetrarchForm.Actors => PetrarchActors.Read(path, lines),
            PetrarchForm.Agents => PetrarchAgents.Read(path, lines),
            _ => PetrarchVerbs.Read(path, lines),
        };
    }

    public static IEnumerable<PetrarchLine> Lines(string path)
    {
        var (number, inside) = (0, false);
        foreach (var raw in File.ReadLines(path))
        {
            number++;
            var line = raw;
            if (inside)
            {
                if (line.IndexOf("-->", StringComparison.Ordinal) is not (>= 0 and var close)) continue;
                (line, inside) = (line[(close + 3)..], false);
            }
            while (line.IndexOf("<!--", StringComparison.Ordinal) is >= 0 and var open)
            {
                var end = line.IndexOf("-->", open, StringComparison.Ordinal);
                inside = end < 0;
                line = end < 0 ? line[..open] : line[..open] + line[(end + 3)..];
            }
            if (line.IndexOfAny(['#', ';']) is >= 0 and var comment) line = line[..comment];
            if (!string.IsNullOrWhiteSpace(line)) yield return new(number, line.Trim(), char.IsWhiteSpace(line[0]));
        }
    }

    /// <summary>Words in lower case, without the underscores that join them.</summary>
    public static string Words(string phrase) => string.Join(' ', phrase.Replace('_', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    /// <summary>What stands in brackets in a line, and the line without it; null where it has none.</summary>
    public static (string Outside, string? Inside) Cut(string line, char open, char close)
    {
        var start = line.IndexOf(open);
        var end = start < 0 ? -1 : line.IndexOf(close, start);
        return end < 0 ? (line, null) : ((line[..start] + line[(end + 1)..]).Trim(), line[(start + 1)..end].Trim());
    }

    // Our own files have bars.
    private static bool Own(string path) => File.ReadLines(path).Take(200).Any(l => l.Length > 0 && l[0] != '#' && l.Contains(" | "));

    private static PetrarchForm Guess(string path)
    {
        if (Own(path)) return PetrarchForm.None;
        foreach (var line in Lines(path).Take(200))
        {
            if (line.Text.StartsWith("---", StringComparison.Ordinal) || line.Text[0] == '&') return PetrarchForm.Verbs;
            if (line.Text.Contains('~') && line.Text.Contains('[')) return PetrarchForm.Agents;
            if (line.Text[^1] == ']' && line.Text[0] != '[' || line.Text[0] == '+') return PetrarchForm.Actors;
        }
        return PetrarchForm.None;
    }
}
