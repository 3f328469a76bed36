namespace Dateline.Situations;

/// <summary>A hold while its facts are being added up.</summary>
internal sealed class OpenHold(int side, int start, bool whole)
{
    // Shared with copies, which see no more of it than was there when they were made; only its owner puts more behind.
    private FactKey[] _facts = new FactKey[1];
    private int _count;
    private bool _owns = true;
    private List<int> _origins = [];
    private bool _independent;
    private Grade? _stated;

    public int Side => side;

    public int From => start;

    public bool IsWhole => whole;

    public bool IsFoothold { get; set; }

    public int LastEvidence { get; private set; } = int.MinValue;

    /// <summary>Whether a text that gives the day, or a headline, says so.</summary>
    public bool IsDated { get; private set; }

    public void Add(in ControlRow row, int last, bool byParty)
    {
        if (!_owns || _count == _facts.Length) Array.Resize(ref _facts, _count * 2);
        _owns = true;
        _facts[_count++] = row.Stamp.Fact;
        if (!_origins.Contains(row.Stamp.Origin)) _origins.Add(row.Stamp.Origin);
        _independent |= !byParty;
        IsDated |= !row.Has(ControlFlags.Undated);
        LastEvidence = Math.Max(LastEvidence, last);
        if (row.Has(ControlFlags.Support)) _stated = Grade.Support;
    }

    /// <summary>The same as it stands: what either is told later, the other does not hear.</summary>
    public OpenHold Copy()
    {
        var copy = (OpenHold)MemberwiseClone();
        (copy._owns, copy._origins) = (false, [.. _origins]);
        return copy;
    }

    public Hold Close(Sides sides, int? until) =>
        new(sides[side], Graded(), DateOnly.FromDayNumber(start), until is { } day ? DateOnly.FromDayNumber(day) : null)
        {
            IsWhole = whole,
            LastEvidence = DateOnly.FromDayNumber(Math.Max(start, LastEvidence)),
            Facts = new ArraySegment<FactKey>(_facts, 0, _count),
            Origins = _origins.Count,
        };

    private Grade Graded() => _stated ?? (IsFoothold ? Grade.Foothold : _independent || _origins.Count > 1 ? Grade.Assessed : Grade.Claimed);
}
