using System.Text.RegularExpressions;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Grammar;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>What the writers of all kinds of sentences share: names, days, places, and who says so.</summary>
internal sealed partial class Composer(ActorRegistry registry, TextActors actors, Syntax syntax)
{
    // Further back "the city" may be another.
    private const int MostBetween = 500;

    // What a report tells without a day was then, or within weeks.
    private const int MostDays = 31;

    // What could not be checked is told in the next sentence.
    private const int MostBehind = 160;

    public Namer Namer { get; } = new(registry, actors);

    public ActorRegistry Registry => registry;

    public TextActors Actors => actors;

    public Syntax Syntax => syntax;

    /// <summary>The clause with who says so; null where the source is not fit to be named.</summary>
    public string? Attributed(string clause, KnownFact known, Draft draft)
    {
        if (known.Known.Fact.Source is not { } source || IsOwn(known.Known.Fact, source)) return clause;
        if (Namer.Source(source.Actor, known, draft) is not { } name) return null;
        if (clause.StartsWith(Bare(name).Text, StringComparison.OrdinalIgnoreCase)) return clause;
        // An apposition in the middle of a long sentence is hard to read: there the source comes first.
        return clause.Length > 130 && !clause.StartsWith("By ", StringComparison.Ordinal)
            ? Realiser.Clause("said", "according-first", ("source", Bare(name)), ("clause", new(clause)))
            : Realiser.Clause("said", "according", ("clause", new(clause)), ("source", Bare(name)));
    }

    /// <summary>The clause with whom the line before a list goes by, if it goes by anyone; null where that one is not fit to be named.</summary>
    public string? ByLead(string clause, TextSpan lead, KnownFact known, Draft draft)
    {
        var document = known.Known.Document.Document;
        if (AccordingTo().Match(lead.Of(document.Text)) is not { Success: true } by) return Said().IsMatch(lead.Of(document.Text)) ? null : clause;
        var at = lead.Start + by.Index + by.Length;
        var owner = actors.In(document, lead).FirstOrDefault(m => m.Span.Start == at);
        if (owner.Text is null && ProperName().Match(document.Text, at, lead.End - at) is { Success: true } found && found.Index == at) owner = new(found.Value, new(at, found.Length));
        if (owner.Text is null || Namer.Of(owner, known, draft) is not { } name) return null;
        draft.Support(document, TextSpan.FromBounds(lead.Start + by.Index, owner.Span.End));
        return Realiser.Clause("said", "according", ("clause", new(clause)), ("source", Bare(name)));
    }

