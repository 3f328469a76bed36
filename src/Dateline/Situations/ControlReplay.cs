using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>
/// Plays the facts on one place in the order of the days they tell of. Whoever takes a place ends the holds of the others; a
/// part or an edge of it gives no place; silence ends nothing.
/// </summary>
internal sealed class ControlReplay(ReadOnlyMemory<ControlRow> rows, Sides sides, string? country, int valid, long known)
{
    /// <summary>Two that are both said to hold within so many days are at odds; after more, the place has changed hands unseen.</summary>
    private const int AtOdds = 30;

    /// <summary>Words such as "the militants" mean whom other texts name within so many days.</summary>
    private const int SameNews = 10;

    private readonly List<OpenHold> _open = [];
    private readonly List<Hold> _ended = [];
    private readonly Dictionary<int, int> _endOf = [];
    private readonly List<FactKey> _disputed = [];
    private int _lastChange = int.MinValue / 2;
    private int _last = int.MinValue;
    private bool _contested;

    /// <summary>What is so in the end; null where nothing is known.</summary>
    public PlaceControl? Play(KnownPlace place, int staleAfter)
    {
        var span = rows.Span;
        for (var i = 0; i < span.Length && span[i].Day <= valid; i++)
            if (span[i].Stamp.IsKnown(known)) Play(i);
        if (_last == int.MinValue) return null;
        var holds = _open.OrderByDescending(h => h.IsWhole).ThenBy(h => h.From).ThenBy(h => sides[h.Side].Key, StringComparer.Ordinal).ToList();
        var whole = holds.FindIndex(h => h.IsWhole) is >= 0 and var at ? holds[at] : null;
        var closed = new Hold[holds.Count];
        for (var i = 0; i < closed.Length; i++) closed[i] = holds[i].Close(sides, null);
        return new(place)
        {
            Holder = whole is null || _contested && closed.Count(h => h.IsWhole) > 1 ? null : sides[whole.Side],
            Grade = GradeOf(closed),
            Holds = closed,
            Ended = _ended,
            Disputed = _contested ? _disputed : [],
            Age = valid - _last,
            IsStale = valid - _last > staleAfter,
        };
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
        ref readonly var row = ref rows.Span[index];
        _last = Math.Max(_last, Math.Min(row.Last, valid));
        if (row.Has(ControlFlags.Stated))
        {
            State(row);
            return;
        }
        var holder = HolderOf(index);
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
        else if (Whole(holder) is { } held) held.Add(row, row.Last, party);
        // "ten months after the group captured the city": told again of one that held it before.
        else if (row.Has(ControlFlags.Undated) && _endOf.ContainsKey(holder) || row.Has(ControlFlags.Vague) && HasJustEnded(holder, row.Day)) return;
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
        if (!sides[holder].IsResolved && _open.Count == 1) holder = _open[0].Side;
        for (var i = _open.Count - 1; i >= 0; i--)
            if (_open[i].Side == holder) EndAt(i, row.Day);
        _contested = false;
        _lastChange = row.Day;
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
        if (row.Has(ControlFlags.Undated) && row.Day - _lastChange <= AtOdds) return;
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

    private void EndAt(int index, int day)
    {
        _ended.Add(_open[index].Close(sides, day));
        _endOf[_open[index].Side] = day;
        _open.RemoveAt(index);
    }

    private OpenHold? Whole(int holder) => _open.Find(h => h.IsWhole && h.Side == holder);

    private static Predicate<OpenHold> Is(int holder) => h => h.Side == holder;

    // "which it took in May" covers a hold that began and ended that month.
    private bool HasJustEnded(int holder, int day) => _endOf.TryGetValue(holder, out var end) && end >= day - 31;

    private int HolderOf(int index)
    {
        ref readonly var row = ref rows.Span[index];
        if (sides[row.Holder].IsResolved || row.Change is ControlChange.Contested) return row.Holder;
        var span = rows.Span;
        var found = -1;
        for (var step = -1; step <= 1; step += 2)
            for (var i = index + step; i >= 0 && i < span.Length && Math.Abs(i - index) <= 32 && Math.Abs(span[i].Day - row.Day) <= SameNews; i += step)
            {
                ref readonly var other = ref span[i];
                if (!other.Stamp.IsKnown(known) || !sides[other.Holder].IsResolved || other.Holder == row.Former || (other.Change is ControlChange.Lost or ControlChange.Contested) || other.Change == ControlChange.Held != (row.Change == ControlChange.Held)) continue;
                if (found >= 0 && found != other.Holder) return row.Holder;
                found = other.Holder;
            }
        return found >= 0 ? found : row.Holder;
    }

    /// <summary>Whether it is the word of one that fights over the place: the holder, whom it was taken from, the country's own authorities.</summary>
    private bool IsParty(in ControlRow row, int holder)
    {
        if (row.Has(ControlFlags.OwnWord)) return true;
        if (row.Source < 0) return false;
        if (row.Source == holder || row.Source == row.Former || _open.Exists(Is(row.Source)) || _endOf.ContainsKey(row.Source)) return true;
        return sides[row.Source].State is { } state && state == country;
    }
}
