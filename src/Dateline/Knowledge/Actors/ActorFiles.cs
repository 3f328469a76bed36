using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Petrarch;

namespace Dateline.Knowledge.Actors;

/// <summary>
/// Reads the files of the registry, described in docs/actors.md: actors and states a line each, offices as a heading with its
/// holders below. <c>#</c> starts a comment.
/// </summary>
internal static class ActorFiles
{
    public const string Actors = "actors", States = "states", Agents = "agents", Offices = "offices", CommonWords = "common words", KnownAcronyms = "known acronyms", Petrarch = "petrarch";

    private const string Folder = "Knowledge/Actors/";

    private static readonly string[] Sections = [Actors, States, Agents, CommonWords, KnownAcronyms];

    /// <summary>All lines of the library's own files, in the order of their names.</summary>
    public static IEnumerable<Entry> Embedded() =>
        typeof(ActorFiles).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).SelectMany(Embedded);

    /// <summary>A user's file, PETRARCH's actors and agents too. What stands before its first heading are actors.</summary>
    public static IEnumerable<Entry> OfUser(string path)
    {
        if (PetrarchReader.FormOf(path) is var form and not PetrarchForm.None)
        {
            if (form == PetrarchForm.Verbs) throw new LexiconException(path, 1, "This is a dictionary of verbs; give it to --lexicon.");
            foreach (var entry in PetrarchReader.Read(path, form)) yield return entry;
            yield break;
        }
        using var reader = File.OpenText(path);
        foreach (var entry in Read(reader, path, Actors)) yield return entry;
    }

    /// <summary>
    /// The lines with the section that each stands in. A heading of three fields opens an office; its holders are entries of
    /// <see cref="Offices"/> whose fields are those of the heading and of their line, six or seven in all.
    /// </summary>
    public static IEnumerable<Entry> Read(TextReader reader, string file, string section)
    {
        Entry? office = null;
        for (var number = 1; reader.ReadLine() is { } raw; number++)
        {
            var line = raw.AsSpan().Trim();
            if (line.IsEmpty || line[0] == '#') continue;
            var entry = new Entry(file, number, section, Fields(line[0] == '[' && line[^1] == ']' ? line[1..^1] : line));
            if (line[0] != '[' || line[^1] != ']')
            {
                yield return office is null ? entry : Holder(office, entry);
            }
            else if (entry.Fields.Length == 1)
            {
                (section, office) = (entry[0], null);
                if (!Sections.Contains(section)) throw entry.Error($"No section [{section}]: [{string.Join("] [", Sections)}], or an office as [USA | Secretary of State | USAGOV].");
            }
            else
            {
                office = entry with { Section = Offices };
                if (entry.Fields.Length != 3) throw entry.Error($"An office is [country or organisation | titles | code], 3 fields, {entry.Fields.Length} found.");
            }
        }
    }

    private static Entry Holder(Entry office, Entry line) => line.Fields.Length is 2 || line.Fields.Length is 3 && line[2] is "acting"
        ? line with { Section = Offices, Fields = [.. office.Fields, .. line.Fields] }
        : throw line.Error("A holder is “days | names” or “days | names | acting”, as 2013-02-01..2017-01-20 | John Kerry.");

    private static IEnumerable<Entry> Embedded(string name)
    {
        using var stream = typeof(ActorFiles).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var file = name[Folder.Length..];
        foreach (var entry in Read(reader, file, file is "states.txt" ? States : file is "agents.txt" ? Agents : Actors)) yield return entry;
    }

    private static string[] Fields(ReadOnlySpan<char> line)
    {
        var fields = new string[line.Count('|') + 1];
        for (var i = 0; i < fields.Length; i++)
        {
            var end = line.IndexOf('|');
            fields[i] = (end < 0 ? line : line[..end]).Trim().ToString();
            line = line[(end + 1)..];
        }
        return fields;
    }
}
