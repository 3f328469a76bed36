using Dateline.Documents;
using Dateline.Situations.Stored;

namespace Dateline.Situations;

/// <summary>What a ledger told at a moment, as far as it was asked for: the situation of any day, and the facts behind it. Made by <see cref="SituationIndex"/>.</summary>
public sealed class KnownSituation : IKnownFacts
{
    private readonly SectionReader _reader;
    private readonly SituationQuestion _question;
    private readonly StoredMoment _moment;
    private readonly bool[]? _at;
    private readonly Dictionary<FactKey, int> _places;

    internal KnownSituation(StoredMoment moment, SectionReader reader, IEnumerable<ControlTable> tables, SituationQuestion question)
    {
        (_moment, _reader, _question) = (moment, reader, question);
        if (question.At is { } at) _at = [.. moment.History.Places.All.Select(p => at(p.Name, p.Country))];
        var loader = new IndexLoader(reader, moment.History, moment.Filter, _at);
        loader.Load(question.Parts);
        _places = loader.Placed;
        foreach (var table in tables) moment.History.Add(table, 0, DateTimeOffset.MinValue);
    }

    /// <summary>How many documents were known.</summary>
    public int Documents => _moment.Documents.Count;

    /// <summary>The last day that one of them was published; null where none says.</summary>
    public DateOnly? LastPublished => _moment.Documents.LastPublished;

    /// <summary>What was so on a day, by all that was known.</summary>
    /// <param name="valid">The day.</param>
    /// <param name="since">Occurrences of this day and later are told; null for all.</param>
    public Situation AsOf(DateOnly valid, DateOnly? since = null) =>
        _moment.AsOf(valid) with { Occurrences = _question.Parts.HasFlag(SituationParts.Occurrences) ? _moment.Told(Tellings(since, valid), valid) : [] };

    /// <inheritdoc/>
    public KnownFact? Find(FactKey key) => _moment.Find(key);

    /// <inheritdoc/>
    public (string Name, string? Country)? PlaceOf(FactKey key)
    {
        if (_at is null) return Find(key)?.Known.Fact.Place is { } place ? (place.Name, place.Country) : null;
        return _places.TryGetValue(key, out var number) && _moment.History.Places[number] is var known ? (known.Name, known.Country) : null;
    }

    /// <inheritdoc/>
    public Origin OriginOf(DocumentId document) => _moment.OriginOf(document);

    private IEnumerable<FactKey> Tellings(DateOnly? since, DateOnly valid)
    {
        var days = Array.FindAll(_reader.Read<StoredTopic<int>>(Section.TellingDays), d => !(d.Key < since?.DayNumber) && d.Key <= valid.DayNumber);
        var keys = new Dictionary<FactKey, bool>();
        if (days.Length > 0)
            foreach (var telling in _reader.Read<StoredTelling>(Section.Tellings, days[0].Start, days.Sum(d => d.Count)))
            {
                var stamp = telling.Stamp;
                if (_at is not null && (stamp.Place < 0 || !_at[stamp.Place])) continue;
                // One that was retired stands twice, the one with its end first.
                keys[stamp.Fact] = _moment.Filter.Counts(ref stamp) && keys.GetValueOrDefault(stamp.Fact, true);
                if (_at is not null) _places[stamp.Fact] = stamp.Place;
            }
        return keys.Where(k => k.Value).Select(k => k.Key);
    }
}
