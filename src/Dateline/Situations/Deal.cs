using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>Rows that tell of one agreement, while more are looked for.</summary>
internal sealed class Deal
{
    // A text that tells of no day is news for so long; what is known by name or theme is spoken of for longer; the day of signing is told a month apart.
    private const int SameSeason = 120, SameName = 400, SameSigning = 31;

    private readonly HashSet<string> _proper = [], _theme = [];
    private readonly HashSet<int> _parties = [];
    private int _ordinal, _ended = int.MaxValue, _signed = int.MinValue;
    private bool _isNew;

    public Deal(in AgreementRow row, AgreementName name)
    {
        Family = name.Family;
        Add(row, name);
    }

    public List<AgreementRow> Rows { get; } = [];

    /// <summary>Why they are taken for one, each once, in the order in which that was found.</summary>
    public List<string> Reasons { get; } = [];

    public string Family { get; }

    public int First { get; private set; } = int.MaxValue;

    public int Last { get; private set; } = int.MinValue;

    public ulong Id { get; private set; } = ulong.MaxValue;

    public bool IsPlain => _proper.Count == 0 && _theme.Count == 0 && _ordinal == 0;

    /// <summary>Whether nothing that comes on a day can be of it any more.</summary>
    public bool IsOver(int day) => _ended != int.MaxValue && day - Math.Max(_ended, Last) > SameSigning || day - Last > SameName;

    public void Add(in AgreementRow row, AgreementName name)
    {
        Rows.Add(row);
        foreach (var word in name.Proper) _proper.Add(word);
        foreach (var word in name.Theme) _theme.Add(word);
        foreach (var party in row.Parties) _parties.Add(party);
        if (name.Ordinal > 0) _ordinal = name.Ordinal;
        _isNew |= name.IsNew;
        (First, Last, Id) = (Math.Min(First, row.Stamp.Published), Math.Max(Last, row.Stamp.Published), Math.Min(Id, row.Stamp.Fact.Id));
        if (row.Status != Status.Actual) return;
        if (row.Stage == AgreementStage.Ended) _ended = _ended == int.MaxValue ? row.Day : Math.Max(_ended, row.Day);
        if (row.Stage == AgreementStage.Signed && !row.IsInitialled && !name.IsDraft) _signed = Math.Max(_signed, row.Day);
    }

    public void Add(Deal other, string reason)
    {
        Rows.AddRange(other.Rows);
        _proper.UnionWith(other._proper);
        _theme.UnionWith(other._theme);
        _parties.UnionWith(other._parties);
        (_ordinal, _signed) = (Math.Max(_ordinal, other._ordinal), Math.Max(_signed, other._signed));
        if (other._ended != int.MaxValue) _ended = _ended == int.MaxValue ? other._ended : Math.Max(_ended, other._ended);
        (First, Last, Id) = (Math.Min(First, other.First), Math.Max(Last, other.Last), Math.Min(Id, other.Id));
        if (!Reasons.Contains(reason)) Reasons.Add(reason);
    }

    /// <summary>Whether the two cannot be one, whatever they share.</summary>
    public bool IsOther(Deal later)
    {
        if (_ordinal > 0 && later._ordinal > 0 && _ordinal != later._ordinal) return true;
        // Signed on days far apart: two agreements of one name.
        if (_signed != int.MinValue && later._signed != int.MinValue && Math.Abs(_signed - later._signed) > SameSigning) return true;
        // What comes about after an end is another.
        return later._isNew && later.First - First > 7 || later.Rows.Exists(r => r.Status == Status.Actual && r.Stage <= AgreementStage.Signed && r.Day > _ended);
    }

    /// <summary>What speaks for the two being one, and in words; 0 where too little does.</summary>
    public (int Strength, string Reason) With(Deal later)
    {
        var gap = later.First - Last;
        var signing = _signed != int.MinValue && later._signed != int.MinValue && Math.Abs(_signed - later._signed) <= 1;
        var (name, theme) = (Shared(_proper, later._proper), Shared(_theme, later._theme));
        if (gap <= SameName && name is not null) return (8 + (theme is null ? 0 : 2), $"the same name: {name}");
        if (Family != later.Family) return default;
        // Two names that share nothing are two agreements, and so are two themes.
        if (_proper.Count > 0 && later._proper.Count > 0) return default;
        if (gap <= SameName && signing) return (6, "signed on the same day");
        if (gap <= SameName && theme is not null) return (4, $"the same matter: {theme}");
        if (IsPlain || later.IsPlain) return gap <= SameSeason ? (2, "the same sort in the same country within a season") : default;
        return gap <= SameSeason && (_theme.Count == 0 || later._theme.Count == 0) && _parties.Count(later._parties.Contains) > 1 ? (3, "the same parties") : default;
    }

    private static string? Shared(HashSet<string> a, HashSet<string> b) => a.Count == 0 || b.Count == 0 ? null : a.Where(b.Contains).Order(StringComparer.Ordinal).FirstOrDefault();
}
