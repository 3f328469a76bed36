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

    private readonly ReadOnlyMemory<ControlRow> _rows;
    private readonly Sides _sides;
    private readonly string? _country;
    private readonly long _known;
    private readonly List<OpenHold> _open;
    private readonly List<Hold> _ended;
    private readonly List<FactKey> _disputed;
    private (int Side, int Day)[] _ends;
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
        (_next, _reach, _settled, _ends, _lastChange, _last, _contested) = (from.Rows, from.Reach, from.Settled, from.Ends, from.LastChange, from.Last, from.IsContested);
        (_seen, _open, _ended, _disputed) = (_reach + 1, new(from.Open.Length), ended.GetRange(0, from.Ended), [.. from.Disputed]);
        foreach (var hold in from.Open) _open.Add(hold.Copy());
    }

    /// <summary>The holds that have ended, in their order.</summary>
    public List<Hold> Ended => _ended;

    /// <summary>Where it stands: another replay can go on from here.</summary>
    public ControlMark Mark() =>
        new(_next, _next == 0 ? int.MinValue : _rows.Span[_next - 1].Day, _reach, _settled, [.. _open.Select(h => h.Copy())], _ended.Count, _ends, [.. _disputed], _lastChange, _last, _contested);

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
        if (_open.Count > 1) _open.Sort(InOrder);
        var whole = _open.Find(h => h.IsWhole);
        var closed = new Hold[_open.Count];
        for (var i = 0; i < closed.Length; i++) closed[i] = _open[i].Close(_sides, null);
        return new(place)
        {
            Holder = whole is null || _contested && closed.Count(h => h.IsWhole) > 1 ? null : _sides[whole.Side],
            Grade = GradeOf(closed),
            Holds = closed,
            Ended = _ended,
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

    // The whole first, then the oldest.
    private int InOrder(OpenHold a, OpenHold b)
    {
        var order = b.IsWhole.CompareTo(a.IsWhole);
        if (order == 0) order = a.From.CompareTo(b.From);
        return order != 0 ? order : string.CompareOrdinal(_sides[a.Side].Key, _sides[b.Side].Key);
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
        if (!_contested && row.Change == ControlChange.Held && Whole(row.Holder) is { } same) same.Add(row, row.Last, byParty: false);
        else
        {
            End(row.Day, except: -1);
            if (row.Change == ControlChange.Contested) Dispute(row);
            else if (!row.Has(ControlFlags.Nobody)) Open(row, row.Holder, whole: true, byParty: false);
        }
    }

    private void Gain(in ControlRow row, int holder)
    {
        var party = IsParty(row, holder);
        if (row.Has(ControlFlags.Part)) HoldPart(row, holder, foothold: false);
        else if (Whole(holder) is { } held)
        {
            held.Add(row, row.Last, party);
            // Once the whole is won, nobody holds a part.
            if (!row.Has(ControlFlags.Undated) && !row.Has(ControlFlags.Vague)) EndParts(row.Day, holder);
        }
        // "ten months after the group captured the city": told again of one that held it before.
        else if (row.Has(ControlFlags.Undated) && EndOf(holder) is not null || row.Has(ControlFlags.Vague) && HasJustEnded(holder, row.Day)) return;
        else
        {
            End(row.Day, except: -1);
            Open(row, holder, whole: true, party);
            _lastChange = row.Day;
        }
    }

    private void Lose(in ControlRow row, int holder)
    {
        if (row.Has(ControlFlags.Part)) return;
        if (!_sides[holder].IsResolved && _open.Count == 1) holder = _open[0].Side;
        for (var i = _open.Count - 1; i >= 0; i--)
            if (_open[i].Side == holder) EndAt(i, row.Day);
        _contested = false;
        _lastChange = row.Day;
    }

    // "The town fell": to whom, or from whom, the text does not say. Whoever is known to hold it next has held it since.
    private void Fall(in ControlRow row, int index)
    {
        // Told without a day of a place that has changed hands before, it may be that being told again.
        if (row.Has(ControlFlags.Part) || row.Has(ControlFlags.Undated) && (_ends.Length > 0 || row.Day - _lastChange <= AtOdds)) return;
        var taker = HolderWords.Next(_rows.Span, index, _sides, _known, ref _reach);
        // Who took it a few days before is whom it fell to.
        for (var i = _open.Count - 1; i >= 0; i--)
            if (_open[i].Side != taker && row.Day - _open[i].From > SameNews) EndAt(i, row.Day);
        if (_open.Exists(h => h.IsWhole)) return;
        _contested = false;
        _lastChange = row.Day;
        if (taker >= 0 && !row.Has(ControlFlags.Undated)) Open(row, taker, whole: true, IsParty(row, taker));
    }

    private void Keep(in ControlRow row, int holder)
    {
        var party = IsParty(row, holder);
        if (row.Has(ControlFlags.Part)) HoldPart(row, holder, foothold: false);
        else if (Whole(holder) is { } held) held.Add(row, row.Last, party);
        else if (row.Has(ControlFlags.Implied) && _open.Exists(h => h.IsWhole)) return;
        else
        {
            // On the day it changes hands, texts still tell who held it.
            var day = row.Day;
            for (var i = _open.Count - 1; i >= 0; i--)
            {
                if (_open[i].IsWhole && _open[i].Side != holder && day - _open[i].LastEvidence <= AtOdds && _open[i].From < day) _contested = true;
                else EndAt(i, day);
            }
            Open(row, holder, whole: true, party);
            if (_contested) _disputed.Add(row.Stamp.Fact);
        }
    }

    private void HoldPart(in ControlRow row, int holder, bool foothold)
    {
        var party = IsParty(row, holder);
        if (_open.Find(Is(holder)) is { } held)
        {
            if (!foothold) held.IsFoothold = false;
            held.Add(row, row.Last, party);
        }
        else Open(row, holder, whole: false, party).IsFoothold = foothold;
    }

    private void Dispute(in ControlRow row)
    {
        if (row.Has(ControlFlags.Undated) && row.Day - _lastChange <= SameNews) return;
        _contested = true;
        _disputed.Add(row.Stamp.Fact);
    }

    private OpenHold Open(in ControlRow row, int holder, bool whole, bool byParty)
    {
        var hold = new OpenHold(holder, row.Day, whole);
        hold.Add(row, row.Last, byParty);
        _open.Add(hold);
        return hold;
    }

    private void End(int day, int except)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
            if (_open[i].Side != except) EndAt(i, day);
        _contested = false;
        _disputed.Clear();
    }

    // What others were said to hold a day before and longer ago.
    private void EndParts(int day, int except)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
            if (_open[i].Side != except && !_open[i].IsWhole && _open[i].LastEvidence < day) EndAt(i, day);
    }

    private void EndAt(int index, int day)
    {
        _ended.Add(_open[index].Close(_sides, day));
        // Marks share it, so it is copied.
        var side = _open[index].Side;
        var at = Array.FindIndex(_ends, e => e.Side == side);
        _ends = at < 0 ? [.. _ends, (side, day)] : [.. _ends];
        if (at >= 0) _ends[at].Day = day;
        _open.RemoveAt(index);
    }

    // The day on which a side's last hold ended.
    private int? EndOf(int side)
    {
        foreach (var (other, day) in _ends)
            if (other == side) return day;
        return null;
    }

    private OpenHold? Whole(int holder) => _open.Find(h => h.IsWhole && h.Side == holder);

    private static Predicate<OpenHold> Is(int holder) => h => h.Side == holder;

    // "which it took in May" covers a hold that began and ended that month.
    private bool HasJustEnded(int holder, int day) => EndOf(holder) is { } end && end >= day - 31;

    /// <summary>Whether it is the word of one that fights over the place: the holder, whom it was taken from, the country's own authorities.</summary>
    private bool IsParty(in ControlRow row, int holder)
    {
        if (row.Has(ControlFlags.OwnWord)) return true;
        if (row.Source < 0) return false;
        if (row.Source == holder || row.Source == row.Former || _open.Exists(Is(row.Source)) || EndOf(row.Source) is not null) return true;
        return _sides[row.Source].State is { } state && state == _country;
    }
}
