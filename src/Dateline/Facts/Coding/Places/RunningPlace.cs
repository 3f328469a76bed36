using Dateline.Annotation;
using Dateline.Annotation.Actors;
using Dateline.Annotation.Places;
using Dateline.Annotation.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Places;

/// <summary>
/// Where facts are that their own sentence does not place: what those who met at a place agree and say there, and whose country a
/// position is on. A toll that has risen since a day long past is its country's, not the last town's.
/// </summary>
internal sealed class RunningPlace(CodingText text)
{
    // Sentences after that of a meeting that tell of it.
    private const int Longest = 5;

    private static readonly HashSet<string> TownNouns = PlaceWords.Of("town-nouns");

    private readonly List<Mention> _present = [];
    private readonly HashSet<int> _tolls = [];
    private readonly Dictionary<string, Place?> _countries = new(StringComparer.Ordinal);
    private Place? _venue, _gathering;
    private Status _status;
    private int _metIn = -1;

    /// <summary>Gives facts the places that they go on from.</summary>
    /// <param name="text">The text.</param>
    /// <param name="facts">In the order of the text; filled in place.</param>
    public static void Fill(CodingText text, Fact[] facts)
    {
        var running = new RunningPlace(text);
        foreach (var fact in facts)
        {
            running.Count(fact);
            if (fact is Event { Type: EventType.Consult, Status: Status.Actual, Place: { Latitude: not null, Precision: PlacePrecision.Town } place }) running._gathering ??= place;
        }
        for (var i = 0; i < facts.Length; i++) facts[i] = running.Placed(facts[i]);
    }

    private Fact Placed(Fact fact)
    {
        var sentence = text.TreeFrom(fact.Evidence.Excerpts[0].Span.Start);
        if (fact is Figure && Recalled(fact, sentence) is { } recalled) return fact with { Place = recalled };
        // "Ministers from 23 countries met": at the meeting that the text tells of.
        if (fact is Figure { Measure: Measure.Countries, Place: null } && sentence < text.Trees.Length && IsMeeting(text.Trees[sentence])) return fact with { Place = _gathering };
        if (fact is { Place: null }) return fact with { Place = AtVenue(fact, sentence) ?? Concerned(fact) };
        if (fact is Event { Type: EventType.Consult, Place: { Latitude: not null, Precision: PlacePrecision.Town or PlacePrecision.Site } } met) Meet(met, sentence);
        return fact is Figure or Event && _tolls.Contains(sentence) && IsCarried(fact.Place!, sentence) ? fact with { Place = CountryOf(fact.Place!) } : fact;
    }

    private static bool IsMeeting(Tree tree)
    {
        for (var i = 0; i < tree.Count; i++)
            if (tree.IsVerb(i) && tree.Lemma(i) is "meet" or "gather" or "convene" && !tree.Is(i, "acl") && !tree.Is(i, "advcl")) return true;
        return false;
    }

    // "the attacks, in which 127 were killed": where the text has said that they were.
    private Place? Recalled(Fact fact, int sentence)
    {
        if (sentence >= text.Trees.Length || fact.Place is { } own && text.Trees[sentence].Toponyms.Any(t => t.Toponym.Span.Of(text.Text) == own.Name && t.Toponym.Form == ToponymForm.Name && t.Toponym.Precision is not (PlacePrecision.Country or PlacePrecision.Region))) return null;
        var (tree, span) = (text.Trees[sentence], fact.Evidence.Excerpts[0].Span);
        for (var i = 0; i < tree.Count; i++)
        {
            // The noun that the clause of the fact hangs on.
            if (!span.Contains(tree[i].Span) || !tree.Is(i, "acl") || tree.Head(i) is not (>= 0 and var noun) || span.Contains(tree[noun].Span) || !IsTaken(tree, noun)) continue;
            for (var t = sentence - 1; t >= 0 && t >= sentence - Farthest; t--)
                for (var k = 0; k < text.Trees[t].Count; k++)
                    if (text.Trees[t].Lemma(k) == tree.Lemma(noun) && Circumstances.HasPlace(text.Trees[t], k) && Circumstances.PlaceOf(text.Document, text.Trees[t], k, Reach.Own) is { Latitude: not null } place) return place;
            return null;
        }
        return null;
    }

    // "the attacks", without a place of their own.
    private static bool IsTaken(Tree tree, int noun) =>
        tree.Child(noun, "det") is var det && det >= 0 && tree.Lemma(det).ToLowerInvariant() is "the" or "those" or "these" && !Circumstances.HasPlace(tree, noun) && Happening.Contains(tree.Lemma(noun));

    private static readonly HashSet<string> Happening = PlaceWords.Of("happenings");

    // Sentences back to the attacks that are meant.
    private const int Farthest = 20;

    private void Meet(Event met, int sentence)
    {
        (_venue, _metIn, _status) = (met.Place, sentence, met.Status);
        _present.Clear();
        _present.AddRange(met.Actors);
        _present.AddRange(met.Recipients);
    }

    // "The ministers met in London. They agreed to …"
    private Place? AtVenue(Fact fact, int sentence)
    {
        if (_venue is null || sentence > _metIn + Longest || sentence < _metIn || fact.Status != _status) return null;
        Mention? who = fact switch
        {
            Event { Type: EventType.Consult or EventType.Agree or EventType.Request or EventType.Support or EventType.Accuse, Actors: [var first, ..] } => first,
            Statement { Cue: not null } said => said.Speaker,
            _ => null,
        };
        return who is { } actor && _present.Exists(p => p.IsSame(actor)) ? _venue : null;
    }

