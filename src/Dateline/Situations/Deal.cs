using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>The rows that tell of one agreement, by their numbers, while more are looked for.</summary>
internal sealed class Deal
{
    // A text that tells of no day is news for so long; what is known by name or theme is spoken of for longer; the day of signing is told a month apart.
    private const int SameSeason = 120, SameName = 400, SameSigning = 31;

    // Each once; few, and most often those of the first row.
    private string[] _proper = [], _theme = [];
    private int[] _parties = [];
    private int _ordinal, _ended = int.MaxValue, _signed = int.MinValue, _cameAbout = int.MinValue;
    private bool _isNew;
    private List<string>? _reasons;

    public Deal(int number, in AgreementRow row, AgreementName name)
    {
        Family = name.Family;
        Add(number, row, name);
    }

    public List<int> Rows { get; } = new(1);

    /// <summary>Why they are taken for one, each once, in the order in which that was found.</summary>
    public IReadOnlyList<string> Reasons => _reasons ?? [];

    public string Family { get; }

    public int First { get; private set; } = int.MaxValue;

    public int Last { get; private set; } = int.MinValue;

    public ulong Id { get; private set; } = ulong.MaxValue;

    public bool IsNamed => _proper.Length > 0;

    public bool IsPlain => _proper.Length == 0 && _theme.Length == 0 && _ordinal == 0;

    /// <summary>Whether nothing that comes on a day can be of it any more.</summary>
    public bool IsOver(int day) => _ended != int.MaxValue && day - Math.Max(_ended, Last) > SameSigning || day - Last > SameName;

    public void Add(int number, in AgreementRow row, AgreementName name)
    {
        Rows.Add(number);
        (_proper, _theme, _parties) = (Union(_proper, name.Proper), Union(_theme, name.Theme), Union(_parties, row.Parties));
        if (name.Ordinal > 0) _ordinal = name.Ordinal;
        _isNew |= name.IsNew;
        (First, Last, Id) = (Math.Min(First, row.Stamp.Published), Math.Max(Last, row.Stamp.Published), Math.Min(Id, row.Stamp.Fact.Id));
        if (row.Status != Status.Actual) return;
        if (row.Stage <= AgreementStage.Signed) _cameAbout = Math.Max(_cameAbout, row.Day);
        if (row.Stage == AgreementStage.Ended) _ended = _ended == int.MaxValue ? row.Day : Math.Max(_ended, row.Day);
        if (row.Stage == AgreementStage.Signed && !row.IsInitialled && !name.IsDraft) _signed = Math.Max(_signed, row.Day);
    }

    public void Add(Deal other, string reason)
    {
        Rows.AddRange(other.Rows);
        (_proper, _theme, _parties) = (Union(_proper, other._proper), Union(_theme, other._theme), Union(_parties, other._parties));
        (_ordinal, _signed, _cameAbout) = (Math.Max(_ordinal, other._ordinal), Math.Max(_signed, other._signed), Math.Max(_cameAbout, other._cameAbout));
        if (other._ended != int.MaxValue) _ended = _ended == int.MaxValue ? other._ended : Math.Max(_ended, other._ended);
        (First, Last, Id) = (Math.Min(First, other.First), Math.Max(Last, other.Last), Math.Min(Id, other.Id));
        if (_reasons is null) _reasons = [reason];
        else if (!_reasons.Contains(reason)) _reasons.Add(reason);
    }

    /// <summary>Whether the two cannot be one, whatever they share.</summary>
    public bool IsOther(Deal later)
    {
        if (_ordinal > 0 && later._ordinal > 0 && _ordinal != later._ordinal) return true;
        // Signed on days far apart: two agreements of one name.
        if (_signed != int.MinValue && later._signed != int.MinValue && Math.Abs(_signed - later._signed) > SameSigning) return true;
        // What comes about after an end is another.
        return later._isNew && later.First - First > 7 || later._cameAbout > _ended;
    }

    /// <summary>What speaks for the two being one; 0 where too little does.</summary>
    public DealLikeness With(Deal later)
    {
        var gap = later.First - Last;
        if (gap > SameName) return default;
        var signing = _signed != int.MinValue && later._signed != int.MinValue && Math.Abs(_signed - later._signed) <= 1;
        var (name, theme) = (Shared(_proper, later._proper), Shared(_theme, later._theme));
        if (name is not null) return new(8 + (theme is null ? 0 : 2), "the same name", name);
        if (Family != later.Family) return default;
        // Two names that share nothing are two agreements, and so are two themes.
        if (_proper.Length > 0 && later._proper.Length > 0) return default;
        if (signing) return new(6, "signed on the same day");
        if (theme is not null) return new(4, "the same matter", theme);
        if (IsPlain || later.IsPlain) return gap <= SameSeason ? new(2, "the same sort in the same country within a season") : default;
        return gap <= SameSeason && (_theme.Length == 0 || later._theme.Length == 0) && _parties.Count(p => later._parties.Contains(p)) > 1 ? new(3, "the same parties") : default;
    }

    // Most often there is nothing new.
    private static T[] Union<T>(T[] some, T[] more) => some.Length == 0 && more.Length == 1 ? more : Array.TrueForAll(more, item => Array.IndexOf(some, item) >= 0) ? some : [.. some.Union(more)];

    private static string? Shared(string[] some, string[] others)
    {
        string? least = null;
        foreach (var word in some)
            foreach (var other in others)
                if (word == other && (least is null || string.CompareOrdinal(word, least) < 0)) least = word;
        return least;
    }
}
