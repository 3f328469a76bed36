using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>Folds facts on control into rows by place. Only what the text states as so counts.</summary>
internal sealed class ControlFold(Sides sides)
{
    private readonly Ordered<string, ControlTopic> _places = new(t => t.Key, (a, b) => string.CompareOrdinal(a.Key, b.Key));

    private const int Year = 366;

    public void Add(Control fact, in Stamp stamp, Documents.Document document)
    {
        // A country or a region changes hands town by town: what is said of it at large gives no place.
        if (fact.Status != Status.Actual || fact.Place is not { } place || place.Precision is PlacePrecision.Country or PlacePrecision.Region || !IsName(place)) return;
        var holder = fact.Holder is { } one ? sides.Of(one, place.Country, Fuller(fact, one)) : ControlRow.Nobody;
        if (holder >= 0 && !sides[holder].CanHold) return;
        // "since the town fell almost a year ago": nobody named, and no day to look for one.
        if (holder < 0 && fact.Time is { From: not null, To: null }) return;
        // "was under siege in 2015": of years ago, and no quarrel of today.
        if (fact is { Change: ControlChange.Contested, Time.To: { } end } && stamp.Published - end.DayNumber > Year) return;
        var former = fact.From is { } from ? sides.Of(from, place.Country) : -1;
        var source = fact.Source is { } said ? sides.Of(said.Actor, place.Country) : -1;
        var words = fact.Evidence.Excerpts[0];
        var (day, last, flags) = Days(fact, stamp.Published, IsHeadline(words, document));
        if (PartWords.IsPart(words.Text, place.Name)) flags |= ControlFlags.Part;
        if (fact.Source is { } own && fact.Holder is { } itself && own.Actor.IsSame(itself)) flags |= ControlFlags.OwnWord;
        var written = KnownPlace.Of(place);
        var topic = Topic(written);
        topic.Add(written, new(stamp, day, last, holder, former, source, fact.Change, flags));
        if (former < 0 || former == holder || !sides[former].CanHold || flags.HasFlag(ControlFlags.Undated) || flags.HasFlag(ControlFlags.Part) || fact.Change is not (ControlChange.Gained or ControlChange.Transferred)) return;
        topic.Add(written, new(stamp, day - 1, day - 1, former, -1, source, ControlChange.Held, flags | ControlFlags.Implied));
    }

    public void Add(KnownPlace place, in ControlRow row) => Topic(place).Add(place, row);

    public Ordered<string, ControlTopic> Places => _places;

    public IReadOnlyList<PlaceControl> AsOf(int valid, long known, int staleAfter)
    {
        var states = _places.Select<PlaceControl>((topic, found) =>
        {
            if (topic.AsOf(valid, known, sides, staleAfter) is { } state) found.Add(state);
        });
        states.Sort((a, b) => string.CompareOrdinal(a.Place.Name, b.Place.Name) is not 0 and var order ? order : string.CompareOrdinal(a.Place.Key, b.Place.Key));
        return states;
    }

    /// <summary>One place, by its key.</summary>
    public PlaceControl? AsOf(string place, int valid, long known, int staleAfter) => _places.Find(place)?.AsOf(valid, known, sides, staleAfter);

    private ControlTopic Topic(KnownPlace place) => _places.Get(place.Key, () => new(place));

    // "nine villages", "the ground", "the radio station": no place that another text could mean too.
    private static bool IsName(Place place) =>
        place.GeoNameId is not null || place.Name.Split(' ') is var words && words.Length <= 5 && Array.Exists(words, w => char.IsUpper(w[..Math.Min(1, w.Length)].FirstOrDefault()))
        && words[0] is not ("about" or "several" or "some") && !char.IsDigit(words[0].FirstOrDefault());

    // "they had captured it": the source is the same actor and says who they are.
    private static string? Fuller(Control fact, Mention holder) => fact.Source is { } source && source.Actor.IsSame(holder) ? source.Actor.Text : null;

    private static bool IsHeadline(Excerpt words, Documents.Document document)
    {
        var end = document.Text.AsSpan().IndexOf('\n');
        return end > 0 && end < 200 && words.Span.End <= end;
    }

    private static (int Day, int Last, ControlFlags Flags) Days(Control fact, int published, bool headline)
    {
        var (from, to) = (fact.Time?.From?.DayNumber, fact.Time?.To?.DayNumber);
        if (from is null && to is null)
            return (published, published, headline || fact.Change == ControlChange.Held ? ControlFlags.None : ControlFlags.Undated);
        var last = Math.Min(to ?? published, Math.Max(published, from ?? published));
        if (fact.Change == ControlChange.Held) return (from ?? last, last, ControlFlags.None);
        // "in August 2014": by the end of it.
        var vague = from is { } first && to is { } end && end - first > 6;
        var day = vague ? last : from ?? last;
        return (day, Math.Max(day, vague ? last : day), vague ? ControlFlags.Vague : ControlFlags.None);
    }
}
