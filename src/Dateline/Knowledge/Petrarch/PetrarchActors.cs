using System.Globalization;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Entries;

namespace Dateline.Knowledge.Petrarch;

/// <summary>
/// Actors: a phrase with a code, synonyms that begin with <c>+</c>, date restrictions indented in brackets
/// (<c>[USAGOV 450703-470121]</c>, <c>[USAELI &gt;470121]</c>).
/// </summary>
internal static class PetrarchActors
{
    /// <summary>An entry each: name, code or -, the other names, then for each restriction its days and code.</summary>
    public static IEnumerable<Entry> Read(string file, IReadOnlyList<PetrarchLine> lines)
    {
        string? name = null;
        var (code, number) = ("-", 0);
        List<string> aliases = [], restrictions = [];
        foreach (var line in lines)
        {
            if (line.Text[0] == '[' && name is not null)
            {
                restrictions.AddRange(Restriction(file, line));
                continue;
            }
            if (line.Text[0] == '[') throw new LexiconException(file, line.Number, "A restriction stands below the actor that it restricts.");
            if (line.Text[0] == '+')
            {
                if (name is null) throw new LexiconException(file, line.Number, "A synonym (+) stands below the actor that it names.");
                aliases.Add(Name(PetrarchReader.Cut(line.Text[1..], '[', ']').Outside));
                continue;
            }
            if (name is not null) yield return Entry();
            var (phrase, found) = PetrarchReader.Cut(line.Text, '[', ']');
            (name, code, number, aliases, restrictions) = (Name(phrase), found is null or "---" or "" ? "-" : found, line.Number, [], []);
            if (name.Length == 0) throw new LexiconException(file, line.Number, "An actor begins with its name, as ISLAMIC_STATE [IMGMUSISI].");
        }
        if (name is not null) yield return Entry();

        Entry Entry() => new(file, number, ActorFiles.Petrarch, [name!, code, string.Join("; ", aliases), .. restrictions]);
    }

    // "[AFGGOV 331108-730717]", "[AFGELI <331108]", "[AFGELI]"
    private static string[] Restriction(string file, PetrarchLine line)
    {
        if (PetrarchReader.Cut(line.Text, '[', ']').Inside is not { } inside) throw Wrong();
        var parts = inside.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1) return ["-", parts[0]];
        if (parts.Length != 2) throw Wrong();
        var (dates, code) = (parts[1], parts[0]);
        if (dates[0] == '<') return [$"..{Day(dates[1..])}", code];
        if (dates[0] == '>') return [$"{Day(dates[1..])}..", code];
        return dates.Split('-') is [var from, var to] ? [$"{Day(from)}..{Day(to)}", code] : throw Wrong();

        string Day(string digits)
        {
            // Two digits are a year from 1930 to 2029.
            if (digits.Length == 6) digits = (string.CompareOrdinal(digits, "30") < 0 ? "20" : "19") + digits;
            return DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : throw Wrong();
        }

        LexiconException Wrong() => new(file, line.Number, "A restriction is [CODE], [CODE <date], [CODE >date] or [CODE date-date], the date YYYYMMDD or YYMMDD.");
    }

    // PETRARCH writes capitals throughout; only what is short may be an acronym, which case tells from a word.
    private static string Name(string phrase)
    {
        var words = PetrarchReader.Words(phrase).Split(' ');
        if (words is [{ Length: <= 3 } one]) return one.ToUpperInvariant();
        return string.Join(' ', words.Select(w => w.Length == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..]));
    }
}
