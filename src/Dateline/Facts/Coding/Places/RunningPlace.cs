using Dateline.Annotation;
using Dateline.Annotation.Actors;
using Dateline.Annotation.Places;
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

    private readonly List<Mention> _present = [];
    private Place? _venue;
    private Status _status;
    private int _metIn = -1;

    /// <summary>Gives facts the places that they go on from.</summary>
    /// <param name="text">The text.</param>
    /// <param name="facts">In the order of the text; filled in place.</param>
    public static void Fill(CodingText text, Fact[] facts)
    {
        var running = new RunningPlace(text);
        for (var i = 0; i < facts.Length; i++) facts[i] = running.Placed(facts[i]);
    }

    private Fact Placed(Fact fact)
    {
        var sentence = text.TreeFrom(fact.Evidence.Excerpts[0].Span.Start);
        if (fact is { Place: null }) return fact with { Place = AtVenue(fact, sentence) ?? Concerned(fact) };
        if (fact is Event { Type: EventType.Consult, Place: { Latitude: not null, Precision: PlacePrecision.Town or PlacePrecision.Site } } met) Meet(met, sentence);
        return IsToll(fact, sentence) ? fact with { Place = CountryOf(fact.Place!) } : fact;
    }

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
        foreach (var linked in text.Annotated.Actors)
        {
            if (linked.Span.Start >= span.End) break;
            if (!span.Contains(linked.Span) || linked.Span.Overlaps(position.Holder.Span) || linked.Actor.Country is not { } of) continue;
            if (linked.Actor.Type != ActorType.Person || country is not null && country != of) return null;
            country = of;
        }
        return country is null ? null : Country(country);
    }

    // "More than 10 million people have fled since the war began": told far from where the report has come to.
    private bool IsToll(Fact fact, int sentence) =>
        fact is Figure { Measure: not Measure.Duration } && fact is { Time: { From: not null, To: null }, Place: { Country: not null, Precision: PlacePrecision.Town or PlacePrecision.Site or PlacePrecision.District } place }
            && sentence < text.Trees.Length && !text.Trees[sentence].Span.Of(text.Text).Contains(place.Name, StringComparison.Ordinal);

    private Place? CountryOf(Place place) => Country(place.Country!);

    private Place? Country(string code)
    {
        foreach (var toponym in text.Annotated.Places)
            if (toponym.Country == code && toponym is { Precision: PlacePrecision.Country, Form: ToponymForm.Name }) return PlaceMaker.Of(text.Document, toponym);
        foreach (var toponym in text.Annotated.Places)
            if (toponym.Country == code && toponym.Form == ToponymForm.Demonym) return PlaceMaker.Of(text.Document, toponym);
        return null;
    }
}
