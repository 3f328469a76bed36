using System.Globalization;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Situations.Stories;

namespace Dateline.Situations.Occurrences;

/// <summary>
/// Whether two facts tell one occurrence: what they share speaks for it, what they say differently against it; another day or
/// another place rules it out. Depends on the two facts alone, and on whether their texts tell one story.
/// </summary>
internal sealed class Comparison
{
    /// <summary>From here on two facts are linked.</summary>
    public const float Enough = 4;

    private const float RareWord = 9;

    private readonly List<Reason> _reasons = [];

    private Comparison(Telling a, Telling b, bool alike)
    {
        _reasons.Add(new(ReasonKind.Type, a.Type));
        IsConflict = a.Type != b.Type || a.IsVague || b.IsVague;
        if (IsConflict) return;
        CompareDays(a, b);
        ComparePlaces(a.Place, b.Place);
        if (IsConflict) return;
        var shared = CompareActors(a, b);
        CompareFigures(a, b);
        if (a.Mode is { } mode && b.Mode is { } other && mode != other) Strength -= 1;
        foreach (var word in a.Words.Where(b.Words.Contains).Where(w => Background.Rarity(w) > RareWord).Order(StringComparer.Ordinal).Take(4)) _reasons.Add(new(ReasonKind.Word, word));
        Strength += 2 * EventWords.Likeness(a.Words, b.Words) + (alike ? 1 : 0);
        // The same kind of thing on the same day is no link where neither place nor people are the same.
        if (!shared && !_reasons.Exists(r => r.Kind == ReasonKind.Place)) Strength = Math.Min(Strength, Enough - 1);
    }

    /// <summary>Whether they cannot be one occurrence.</summary>
    public bool IsConflict { get; private set; }

    public float Strength { get; private set; }

    public IReadOnlyList<Reason> Reasons => _reasons;

    public static Comparison Of(Telling a, Telling b, bool alike) => new(a, b, alike);

    private void CompareDays(Telling a, Telling b)
    {
        if (a.Days is not { } mine || b.Days is not { } theirs)
        {
            IsConflict |= a.Search is { } first && b.Search is { } second && Gap(first, second) > 0;
            return;
        }
        switch (Gap(mine, theirs))
        {
            case 0 when mine == theirs && mine.From == mine.To: Share(2, ReasonKind.Day, mine.From.ToString("o", CultureInfo.InvariantCulture)); break;
            case 0: Share(1, ReasonKind.Day, Later(mine.From, theirs.From).ToString("o", CultureInfo.InvariantCulture)); break;
            // Texts are often a day apart; then all else must be the same.
            case 1: Strength -= 3; break;
            default: IsConflict = true; break;
        }
    }

    private void ComparePlaces(Place? a, Place? b)
    {
        if (a is null || b is null) return;
        var near = Nearness.Of(a, b);
        IsConflict |= near is Near.Elsewhere;
        if (near is Near.Same) Share(3, ReasonKind.Place, Least(a.Name, b.Name));
        else if (near is Near.Within) Share(1, ReasonKind.Place, $"{Least(a.Name, b.Name)} / {Greatest(a.Name, b.Name)}");
    }

    // Who is blamed may differ; who was hit differs less often. In a change of control the one who takes the place is its point.
    private bool CompareActors(Telling a, Telling b)
    {
        var (actors, recipients) = (Shared(a.Actors, b.Actors), Shared(a.Recipients, b.Recipients));
        foreach (var actor in actors) Share(1.5f, ReasonKind.Actor, actor);
        foreach (var recipient in recipients) Share(1.5f, ReasonKind.Recipient, recipient);
        // Words that nobody is known by (warplanes, jets) contradict nothing.
        if (actors.Count == 0 && a.KnowsActors && b.KnowsActors)
        {
            var crossed = Shared(a.Actors, b.Recipients).Count + Shared(a.Recipients, b.Actors).Count;
            Strength -= crossed > 0 ? 2.5f : a.Type.StartsWith("control", StringComparison.Ordinal) ? 2 : 0.5f;
            // Words and deals are those of their parties.
            if (!IsPhysical(a.Type)) Strength -= 2;
        }
        if (recipients.Count == 0 && a.Recipients.Count > 0 && b.Recipients.Count > 0) Strength -= a.KnowsRecipients && b.KnowsRecipients ? 1 : 0.5f;
        return actors.Count + recipients.Count > 0;
    }

    private void CompareFigures(Telling a, Telling b)
    {
        foreach (var (measure, best) in a.Figures)
            if (b.Figures.Contains((measure, best))) Share(1.5f, ReasonKind.Figure, string.Create(CultureInfo.InvariantCulture, $"{Vocabulary.Word(measure)} {best}"));
            else if (b.Figures.Any(f => f.Measure == measure && Math.Max(f.Best, best) > 4 * Math.Min(f.Best, best) + 4)) Strength -= 1;
    }

    private void Share(float strength, ReasonKind kind, string text)
    {
        Strength += strength;
        _reasons.Add(new(kind, text));
    }

    private static bool IsPhysical(string type) => type.Split(' ')[0] is "assault" or "coerce" or "protest" or "mobilize" or "retreat" or "aid" or "control";

    private static List<string> Shared(IReadOnlySet<string> a, IReadOnlySet<string> b) => [.. a.Where(x => b.Any(y => AreSame(x, y))).Order(StringComparer.Ordinal)];

    // What a state's army does the state does: "russia" and "russia-military".
    private static bool AreSame(string a, string b) =>
        a == b || (a.Length < b.Length ? b.StartsWith($"{a}-", StringComparison.Ordinal) : a.StartsWith($"{b}-", StringComparison.Ordinal));

    private static int Gap((DateOnly From, DateOnly To) a, (DateOnly From, DateOnly To) b) =>
        Math.Max(0, Math.Max(a.From.DayNumber - b.To.DayNumber, b.From.DayNumber - a.To.DayNumber));

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static string Least(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? a : b;

    private static string Greatest(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? b : a;
}
