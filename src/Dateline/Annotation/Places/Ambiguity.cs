namespace Dateline.Annotation.Places;

/// <summary>
/// Tells when a name may as well mean another place: <c>Bor</c> alone lies in Serbia, Russia or South Sudan, <c>London</c> alone is
/// the capital.
/// </summary>
internal static class Ambiguity
{
    // In doublings of people: what is four times as large is meant where nothing is said.
    private const float Unmistakable = 2;

    // What the rest of the text must add to a place, in doublings, to speak for it.
    private const float Spoken = 1.5f;

    // Kilometres within which two places of one name are the town and its district.
    private const float OnePlace = 161;

    private const int Most = 5;

    /// <summary>The places that a name may mean, the likeliest first; empty where it can only mean the one chosen.</summary>
    public static IReadOnlyList<Candidate> RivalsOf(Candidate choice, Candidate[] candidates)
    {
        if (!choice.IsPoint || choice.Support > Spoken) return [];
        var rivals = Array.FindAll(candidates, c => c.Score > choice.Score - Unmistakable && (c == choice || c.DistanceTo(choice) > OnePlace));
        if (rivals.Length < 2) return [];
        Array.Sort(rivals, (a, b) => b.Score.CompareTo(a.Score) is not 0 and var by ? by : a.Index.CompareTo(b.Index));
        return rivals.Length <= Most ? rivals : rivals[..Most];
    }
}
