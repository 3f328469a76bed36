using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>
/// Plays the facts on one place in the order of the days they tell of. Whoever takes a place ends the holds of the others; a
/// part or an edge of it gives no place; silence ends nothing.
/// </summary>
internal sealed class ControlReplay
{
    /// <summary>Two that are both said to hold within so many days are at odds; after more, the place has changed hands unseen.</summary>
    private const int AtOdds = 30;

    /// <summary>What is told of within so many days is one piece of news.</summary>
    private const int SameNews = HolderWords.SameNews;

    /// <summary>Days after which what is told is history.</summary>
    private const int LongAgo = 366;

    private readonly ReadOnlyMemory<ControlRow> _rows;
    private readonly Sides _sides;
    private readonly string? _country;
    private readonly long _known;
    private readonly PlaceHolds _holds;
    private readonly List<FactKey> _disputed;
    private int _next, _seen, _reach, _lastChange, _last;
    private long _settled;
    private bool _contested;

    /// <param name="rows">All facts on the place, in their order.</param>
    /// <param name="sides">Who they tell of.</param>
    /// <param name="country">Where it lies, or null.</param>
    /// <param name="known">Ticks until which what was recorded counts.</param>
    /// <param name="from">Where to go on from.</param>
    /// <param name="ended">The holds that had ended until there, and perhaps more.</param>
    public ControlReplay(ReadOnlyMemory<ControlRow> rows, Sides sides, string? country, long known, ControlMark from, List<Hold> ended)
    {
        (_rows, _sides, _country, _known) = (rows, sides, country, known);
        (_next, _reach, _settled, _lastChange, _last, _contested) = (from.Rows, from.Reach, from.Settled, from.LastChange, from.Last, from.IsContested);
        (_seen, _holds, _disputed) = (_reach + 1, new(sides, from, ended), [.. from.Disputed]);
    }

    /// <summary>The holds that have ended, in their order.</summary>
    public List<Hold> Ended => _holds.Ended;

    /// <summary>Where it stands: another replay can go on from here.</summary>
    public ControlMark Mark() =>
        new(_next, _next == 0 ? int.MinValue : _rows.Span[_next - 1].Day, _reach, _settled, [.. _holds.Open.Select(h => h.Copy())], _holds.Ended.Count, _holds.Ends, [.. _disputed], _lastChange, _last, _contested);

    /// <summary>Plays the rows until a day, but no more than so many.</summary>
    public void Until(int day, int most = int.MaxValue)
    {
        var span = _rows.Span;
        for (; most > 0 && _next < span.Length && span[_next].Day <= day; _next++, most--)
        {
            _reach = Math.Max(_reach, _next);
            if (span[_next].Stamp.IsKnown(_known)) Play(_next);
            // What was looked at in advance counts too.
            for (; _seen <= _reach && _seen < span.Length; _seen++) _settled = Math.Max(_settled, span[_seen].Stamp.Settled);
        }
    }

    /// <summary>What is so on the day that it was played until; null where nothing is known.</summary>
    public PlaceControl? State(KnownPlace place, int valid, int staleAfter)
    {
        if (_last == int.MinValue) return null;
        var last = Math.Min(_last, valid);
        var holds = _holds.Close();
        var whole = Array.Find(holds, h => h.IsWhole);
        return new(place)
        {
            Holder = whole is null || _contested && holds.Count(h => h.IsWhole) > 1 ? null : whole.Holder,
            Grade = GradeOf(holds),
            Holds = holds,
            Ended = _holds.Ended,
            Disputed = _contested ? _disputed : [],
            DisputedSince = DateOnly.FromDayNumber(_contested && _disputed.Count > 0 ? FirstOf(_disputed) : valid),
            Read = (_rows[.._next], _known),
            Age = valid - last,
            IsStale = valid - last > staleAfter,
        };
    }

    private int FirstOf(List<FactKey> facts)
    {
        var span = _rows.Span;
        foreach (ref readonly var row in span)
            if (row.Stamp.IsKnown(_known) && facts.Contains(row.Stamp.Fact)) return row.Day;
        return span[0].Day;
    }

    private Grade? GradeOf(Hold[] holds)
    {
        if (_contested) return Grade.Contested;
        if (holds.Length == 0) return null;
        if (!holds[0].IsWhole) return Array.TrueForAll(holds, h => h.Grade == Grade.Foothold) ? Grade.Foothold : Grade.Contested;
        // A foothold is no contest for the rest; a part in other hands is.
        return Array.Exists(holds, h => h.Holder != holds[0].Holder && h.Grade != Grade.Foothold) ? Grade.Contested : holds[0].Grade;
    }

    private void Play(int index)
    {
        ref readonly var row = ref _rows.Span[index];
        _last = Math.Max(_last, row.Last);
        if (row.Has(ControlFlags.Stated))
        {
            State(row);
            return;
        }
        var holder = HolderWords.Of(_rows.Span, index, _sides, _known, ref _reach);
        if (holder < 0 && row.Change is not ControlChange.Contested)
        {
            if (row.Change is ControlChange.Gained or ControlChange.Lost) Fall(row, index);
            return;
        }
        switch (row.Change)
        {
            case ControlChange.Gained or ControlChange.Transferred:
                Gain(row, holder);
                break;
            case ControlChange.Lost:
                Lose(row, holder);
                break;
            case ControlChange.Held:
                Keep(row, holder);
                break;
            case ControlChange.Contested:
                Dispute(row);
                break;
            case ControlChange.Foothold:
                HoldPart(row, holder, foothold: true);
                break;
        }
    }