    // "Abadi announced …, according to Abadi" says one thing twice.
    private static bool IsOwn(Fact fact, Source source) => fact is not (Control or Figure) && FactSides.Of(fact).Who is [var who, ..] && (who.Id is not null && who.Id == source.Actor.Id || who.Text.Equals(source.Actor.Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Without the comma that closes an apposition.</summary>
    public static Phrase Bare(Phrase name) => new(name.Text.TrimEnd(','), name.IsPlural);

    /// <summary>A sentence out of a clause: no comma twice, none before a stop.</summary>
    public static string Finish(string clause) => Realiser.Sentence(CommaBefore().Replace(clause.Replace(",,", ",", StringComparison.Ordinal), "$1"));

    /// <summary>“on 28 December 2015” where the text says the day in the sentence of the fact; else null.</summary>
    public static string? Date(KnownFact known, Draft draft, TextSpan? within = null)
    {
        var (fact, document) = (known.Known.Fact, known.Known.Document.Document);
        if (draft.IsUndated || fact.Time is not { } time || !Calendar().IsMatch(time.Text) || DateWords.Of(time) is not { } said || SpanIn(known, time.Text) is not { } span || within is { } window && !window.Contains(span) || IsOfSpeech(known, span)) return null;
        // "The base, which the group had taken a year before": the day of the sentence is not that of the words.
        if (!fact.Evidence.Excerpts[0].Text.Contains(time.Text, StringComparison.Ordinal) && Earlier().IsMatch(fact.Evidence.Excerpts[0].Text)) return null;
        if (time.From > document.Published && fact.Status == Status.Actual) return null;
        draft.Derive(new(DerivationKind.Date, said, time.Text) { Passage = draft.Support(document, span) });
        return said;
    }

    // "Obama said on Monday" dates what was said, not what he told of.
    private static bool IsOfSpeech(KnownFact known, TextSpan time)
    {
        var (text, carrier) = (known.Known.Document.Document.Text, known.Known.Fact.Evidence.Excerpts[0].Span);
        if (SaidBefore().IsMatch(text[Math.Max(0, time.Start - 40)..time.Start])) return true;
        return time.End < carrier.Start && Said().IsMatch(text[time.End..carrier.Start]);
    }

    /// <summary>The day of publication, “28 December 2015”; null where the document does not say.</summary>
    public static string? Published(KnownFact known, Draft draft)
    {
        if (known.Known.Document.Document.Published is not { } day) return null;
        draft.Derive(new(DerivationKind.Publication, DateWords.Day(day), "published"));
        return DateWords.Day(day);
    }

    /// <summary>Has the sentence tell the day of the report, where what it tells of was then or has no day; what is told without its own day may be of any.</summary>
    public static void Report(KnownFact known, Draft draft)
    {
        if (known.Known.Document.Document.Published is { } published && (known.Known.Fact.Time is not { } time || (time.To ?? time.From) is { } end && end.AddDays(MostDays) >= published)) draft.Reported = Published(known, draft);
    }

    /// <summary>The place as named in the sentence of the fact; null where it is not, or is no name.</summary>
    public Phrase? Place(KnownFact known, Draft draft)
    {
        if (known.Known.Fact.Place is not { Name: { Length: > 2 } name } place) return null;
        if (SpanIn(known, name) is not { } span) return Meant(known, place, draft);
        // "Gazan" is said of people, and names no place.
        if (syntax.At(Text(known), span.Start - Sentence(known).Start, out var token) is { } tree && tree.Upos(token) == Annotation.Upos.Adj && !name.Contains(' ')) return null;
        var words = name.Split(' ');
        // "The Kuwait roundabout", "the border with Algeria" and "the village of Krupets" are not in Kuwait, in Algeria or in another village.
        var text = known.Known.Document.Document.Text;
        if (SiteNamed().IsMatch(text[span.End..Math.Min(text.Length, span.End + 16)]) || BorderWith().IsMatch(text[Math.Max(0, span.Start - 30)..span.Start]) || BasedIn().IsMatch(text[Math.Max(0, span.Start - 30)..span.Start])) return null;
        if (NamedTown().Match(known.Known.Fact.Evidence.Excerpts[0].Text) is { Success: true } town && !name.Contains(town.Groups[1].Value, StringComparison.Ordinal)) return null;
        // Where the words that carry the fact name another place, the place was taken from elsewhere.
        var carrier = known.Known.Fact.Evidence.Excerpts[0].Text;
        if (!carrier.Contains(name, StringComparison.Ordinal) && InPlace().IsMatch(carrier)) return null;
        if (!char.IsUpper(name[0]) || words.Length > 4 || name.All(c => !char.IsLower(c))) return null;
        if (place.Precision == PlacePrecision.Country)
        {
            if (place.Country is not { } code || registry.CountryNames.GetValueOrDefault(code) is not { } country || NameFolding.Fold(country) != NameFolding.Fold(name)) return null;
            draft.Support(known.Known.Document.Document, span);
            return NameForms.Named(country);
        }
        if (place.Precision == PlacePrecision.Region && !words.All(w => char.IsUpper(w[0]) || w is "and")) return null;
        if (place.Precision is null or PlacePrecision.Site or PlacePrecision.District && place.GeoNameId is null && words.Length > 3) return null;
        if (words.Any(w => char.IsLower(w[0]) && w is not ("al" or "and" or "de" or "el" or "of") && !w.StartsWith("al-", StringComparison.Ordinal))) return null;
        draft.Support(known.Known.Document.Document, span);
        return place.Precision == PlacePrecision.Region ? NameForms.Named(name) : new(name);
    }

    // "The city" is the town that was named last before it.
    private static Phrase? Meant(KnownFact known, Place place, Draft draft)
    {
        var (text, carrier) = (known.Known.Document.Document.Text, known.Known.Fact.Evidence.Excerpts[0]);
        if (place.GeoNameId is null || place.Precision is not (PlacePrecision.Town or PlacePrecision.District) || CommonPlace().Match(carrier.Text) is not { Success: true } common || NamedTown().IsMatch(carrier.Text)) return null;
        var at = text.LastIndexOf(place.Name, carrier.Span.Start, StringComparison.Ordinal);
        if (at < 0 || carrier.Span.Start - at > MostBetween) return null;
        var named = draft.Support(known.Known.Document.Document, new(at, place.Name.Length));
        draft.Derive(new(DerivationKind.Coreference, place.Name, common.Value) { Passage = named });
        return new(place.Name);
    }

    /// <summary>The place of a fact by the title of its text, or by the sentence before; null where neither names it.</summary>
    public Phrase? NearbyPlace(KnownFact known, Draft draft)
    {
        if (known.Known.Fact.Place is not { Precision: PlacePrecision.Country or PlacePrecision.Town, Name: { Length: > 2 } name } place || !char.IsUpper(name[0]) || name.All(c => !char.IsLower(c))) return null;
        if (InPlace().IsMatch(known.Known.Fact.Evidence.Excerpts[0].Text)) return null;
        if (place.Precision == PlacePrecision.Country && !registry.States.Any(s => s.Entry.Country == place.Country && NameFolding.Fold(s.Entry.Name) == NameFolding.Fold(name))) return null;
        var (text, sentence) = (known.Known.Document.Document.Text, Sentence(known));
        if (Nationwide().IsMatch(sentence.Of(text)) && place.Precision == PlacePrecision.Town) return null;
        var title = TextSpan.FromBounds(0, text.IndexOf('\n') is > 0 and var end ? end : 0);
        var before = TextWindow.Around(text, new(Math.Max(0, sentence.Start - 2), 1));
        foreach (var span in (TextSpan[])[before, title])
            if (TextWindow.Find(text, name, span) is { } at && span.Contains(at) && (place.Precision == PlacePrecision.Country || Towns(span.Of(text)) < 2))
            {
                draft.Support(known.Known.Document.Document, at);
                return place.Precision == PlacePrecision.Country ? NameForms.Named(name) : new(name);
            }
        return place.Precision == PlacePrecision.Country ? ByAdjective(known, place, before, draft) : null;
    }

    // Of two towns that a sentence names, either may be meant by the next.
    private int Towns(string sentence) => syntax.Of(sentence).SelectMany(t => t.Entities).Where(e => e.Type == Annotation.EntityType.Loc).Select(e => e.Span.Of(sentence)).Where(n => !registry.CountryNames.Values.Contains(n, StringComparer.OrdinalIgnoreCase)).Distinct().Count();

    // "The Syrian civil war" of the sentence before is Syria's.
    private Phrase? ByAdjective(KnownFact known, Place place, TextSpan before, Draft draft)
    {
        var document = known.Known.Document.Document;
        foreach (Match word in CapitalWord().Matches(before.Of(document.Text)))
            if (registry.Phrases.StatesIn($"{NameFolding.Fold(word.Value)} people", document.Published, out _).FirstOrDefault(s => s.Entry.Country == place.Country && !s.IsPart) is { } state)
            {
                draft.Support(document, new(before.Start + word.Index, word.Length));
                draft.Derive(new(DerivationKind.Registry, state.Entry.Name, word.Value));
                return NameForms.Named(state.Entry.Name);
            }
        return null;
    }

    /// <summary>Whether the report says that nobody could check it: then it is somebody's word, whoever that is.</summary>
    public static bool IsUnverified(KnownFact known)
    {
        var (text, sentence) = (known.Known.Document.Document.Text, Sentence(known));
        return Unverified().IsMatch(text[sentence.Start..Math.Min(text.Length, sentence.End + MostBehind)]);
    }

    /// <summary>The sentence that the fact stands in.</summary>
    public static TextSpan Sentence(KnownFact known) => TextWindow.Around(known.Known.Document.Document.Text, known.Known.Fact.Evidence.Excerpts[0].Span);

    /// <summary>Whether a sentence is the title of its text: such leave out articles, and the text says the same better.</summary>
    public static bool IsHeadline(string text, TextSpan sentence) => sentence.Start == 0 && sentence.End < text.Length && text[sentence.End - 1] is not ('.' or '”' or '"' or '!');

    /// <summary>The same in words.</summary>
    public static string Text(KnownFact known) => Sentence(known).Of(known.Known.Document.Document.Text);

    /// <summary>Where words stand in the sentence of a fact; null where they do not.</summary>
    public static TextSpan? SpanIn(KnownFact known, string words)
    {
        var (text, sentence) = (known.Known.Document.Document.Text, Sentence(known));
        return TextWindow.Find(text, words, known.Known.Fact.Evidence.Excerpts[0].Span) is { } span && sentence.Contains(span) ? span : null;
    }

    [GeneratedRegex(@"^ (?:roundabout|junction|square|street|road|crossing|bridge|hospital|school|prison|gate|market|camp|mosque|church|hotel|stadium)\b")]
    private static partial Regex SiteNamed();

    [GeneratedRegex(@"\bcould not (?:be )?(?:immediately |independently )*(?:verif|confirm|check|corroborat)")]
    private static partial Regex Unverified();

    // Who counts is there, not what is counted.
    [GeneratedRegex(@"\b(?:based|headquartered|registered|born) (?:in|at) (?:the )?$")]
    private static partial Regex BasedIn();

    [GeneratedRegex(@"\bborders? (?:with|between|of)(?: the)? $")]
    private static partial Regex BorderWith();

    [GeneratedRegex(@"\b(?:city|town|village) of (\p{Lu}[\w'’-]+)")]
    private static partial Regex NamedTown();

    [GeneratedRegex(@"\b(?:across|throughout|around) the (?:country|nation|region)\b|\bnationwide\b")]
    private static partial Regex Nationwide();

    [GeneratedRegex(@"\b(?:said|told|spoke|announced|reported|wrote|says|added|according to)\b[^.;]{0,30}$")]
    private static partial Regex SaidBefore();

    [GeneratedRegex(@"\b(?:years?|months?|weeks?|days?) (?:before|earlier|ago)\b")]
    private static partial Regex Earlier();

    [GeneratedRegex(@"\b(?:said|told|spoke|announced|reported|wrote|says|added)\b")]
    private static partial Regex Said();

    [GeneratedRegex(@"\p{Lu}[\w'’-]+(?: \p{Lu}[\w'’-]+)*")]
    private static partial Regex ProperName();

    [GeneratedRegex(@"\b\p{Lu}\p{Ll}+")]
    private static partial Regex CapitalWord();

    [GeneratedRegex(@"\b[Aa]ccording to ")]
    private static partial Regex AccordingTo();

    [GeneratedRegex(@"\bthe (?:city|town|village)\b")]
    private static partial Regex CommonPlace();

    [GeneratedRegex(@"\b(?:in|at|near|around) (?:the )?[A-Z]")]
    private static partial Regex InPlace();

    [GeneratedRegex(@"\d|day\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|month|year|today|tonight|yesterday|tomorrow)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Calendar();

    [GeneratedRegex(@",\s*([.;:!?,]|$)")]
    private static partial Regex CommaBefore();
}
