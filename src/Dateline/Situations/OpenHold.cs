namespace Dateline.Situations;

/// <summary>A hold while its facts are being added up.</summary>
internal sealed class OpenHold(int side, int start, bool whole)
{
    // Shared with copies, which see no more of it than was there when they were made; only its owner puts more behind.
    private FactKey[] _facts = new FactKey[1];
    private int _count;
    private bool _owns = true;
    private int _origin;
    private List<int>? _others;
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
        // Most holds are told by one origin.
        if (_count == 0) _origin = row.Stamp.Origin;
        else if (row.Stamp.Origin != _origin && !(_others ??= []).Contains(row.Stamp.Origin)) _others.Add(row.Stamp.Origin);
        _facts[_count++] = row.Stamp.Fact;
        _independent |= !byParty;
        IsDated |= !row.Has(ControlFlags.Undated);
        LastEvidence = Math.Max(LastEvidence, last);
        if (row.Has(ControlFlags.Support)) _stated = Grade.Support;
    }

    /// <summary>The same as it stands: what either is told later, the other does not hear.</summary>
    public OpenHold Copy()
    {
        var copy = (OpenHold)MemberwiseClone();
        (copy._owns, copy._others) = (false, _others?.ToList());
        return copy;
    }

    public Hold Close(Sides sides, int? until) =>
        new(sides[side], Graded(), DateOnly.FromDayNumber(start), until is { } day ? DateOnly.FromDayNumber(day) : null)
        {
            IsWhole = whole,
            LastEvidence = DateOnly.FromDayNumber(Math.Max(start, LastEvidence)),
            Facts = new ArraySegment<FactKey>(_facts, 0, _count),
            Origins = Origins,
        };

    private int Origins => (_count > 0 ? 1 : 0) + (_others?.Count ?? 0);

    private Grade Graded() => _stated ?? (IsFoothold ? Grade.Foothold : _independent || Origins > 1 ? Grade.Assessed : Grade.Claimed);
}
