using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Patterns;
using Dateline.Knowledge.Senses;
using Dateline.Knowledge.Words;

namespace Dateline.Knowledge;

/// <summary>
/// What the coders know about words, read from the plain files in Knowledge/Lexicon; their form is described in
/// docs/lexicon.md. Immutable and safe to use from many threads.
/// </summary>
public sealed class Lexicon
{
    private static readonly string[] Sections =
        ["classes", "verbs", "nouns", "reporting", "attitudes", "status", "roles", "measures", "numbers",
         "stances", "controls", "agreements", "efforts"];

    private Lexicon(ILookup<string, Entry> entries)
    {
        Classes = new(entries["classes"]);
        Verbs = new(entries["verbs"].Select(e => Sense.Parse(e, Classes, noun: false)));
        Neighbours = new(EntryFile.Embedded("unknown-verbs"), Verbs);
        Nouns = new(entries["nouns"].Select(e => Sense.Parse(e, Classes, noun: true)));
        Reporting = new(entries["reporting"]);
        Attitudes = new(entries["attitudes"], Reporting);
        Status = new(entries["status"]);
        Roles = new(entries["roles"]);
        Measures = new(entries["measures"]);
        Numbers = new(entries["numbers"]);
        Stances = new(entries["stances"], Classes, "HT", "stance");
        Controls = new(entries["controls"], Classes, "HPF", "change of control");
        Agreements = new(entries["agreements"], Classes, "NPB", "stage of an agreement");
        Efforts = new(entries["efforts"], Classes, "A", "line of effort");
        string[] Heads(params ReadOnlySpan<PatternKind> kinds) => [.. Stances.Heads(kinds), .. Controls.Heads(kinds), .. Agreements.Heads(kinds), .. Efforts.Heads(kinds)];
        Known = new(
            [
                .. Heads(PatternKind.Verb, PatternKind.Aim),
                .. Verbs.All.Select(s => s.Head), .. Reporting.Table.All.Select(w => w.Head), .. Status.Table.All.Where(w => w.Entry[1] == "verb").Select(w => w.Head),
                .. Roles.Table.All.Where(w => w.Entry[1] is "verb" or "naming").Select(w => w.Head), .. Measures.Table.All.Where(w => w.Entry[1] != "noun").Select(w => w.Head),
            ],
            [.. Nouns.All.Select(s => s.Head), .. Heads(PatternKind.Noun), .. Measures.Table.All.Where(w => w.Entry[1] == "noun").Select(w => w.Head)]);
    }

    internal KnownWords Known { get; }

    internal WordClasses Classes { get; }

    internal SenseTable Verbs { get; }

    /// <summary>What unknown verbs may mean, by the listed ones nearest to them.</summary>
    internal NeighbourVerbs Neighbours { get; }

    internal SenseTable Nouns { get; }

    internal ReportingWords Reporting { get; }

    internal AttitudeWords Attitudes { get; }

    internal StatusWords Status { get; }

    internal RoleWords Roles { get; }

    internal MeasureWords Measures { get; }

    internal NumberWords Numbers { get; }

    internal PatternTable<Stance> Stances { get; }

    internal PatternTable<ControlChange> Controls { get; }

    internal PatternTable<AgreementStage> Agreements { get; }

    internal PatternTable<EffortLine> Efforts { get; }

    /// <summary>The library's own lexicon, extended and overridden by a user's files, the later before the earlier.</summary>
    /// <exception cref="LexiconException">A line cannot be read; the message names file, line and what was expected.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Lexicon Load(params IEnumerable<string> userFiles)
    {
        var entries = Sections.SelectMany(EntryFile.Embedded).Concat(userFiles.SelectMany(EntryFile.OfUser)).ToList();
        if (entries.Find(e => !Sections.Contains(e.Section)) is { } lost)
            throw lost.Error($"No section [{lost.Section}]: {string.Join(' ', Sections.Select(s => $"[{s}]"))}.");
        return new(entries.ToLookup(e => e.Section));
    }
}
