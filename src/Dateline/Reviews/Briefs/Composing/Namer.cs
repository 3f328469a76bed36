using System.Text.RegularExpressions;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>Names actors for a sentence, and says by which words. Whom it cannot name by words of the text is not fit for one.</summary>
internal sealed partial class Namer(ActorRegistry registry, TextActors actors)
{
    private const int MostWords = 8, MostTitle = 4;

    private static readonly HashSet<string> Unfit = new(StringComparer.OrdinalIgnoreCase)
    {
        "it", "they", "we", "who", "which", "that", "those", "them", "this", "these", "i", "you", "us", "its", "their", "his", "her", "our", "my", "some", "many", "most", "both", "all", "others", "other",
        "another", "such", "each", "any", "no", "one", "several", "more", "part", "none", "what", "whose", "there", "here", "himself", "themselves", "itself", "former", "latter", "same",
    };

    private static readonly HashSet<string> Irregular = new(StringComparer.OrdinalIgnoreCase) { "people", "police", "men", "women", "children", "militiamen", "gunmen", "tribesmen", "aircraft", "personnel", "lawmen", "policemen", "peshmerga", "taliban", "cavalry", "militia" };

    // Titles of these words alone are written small: "the head of the Syrian National Coalition" has a name in it.
    private static readonly HashSet<string> TitleWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "president", "vice", "prime", "first", "deputy", "minister", "foreign", "defence", "defense", "interior", "finance", "oil", "justice", "secretary", "state", "of", "general", "chancellor", "king", "queen", "emir", "sultan", "governor", "speaker", "parliament", "chief", "staff", "and", "head", "government", "affairs", "high", "commissioner", "director", "leader",
    };

    // What can act as one, beside the kinds of actors that the registry has words for.
    private static readonly HashSet<string> Bodies = new(StringComparer.OrdinalIgnoreCase) { "service", "command", "brigade", "brigades", "battalion", "division", "unit", "units", "council", "coalition", "alliance", "committee", "commission", "delegation", "delegations", "authorities", "leaders", "parties", "aircraft", "warplanes", "jets", "planes", "bombers", "helicopters", "drones", "warships", "artillery", "lawmakers", "governments", "ministers", "members", "mission", "agency", "office", "faction", "wing" };

    private readonly NameForms _forms = new(registry);

    /// <summary>The actor as a part of a sentence; null where it is not fit for one.</summary>
    public Phrase? Of(Mention mention, KnownFact known, Draft draft)
    {
        var document = known.Known.Document.Document;
        var actor = mention.Id is { } id ? registry.ById(id, document.Published) : null;
        return actor is not null ? Registered(actor, mention, document, known, draft) : InOwnWords(mention, document, known, draft);
    }

    /// <summary>Who says so: beside an actor that is fit for a sentence also “the military” and “residents and the police”, which the sentence tells the country of.</summary>
    public Phrase? Source(Mention mention, KnownFact known, Draft draft)
    {
        if (Of(mention, known, draft) is { } name) return name;
        if (mention.Text.Contains(',') || SpanOf(mention, known) is not { } span) return null;
        var parts = mention.Text.Split(" and ");
        foreach (var part in parts)
            if (!IsSource(part.Split(' ')) && !IsTitled(part.Split(' '))) return null;
        draft.Support(known.Known.Document.Document, span);
        return new(TextWindow.Within(known.Known.Document.Document.Text, span) is var said && said.StartsWith("The ", StringComparison.Ordinal) ? $"t{said[1..]}" : said, IsPlural: true);
    }

    // "Police chief Rauf Qaisrani": what he is, and his name.
    private bool IsTitled(string[] words) => Array.FindIndex(words, w => char.IsUpper(w[0])) is > 0 and <= MostTitle and var name && IsProper(words[name..]) && IsAgent(words[..name]);

    // "Residents", "the military", "a military officer"; not "it", "officers" of any kind that has a number.
    private bool IsSource(string[] words) => words.Length <= MostWords && !words.Any(Unfit.Contains) && !words.Any(w => char.IsDigit(w[0])) && words.Length > 0 && (IsAgent(words) || words[^1] is "sources")
        && (words[0].ToLowerInvariant() is "the" or "a" or "an" || words[^1].EndsWith('s') || Irregular.Contains(words[^1]));

    /// <summary>Several as one subject: “Syria and Russia”.</summary>
    public Phrase? Of(IReadOnlyList<Mention> mentions, KnownFact known, Draft draft)
    {
        var names = new List<Phrase>();
        foreach (var mention in mentions)
            if (Of(mention, known, draft) is { } name) names.Add(name);
            else return null;
        names = [.. names.DistinctBy(n => n.Text)];
        return names.Count == 0 ? null : new(Realiser.List([.. names.Select(n => n.Text)]), names.Count > 1 || names[0].IsPlural);
    }

    private Phrase? Registered(RegisteredActor actor, Mention mention, Document document, KnownFact known, Draft draft)
    {
        var day = document.Published;
        var isPronoun = mention.Text.ToLowerInvariant() is "he" or "she" or "him" or "her" or "his";
        // "US" is no pronoun.
        var isGoingOn = mention.Text is "It" or "They" && GoesOn(mention, document);
        if (!isPronoun && !isGoingOn && mention.Text != "US" && Unfit.Contains(mention.Text.Split(' ')[0])) return null;
        if (isPronoun && actor.Type != ActorType.Person) return null;
        // "Sudan's army and the Rapid Support Forces" are not the army.
        if (mention.Text.Contains(" and ", StringComparison.Ordinal) && !actor.Aliases.Prepend(actor.Name).Any(n => n.Contains(" and ", StringComparison.OrdinalIgnoreCase))) return null;
        var form = _forms.Of(actor);
        var said = form.Text;
        if (SpanOf(mention, known) is not { } span) return null;
        draft.Support(document, span);
        if (Means(mention.Text, actor, day))
        {
            if (mention.Text != said) draft.Derive(new(DerivationKind.Registry, said, mention.Text));
        }
        else
        {
            // "French warplanes" are of the armed forces of France, and are called what they are.
            if (mention.Text.Contains(' ') && registry.StateOver(actor.Id) is { } over && registry.StateById(actor.Id) is null && registry.Phrases.StatesIn(NameFolding.Fold(mention.Text), day, out _).Contains(over)) return InOwnWords(mention, document, known, draft);
            // "Kerry" is the Kerry who was named in full before.
            var isSurname = actor.Type == ActorType.Person && NameFolding.Fold(mention.Text) is var folded && folded == NameFolding.Fold(NameForms.Short(actor.Name));
            // "The group" may be any; "the militants" are an armed group.
            var isOfState = mention.Text.ToLowerInvariant() is "the army" or "the military" or "the armed forces" or "the air force" or "the navy" or "the coast guard" or "the government" or "the security forces" && registry.StateOver(actor.Id) is not null;
            if (!isPronoun && !isSurname && !isGoingOn && !isOfState && !(actor.Type is ActorType.ArmedGroup or ActorType.Rebel && mention.Text.ToLowerInvariant() is "the group" or "the militants" or "the fighters" or "the rebels" or "the jihadists" or "the insurgents")) return null;
            if (actors.Named(document, actor.Id).FirstOrDefault(m => m.Span.Start < span.Start && Means(m.Text, actor, day)) is not { Text: not null } antecedent) return null;
            draft.Derive(new(DerivationKind.Coreference, said, mention.Text) { Passage = draft.Support(document, antecedent.Span) });
            if (NameFolding.Fold(antecedent.Text) != NameFolding.Fold(said)) draft.Derive(new(DerivationKind.Registry, said, antecedent.Text));
        }
        if (actor.Type != ActorType.Person) return form;
        var isNamed = draft.IsNamed(actor.Id);
        draft.Name(actor.Id);
        if (isNamed) return new(NameForms.Short(said));
        if (draft.IsFull && Office(actor, day) is { } office)
        {
            draft.Derive(new(DerivationKind.Office, office, said));
            return new($"{said}, {office},");
        }
        return draft.IsFull ? WithRole(said, actor.Id, document, draft) : form;
    }

    // "It urged states": the sentence goes on with whom the sentence before began with.
    private bool GoesOn(Mention pronoun, Document document)
    {
        var sentence = TextWindow.Around(document.Text, pronoun.Span);
        var end = sentence.Start - 1;
        while (end > 0 && char.IsWhiteSpace(document.Text[end])) end--;
        if (pronoun.Span.Start != sentence.Start || end < 1) return false;
        var before = TextWindow.Around(document.Text, new(end, 1));
        return actors.In(document, before).FirstOrDefault() is { Text: not null } first && first.Id == pronoun.Id && first.Span.Start == before.Start;
    }

    private Phrase? InOwnWords(Mention mention, Document document, KnownFact known, Draft draft)
    {
        var text = mention.Text.Trim();
        if (text.EndsWith(" on", StringComparison.Ordinal)) text = text[..^3];
        var words = text.Split(' ');
        if (words.Length > MostWords || text.Length < 3 || SpanOf(mention, known) is not { } span) return null;
        if (words[0].ToLowerInvariant() is "he" or "she" && words.Length == 1)
        {
            if (mention.Id is null || actors.Named(document, mention.Id).FirstOrDefault(m => m.Span.Start < span.Start && IsPerson(m.Text)) is not { Text: not null } antecedent) return null;
            draft.Support(document, span);
            draft.Derive(new(DerivationKind.Coreference, antecedent.Text, text) { Passage = draft.Support(document, antecedent.Span) });
            return Person(antecedent.Text, mention.Id, document, draft);
        }
        if (text is "a report" or "a study")
        {
            draft.Support(document, span);
            return new(text);
        }
        if (words.Any(Unfit.Contains) || words.Any(w => char.IsDigit(w[0])) || text.Any(c => c is '“' or '”' or '"' or '(' or ';' or ':') || text.Contains(',')) return null;
        draft.Support(document, span);
        if (IsProper(words)) return ProperName(text, words, mention, document, draft);
        if (words.Length > 2 && words[1].Equals("last", StringComparison.OrdinalIgnoreCase)) return null;
        if (words.Length > 2 && words[1].ToLowerInvariant() is "two" or "three" or "four" or "five" or "first" or "new" or "rival" or "old" or "alleged" && !words.Skip(2).Any(w => char.IsUpper(w[0]))) return null;
        var within = TextWindow.Within(document.Text, new(span.Start, text.Length));
        if (within.StartsWith("The ", StringComparison.Ordinal)) within = $"t{within[1..]}";
        var head = Head(words);
        var isPlural = Irregular.Contains(head) || head.EndsWith('s') && !head.EndsWith("ss", StringComparison.Ordinal) && head is not "forces'";
        // "Government" and "rebel" are fragments, "the government" may be any; "rebels" are what they are.
        var article = words[0].ToLowerInvariant() is "the" or "a" or "an" || words[0].EndsWith("'s", StringComparison.Ordinal) || words[0].EndsWith("’s", StringComparison.Ordinal);
        if (!article && !isPlural || article && words.Length == 2) return null;
        // "The research company IHS": what it is, and its name.
        if (article && char.IsUpper(words[^1][0]) && char.IsLower(words[^2][0]) && !words.Any(w => w is "of" or "in" or "on" or "from" or "for" or "at" or "by" or "near")) return new(within);
        return IsAgent(words) ? new(within, isPlural) : null;
    }

    private Phrase? ProperName(string text, string[] words, Mention mention, Document document, Draft draft)
    {
        if (actors.IsPlace(text) || words.Length == 1 && !(text.Length >= 3 && text.All(char.IsAsciiLetterUpper))) return null;
        return IsPerson(text) ? Person(text, mention.Id, document, draft) : NameForms.Named(text);
    }

    private Phrase? Person(string name, string? id, Document document, Draft draft)
    {
        if (id is null) return new(name);
        var isNamed = draft.IsNamed(id);
        draft.Name(id);
        if (isNamed) return new(NameForms.Short(name));
        return draft.IsFull ? WithRole(name, id, document, draft) : new(name);
    }

    // "Yahya Rasool, the military spokesman,": by words of the same text.
    private Phrase WithRole(string name, string id, Document document, Draft draft)
    {
        foreach (var role in actors.Offices(document, id))
        {
            var (carrier, office) = (role.Evidence.Excerpts[0], role.Object.Text);
            if (office.Length == 0 || !char.IsLower(office[0]) || !office.Contains(' ') || office.EndsWith('.') || office.Split(' ').Length > 8 || OfWhich().IsMatch(office)) continue;
            foreach (var article in (string[])["the", "a", "an"])
                if (carrier.Text.Contains($", {article} {office}", StringComparison.Ordinal))
                {
                    draft.Derive(new(DerivationKind.Office, $"{article} {office}", name) { Passage = draft.Support(document, carrier.Span) });
                    return new($"{name}, {article} {office},");
                }
        }
        return new(name);
    }

    private string? Office(RegisteredActor actor, DateOnly? day)
    {
        var tenure = registry.Entries.FirstOrDefault(e => e.Id == actor.Id)?.Tenures.Find(t => t.Days.Contains(day) && !t.IsActing);
        if (tenure is null || day is null) return null;
        var of = tenure.Office.Country is { } country ? registry.CountryNames.GetValueOrDefault(country)
            : registry.ById(tenure.Office.Of)?.Name;
        var title = tenure.Office.Titles[0];
        if (title.Split(' ', '-').Any(w => !TitleWords.Contains(w))) return null;
        if (of is null || title.Contains(" of ", StringComparison.Ordinal) && tenure.Office.Country is null) return null;
        return $"the {title.ToLowerInvariant()} of {NameForms.Named(of).Text}";
    }

    /// <summary>Where a mention stands; null where its words are not found.</summary>
    private static TextSpan? SpanOf(Mention mention, KnownFact known)
    {
        var text = known.Known.Document.Document.Text;
        if (mention.Span.Length > 0 && mention.Span.End <= text.Length && mention.Span.Of(text) == mention.Text) return mention.Span;
        return TextWindow.Find(text, mention.Text, known.Known.Fact.Evidence.Excerpts[0].Span);
    }

    private bool Means(string text, RegisteredActor actor, DateOnly? day)
    {
        if (registry.Candidates(text, day).Any(c => c.Id == actor.Id)) return true;
        var folded = $" {NameFolding.Fold(text)} ";
        // "Yemen's Houthis" are not Yemen.
        if (Owned().Match(text) is { Success: true } owned) folded = $" {NameFolding.Fold(owned.Groups[1].Value)} ";
        return actor.Aliases.Prepend(actor.Name).Any(name => name.Length > 3 && folded.Contains($" {NameFolding.Fold(name)} ", StringComparison.Ordinal));
    }

    private bool IsAgent(string[] words)
    {
        if (Bodies.Contains(words[^1]) && words.Length > 1) return true;
        for (var i = 0; i < words.Length; i++)
            if (registry.Phrases.AgentIn(NameFolding.Fold(string.Join(' ', words[i..]))) is not null) return true;
        // "residents of the city": what the head is.
        var head = Array.FindIndex(words, w => w is "of" or "in" or "from" or "for" or "at");
        return head > 0 && IsAgent(words[..head]);
    }

    private static string Head(string[] words)
    {
        var of = Array.FindIndex(words, w => w is "of" or "in" or "from" or "for" or "at" or "loyal");
        return of > 0 ? words[of - 1] : words[^1];
    }

    private static bool IsProper(string[] words) =>
        words.All(w => char.IsUpper(w[0]) || w is "the" or "of" or "for" or "and" or "de" or "der" or "van" or "bin" or "ibn" || w.StartsWith("al-", StringComparison.Ordinal)) && char.IsUpper(words[^1][words[^1].StartsWith("al-", StringComparison.Ordinal) && words[^1].Length > 3 ? 3 : 0]);

    private static bool IsPerson(string text)
    {
        var words = text.Split(' ');
        return words.Length is >= 2 and <= 5 && IsProper(words) && !words[..^1].Any(w => w.EndsWith("'s", StringComparison.Ordinal) || w.EndsWith("’s", StringComparison.Ordinal)) && words[0] is not "the" and not "The" && !NameForms.Named(text).Text.StartsWith("the ", StringComparison.Ordinal) && !words.Contains("of") && !words.Contains("for");
    }

    // "The military spokesman of the group": of which?
    [GeneratedRegex(@"\b(?:the|its|his|her|their) (?:\p{Ll}[\w-]* ?)+$")]
    private static partial Regex OfWhich();

    [GeneratedRegex(@"['’]s (.+)$")]
    private static partial Regex Owned();
}
