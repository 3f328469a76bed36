using System.Globalization;
using Dateline.Knowledge.Actors;

namespace Dateline.Reviews.Briefs.Checking;

/// <summary>Whether the rules that a sentence shows hold: by the registry, and by the words of its documents.</summary>
internal sealed class DerivationCheck(ActorRegistry registry)
{
    /// <summary>The rules that hold; what does not is a problem.</summary>
    public IReadOnlyList<Derivation> Accept(BriefSentence sentence, EvidenceWords evidence, List<string> problems)
    {
        var accepted = new List<Derivation>();
        var day = sentence.Facts[0].Known.Document.Document.Published;
        foreach (var rule in sentence.Derivations)
        {
            // The days of a sentence are derived anew: what it says of them is for its reader.
            if (rule.Kind is DerivationKind.Date or DerivationKind.Publication) continue;
            if (Holds(rule, evidence, day, sentence)) accepted.Add(rule);
            else problems.Add($"rule “{rule}” does not hold");
        }
        return accepted;
    }

    private bool Holds(Derivation rule, EvidenceWords evidence, DateOnly? day, BriefSentence sentence) => rule.Kind switch
    {
        DerivationKind.Registry => evidence.HasPhrase(rule.From) && AreOne(rule.Said, rule.From, day),
        DerivationKind.Coreference => rule.Passage is { } named && sentence.Passages.Contains(named) && evidence.HasPhrase(rule.From) && (AreOne(rule.Said, named.Words.Text, day) || Covers(named.Words.Text, rule.Said)),
        DerivationKind.Office => rule.Passage is { } told ? sentence.Passages.Contains(told) && Covers(told.Words.Text, rule.Said) && Covers(told.Words.Text, rule.From.Split(' ')[^1]) : HoldsOffice(rule.Said, rule.From, day),
        _ => false,
    };

    /// <summary>Whether two names mean one actor on the day, by the registry.</summary>
    private bool AreOne(string said, string from, DateOnly? day)
    {
        var meant = Meant(from, day);
        return Meant(said, day).Any(meant.Contains);
    }

    // What a name may mean: as it stands, or by a name that it contains ("President Barack Obama").
    private HashSet<string> Meant(string name, DateOnly? day)
    {
        var words = name.Split(' ');
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < words.Length; start++)
            for (var end = words.Length; end > start; end--)
                if (end - start == words.Length || char.IsUpper(words[start][0]))
                    ids.UnionWith(registry.Candidates(string.Join(' ', words[start..end]), day).Concat(registry.Candidates(string.Join(' ', words[start..end]))).Select(a => a.Id));
        // "Syrian" is of Syria.
        if (words.Length == 1 && char.IsUpper(name[0])) ids.UnionWith(registry.Phrases.StatesIn($"{NameFolding.Fold(name)} people", day, out _).Select(s => s.Entry.Id));
        return ids;
    }

    private bool HoldsOffice(string office, string person, DateOnly? day)
    {
        if (day is null) return false;
        var title = office.StartsWith("the ", StringComparison.Ordinal) ? office[4..] : office;
        var at = title.LastIndexOf(" of ", StringComparison.Ordinal);
        if (at < 0) return false;
        // "the foreign minister of Russia" is the "Foreign Minister of Russia" or the "Russian Foreign Minister".
        var of = title[(at + 4)..] is var polity && polity.StartsWith("the ", StringComparison.Ordinal) ? polity[4..] : polity;
        var name = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(title[..at]);
        var holders = registry.Candidates($"{name} of {of}", day).Concat(registry.Candidates($"{of} {name}", day)).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        return registry.Candidates(person, day).Any(p => holders.Contains(p.Id));
    }

    private static bool Covers(string words, string said)
    {
        var there = EvidenceWords.Of(words).Select(w => EvidenceWords.Fold(w.Text)).ToHashSet(StringComparer.Ordinal);
        return EvidenceWords.Of(said).Select(w => EvidenceWords.Fold(w.Text)).All(w => w.Length == 0 || w is "the" or "a" or "an" || there.Contains(w));
    }
}
