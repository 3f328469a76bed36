using System.Buffers;
using Dateline.Documents;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Entries;

namespace Dateline.Situations.Origins;

/// <summary>Finds the agency that a report credits, by agencies.txt and credits.txt.</summary>
internal sealed class Agencies
{
    private const int HeadLines = 6, HeadLength = 700, TailLength = 500;

    private readonly Dictionary<string, RegisteredActor> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegisteredActor> _byAnyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, RegisteredActor> _byHost = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _acronyms = new(StringComparer.Ordinal);
    private readonly SearchValues<string> _names;
    private readonly string[] _longestFirst;
    private readonly CreditForm[] _forms = [.. EntryFile.Embedded("Situations/Origins/credits.txt", "credits").Select(CreditForm.Parse)];

    public Agencies(ActorRegistry registry)
    {
        foreach (var entry in EntryFile.Embedded("Situations/Origins/agencies.txt", "agencies"))
        {
            entry.Expect(3);
            var agency = registry.ById(entry[0]) ?? throw entry.Error($"The registry of actors has no “{entry[0]}”.");
            foreach (var name in agency.Aliases.Prepend(agency.Name))
            {
                _byName.TryAdd(name, agency);
                _byAnyCase.TryAdd(name, agency);
                if (name.Length <= 4) _acronyms.Add(name);
            }
            foreach (var host in entry.Words(1).Where(h => h != "-")) _byHost[host] = agency;
        }
        _longestFirst = [.. _byName.Keys.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];
        _names = SearchValues.Create(_longestFirst, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The agency of a host name, or null.</summary>
    public RegisteredActor? OfHost(string host) => _byHost.GetValueOrDefault(host);

    /// <summary>The agency of that name, or null.</summary>
    public RegisteredActor? Named(string name) => _byAnyCase.GetValueOrDefault(name.Trim());

    /// <summary>The agency that a document credits, or null.</summary>
    public RegisteredActor? CreditedBy(Document document)
    {
        var text = document.Text.AsSpan();
        return (document.Author is { } author ? In("author", author) : null) ?? In("head", Head(text)) ?? In("tail", text[Math.Max(0, text.Length - TailLength)..]);
    }

    private RegisteredActor? In(string zone, ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split('\n'))
        {
            var line = text[range].Trim();
            for (var at = 0; at < line.Length && line[at..].IndexOfAny(_names) is var found and >= 0; at += found + 1)
                if (NameAt(line, at + found) is { } name)
                    foreach (var form in _forms)
                        if (form.Zone == zone && form.Fits(line[..(at + found)], line[(at + found + name.Length)..])) return _byName[name];
        }
        return null;
    }

    // The longest name that stands there as words of its own; short ones must be written as they are.
    private string? NameAt(ReadOnlySpan<char> line, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(line[at - 1])) return null;
        foreach (var name in _longestFirst)
            if (line[at..].StartsWith(name, _acronyms.Contains(name) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)
                && (at + name.Length == line.Length || !char.IsLetterOrDigit(line[at + name.Length]))) return name;
        return null;
    }

    private static ReadOnlySpan<char> Head(ReadOnlySpan<char> text)
    {
        var (end, lines) = (0, 0);
        while (end < text.Length && end < HeadLength && lines < HeadLines)
        {
            var next = text[end..].IndexOf('\n');
            if (next < 0) return text[..Math.Min(text.Length, HeadLength)];
            if (!text.Slice(end, next).Trim().IsEmpty) lines++;
            end += next + 1;
        }
        return text[..Math.Min(end, HeadLength)];
    }
}
