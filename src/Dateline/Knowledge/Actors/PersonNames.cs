namespace Dateline.Knowledge.Actors;

/// <summary>Persons by what is left of their names where a text shortens them, and by how they sound where it spells them its own way.</summary>
internal sealed class PersonNames
{
    // The family name stands first.
    private static readonly HashSet<string> FamilyFirst = new(StringComparer.Ordinal) { "CHN", "TWN", "HKG", "PRK", "KOR", "VNM", "KHM", "HUN" };

    private readonly Dictionary<string, List<ActorEntry>> _byLast = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, List<ActorEntry>>> _bySound;

    public PersonNames(IEnumerable<ActorEntry> persons)
    {
        var all = persons.ToList();
        foreach (var person in all)
            foreach (var alias in person.Aliases.Select(a => a.Text).Prepend(person.Name))
                foreach (var last in LastNames(NameFolding.Fold(alias), FamilyFirst.Contains(person.Country ?? ""))) Put(_byLast, last, person);
        _bySound = new(() =>
        {
            var sounds = new Dictionary<string, List<ActorEntry>>(StringComparer.Ordinal);
            foreach (var person in all)
                foreach (var alias in person.Aliases.Select(a => a.Text).Prepend(person.Name))
                    if (alias.Contains(' ')) Put(sounds, Sound.Of(NameFolding.Fold(alias)), person);
            return sounds;
        });
    }

    /// <summary>Persons whose last name, or last two, a folded name is.</summary>
    public IReadOnlyList<ActorEntry> ByLastName(string folded) => _byLast.TryGetValue(folded, out var persons) ? persons : [];

    /// <summary>Persons whose whole name sounds as a folded name does.</summary>
    public IReadOnlyList<ActorEntry> BySound(string folded) => _bySound.Value.TryGetValue(Sound.Of(folded), out var persons) ? persons : [];

    // "assad", "al assad"; "pena nieto", "nieto"; "xi".
    private static IEnumerable<string> LastNames(string name, bool familyFirst)
    {
        var space = name.LastIndexOf(' ');
        if (space < 0) yield break;
        yield return name[(space + 1)..];
        if (name.LastIndexOf(' ', space - 1) is var before and > 0) yield return name[(before + 1)..];
        if (familyFirst) yield return name[..name.IndexOf(' ')];
    }

    private static void Put(Dictionary<string, List<ActorEntry>> table, string key, ActorEntry person)
    {
        if (!table.TryGetValue(key, out var known)) table[key] = known = [];
        if (!known.Contains(person)) known.Add(person);
    }
}
