using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>Whom facts mean that do not name the holder, by what other facts on the place say. Rows that are looked at widen the reach.</summary>
internal static class HolderWords
{
    /// <summary>Words such as "the militants" mean whom other texts name within so many days.</summary>
    public const int SameNews = 10;

    /// <summary>The holder of a row: as named, or as the rows of the same news name him; below zero where nobody does.</summary>
    public static int Of(ReadOnlySpan<ControlRow> span, int index, Sides sides, long known, ref int reach)
    {
        ref readonly var row = ref span[index];
        if (row.Change is ControlChange.Contested || row.Holder >= 0 && sides[row.Holder].IsResolved) return row.Holder;
        // What nobody is said to have lost, nobody is looked for.
        if (row.Holder < 0 && row.Change is not ControlChange.Gained) return row.Holder;
        var found = -1;
        for (var step = -1; step <= 1; step += 2)
            for (var i = index + step; i >= 0 && Math.Abs(i - index) <= 32; i += step)
            {
                reach = Math.Max(reach, i);
                if (i >= span.Length || Math.Abs(span[i].Day - row.Day) > SameNews) break;
                ref readonly var other = ref span[i];
                if (!other.Stamp.IsKnown(known) || other.Holder < 0 || !sides[other.Holder].IsResolved || other.Holder == row.Former || (other.Change is ControlChange.Lost or ControlChange.Contested) || other.Change == ControlChange.Held != (row.Change == ControlChange.Held)) continue;
                if (found >= 0 && found != other.Holder) return row.Holder;
                found = other.Holder;
            }
        return found >= 0 ? found : row.Holder;
    }

    /// <summary>Who is known to have held it next, with no other change between; below zero where nobody is.</summary>
    public static int Next(ReadOnlySpan<ControlRow> span, int index, Sides sides, long known, ref int reach)
    {
        for (var i = index + 1; i < span.Length; i++)
        {
            reach = Math.Max(reach, i);
            ref readonly var next = ref span[i];
            if (!next.Stamp.IsKnown(known) || next.Holder < 0 || next.Has(ControlFlags.Part) || next.Change is ControlChange.Contested or ControlChange.Foothold) continue;
            if (sides[next.Holder].IsResolved) return next.Change is ControlChange.Held or ControlChange.Lost ? next.Holder : -1;
            if (next.Change is not (ControlChange.Held or ControlChange.Lost)) return -1;
        }
        return -1;
    }
}