    private void State(in ControlRow row)
    {
        if (!_contested && row.Change == ControlChange.Held && _holds.Whole(row.Holder) is { } same) same.Add(row, row.Last, byParty: false);
        else
        {
            EndAll(row.Day);
            if (row.Change == ControlChange.Contested) Dispute(row);
            else if (!row.Has(ControlFlags.Nobody)) _holds.Begin(row, row.Holder, whole: true, byParty: false);
        }
    }

    private void Gain(in ControlRow row, int holder)
    {
        var party = IsParty(row, holder);
        if (row.Has(ControlFlags.Part)) HoldPart(row, holder, foothold: false);
        else if (_holds.Whole(holder) is { } held)
        {
            held.Add(row, row.Last, party);
            // Once the whole is won, nobody holds a part.
            if (!row.Has(ControlFlags.Undated) && !row.Has(ControlFlags.Vague)) EndParts(row.Day, holder);
        }
        // "ten months after the group captured the city": told again of one that held it before.
        else if (row.Has(ControlFlags.Undated) && _holds.EndOf(holder) is not null || row.Has(ControlFlags.Vague) && HasJustEnded(holder, row.Day)) return;
        else
        {
            EndAll(row.Day);
            _holds.Begin(row, holder, whole: true, party);
            _lastChange = row.Day;
        }
    }

    private void Lose(in ControlRow row, int holder)
    {
        if (row.Has(ControlFlags.Part)) return;
        if (!_sides[holder].IsResolved && _holds.Open is [var only]) holder = only.Side;
        // "was held for ten months in 2015": of years ago, and told without when it was taken.
        if (_holds.Of(holder) is null && row.Stamp.Published - row.Day > LongAgo) _holds.Note(holder, row.Day);
        _holds.End(row.Day, h => h.Side == holder);
        _contested = false;
        _lastChange = row.Day;
    }

    // "The town fell": to whom, or from whom, the text does not say. Whoever is known to hold it next has held it since.
    private void Fall(in ControlRow row, int index)
    {
        // Told without a day of a place that has changed hands before, it may be that being told again.
        if (row.Has(ControlFlags.Part) || row.Has(ControlFlags.Undated) && (_holds.Ends.Length > 0 || row.Day - _lastChange <= AtOdds)) return;
        var taker = HolderWords.Next(_rows.Span, index, _sides, _known, ref _reach);
        // Who took it a few days before is whom it fell to.
        var day = row.Day;
        _holds.End(day, h => h.Side != taker && day - h.From > SameNews);
        if (_holds.Open.Exists(h => h.IsWhole)) return;
        _contested = false;
        _lastChange = row.Day;
        if (taker >= 0 && !row.Has(ControlFlags.Undated)) _holds.Begin(row, taker, whole: true, IsParty(row, taker));
    }

    private void Keep(in ControlRow row, int holder)
    {
        var party = IsParty(row, holder);
        if (row.Has(ControlFlags.Part)) HoldPart(row, holder, foothold: false);
        else if (_holds.Whole(holder) is { } held) held.Add(row, row.Last, party);
        else if (row.Has(ControlFlags.Implied) && _holds.Open.Exists(h => h.IsWhole)) return;
        else
        {
            // On the day it changes hands, texts still tell who held it.
            var day = row.Day;
            bool IsAtOdds(OpenHold hold) => hold.IsWhole && hold.Side != holder && day - hold.LastEvidence <= AtOdds && hold.From < day;
            _contested |= _holds.Open.Exists(IsAtOdds);
            _holds.End(day, h => !IsAtOdds(h));
            _holds.Begin(row, holder, whole: true, party);
            if (_contested) _disputed.Add(row.Stamp.Fact);
        }
    }

    private void HoldPart(in ControlRow row, int holder, bool foothold)
    {
        var party = IsParty(row, holder);
        if (_holds.Of(holder) is { } held)
        {
            if (!foothold) held.IsFoothold = false;
            held.Add(row, row.Last, party);
        }
        else _holds.Begin(row, holder, whole: false, party).IsFoothold = foothold;
    }

    private void Dispute(in ControlRow row)
    {
        if (row.Has(ControlFlags.Undated) && row.Day - _lastChange <= SameNews) return;
        _contested = true;
        _disputed.Add(row.Stamp.Fact);
    }

    private void EndAll(int day)
    {
        _holds.End(day, _ => true);
        _contested = false;
        _disputed.Clear();
    }

    // What others were said to hold a day before and longer ago.
    private void EndParts(int day, int except) => _holds.End(day, h => h.Side != except && !h.IsWhole && h.LastEvidence < day);

    // "which it took in May" covers a hold that began and ended that month.
    private bool HasJustEnded(int holder, int day) => _holds.EndOf(holder) is { } end && end >= day - 31;

    /// <summary>Whether it is the word of one that fights over the place: the holder, whom it was taken from, the country's own authorities.</summary>
    private bool IsParty(in ControlRow row, int holder)
    {
        if (row.Has(ControlFlags.OwnWord)) return true;
        if (row.Source < 0) return false;
        if (row.Source == holder || row.Source == row.Former || _holds.Of(row.Source) is not null || _holds.EndOf(row.Source) is not null) return true;
        return _sides[row.Source].State is { } state && state == _country;
    }
}