    // "urged Prime Minister Abadi to form a government": in the country of him who is spoken of.
    private Place? Concerned(Fact fact)
    {
        if (fact is not Position position) return null;
        string? country = null;
        var span = fact.Evidence.Excerpts[0].Span;
        var actors = text.Annotated.Actors;
        for (var i = FirstFrom(actors, span.Start); i < actors.Count && actors[i].Span.Start < span.End; i++)
        {
            var linked = actors[i];
            if (!span.Contains(linked.Span) || linked.Span.Overlaps(position.Holder.Span) || linked.Actor.Country is not { } of) continue;
            if (linked.Actor.Type != ActorType.Person || country is not null && country != of) return null;
            country = of;
        }
        return country is null ? null : Country(country);
    }

    // "More than 10 million people have fled since the war began": told far from where the report has come to, with all that its sentence tells.
    private void Count(Fact fact)
    {
        var sentence = text.TreeFrom(fact.Evidence.Excerpts[0].Span.Start);
        if (fact is Figure { Measure: not Measure.Duration, Status: Status.Actual, Place: { } place } figure && IsCarried(place, sentence)
            && (figure.Time is { From: not null, To: null } || figure.Time is { From: { } first, To: { } last } && last.DayNumber - first.DayNumber > Season || (figure.Low ?? figure.Best) >= Many && IsPerfect(text.Trees[sentence]))) _tolls.Add(sentence);
        // "In 1995 the militia killed more than 7,000": history, not where the news is.
        else if (fact is Figure or Event && fact.Place is { } scene && fact.Time?.To is { } end && text.Document.Published is { } published && published.DayNumber - end.DayNumber > Year && IsCarried(scene, sentence) && !IsHistory(scene, sentence, published)) _tolls.Add(sentence);
        // "Troops have clashed in twelve places": not all in the town told last.
        else if (fact is Figure or Event && fact.Place is { } carried && sentence < text.Trees.Length && AreSeveral(text.Trees[sentence]) && IsCarried(carried, sentence, several: true)) _tolls.Add(sentence);
    }

    // More people than are killed or driven out in one place between two reports.
    private const int Many = 1_000;

    private const int Year = 366;

    // Whether the sentence that named a place was of years ago too.
    private bool IsHistory(Place place, int sentence, DateOnly published)
    {
        for (var t = sentence - 1; t >= 0; t--)
            if (text.Trees[t].Toponyms.Any(p => p.Toponym.Span.Of(text.Text) == place.Name))
                return text.Trees[t].Times.Any(told => told.Time.To is { } end && published.DayNumber - end.DayNumber > Year);
        return false;
    }

    // Days over which no one town is counted.
    private const int Season = 90;

    private static bool AreSeveral(Tree tree)
    {
        for (var i = 0; i < tree.Count; i++)
            if (tree[i].Xpos is "NNS" && Places.Contains(tree.Lemma(i)) && tree.Case(i) is "in" or "across" or "at" && (tree.Has(i, "nummod") || tree.Has(i, "amod"))) return true;
        return false;
    }

    private static readonly HashSet<string> Places = [.. PlaceWords.Of("town-nouns"), .. PlaceWords.Of("area-nouns"), "area", "location", "place", "point", "position", "site"];

    private static bool IsPerfect(Tree tree)
    {
        for (var i = 0; i < tree.Count; i++)
            if (tree.Is(i, "aux") && tree.Lemma(i) is "have" && tree[i].Xpos is "VBZ" or "VBP") return true;
        return false;
    }

    // From the scene before, neither named nor taken up ("the city") in the sentence.
    private bool IsCarried(Place place, int sentence, bool several = false)
    {
        if (place is not { Country: not null, Precision: PlacePrecision.Town or PlacePrecision.Site or PlacePrecision.District } || sentence >= text.Trees.Length) return false;
        var tree = text.Trees[sentence];
        for (var i = 0; i < tree.Count; i++)
            if (TownNouns.Contains(tree.Lemma(i)) && !(tree[i].Xpos is "NNS" && (several || AreSeveral(tree)))) return false;
        return !tree.Span.Of(text.Text).Contains(place.Name, StringComparison.Ordinal);
    }

    private Place? CountryOf(Place place) => IsOftenNamed(place.Country!) ? Country(place.Country!) : null;

    private Place? Country(string code)
    {
        if (!_countries.TryGetValue(code, out var place)) _countries[code] = place = Named(code);
        return place;
    }

    // A country that the text hardly names is not where its tolls are.
    private bool IsOftenNamed(string code)
    {
        var (own, all) = (0, 0);
        foreach (var toponym in text.Annotated.Places)
            if (toponym.Country is { } country)
            {
                all++;
                if (country == code) own++;
            }
        return 4 * own >= all;
    }

    private Place? Named(string code)
    {
        foreach (var toponym in text.Annotated.Places)
            if (toponym.Country == code && toponym is { Precision: PlacePrecision.Country, Form: ToponymForm.Name }) return PlaceMaker.Of(text.Document, toponym);
        foreach (var toponym in text.Annotated.Places)
            if (toponym.Country == code && toponym.Form == ToponymForm.Demonym) return PlaceMaker.Of(text.Document, toponym);
        return null;
    }

    private static int FirstFrom(IReadOnlyList<LinkedActor> actors, int offset)
    {
        int low = 0, high = actors.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (actors[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
