using Dateline.Knowledge.Gazetteer;

namespace Dateline.Annotation.Places;

/// <summary>
/// Reads what the words say about which place lies in which, and what sort it is: <c>Paris, Texas</c>, <c>the Iraqi city of Rawa</c>,
/// <c>Syria's Idlib province</c>, <c>Idlib in northern Syria</c>.
/// </summary>
internal static class Containment
{
    public static void Read(AnnotatedText text, List<Spot> spots)
    {
        for (var i = 0; i < spots.Count; i++)
        {
            var spot = spots[i];
            var tokens = text.Sentences[spot.Sentence].Tokens;
            if (spot.Form == ToponymForm.Name) ReadKind(tokens, spot);
            if (i + 1 == spots.Count || spots[i + 1].Sentence != spot.Sentence) continue;
            var next = spots[i + 1];
            if (next.Form == ToponymForm.Name) ReadKind(tokens, next);
            if (next.Form == ToponymForm.Name && spot.Form == ToponymForm.Name && IsInNext(tokens, spot, next) && CanContain(next, spot)) (spot.Container, next.Part) = (spot.Container ?? next, spot);
            else if (next.Form == ToponymForm.Name && (spot.Form == ToponymForm.Name || next.Candidates.Length > 0) && IsOwner(tokens, spot, next) && CanContain(spot, next)) (next.Container, spot.Part) = (spot, next);
        }
    }

    // "Paris, Texas"; "Idlib in (northern) Syria"; "Ames (Iowa)".
    private static bool IsInNext(Token[] tokens, Spot spot, Spot next)
    {
        var (from, to) = (spot.End, next.First);
        if (to - from is < 1 or > 4) return false;
        // "Boulkessi, in central Mali"
        if (tokens[from].Form is "," && to > from + 1 && tokens[from + 1].Form is "in") from++;
        if (tokens[from].Form is "," or "(") return to == from + 1 || to == from + 2 && NamedPlaces.IsDirection(tokens[from + 1].Form);
        if (tokens[from].Form is not ("in" or "of")) return NamedPlaces.KindOf(tokens[from].Form) >= 0 && to - from is 2 or 3 or 4 && tokens[from + 1].Form is "in" or "of" or ",";
        for (var i = from + 1; i < to; i++)
            if (!NamedPlaces.IsDirection(tokens[i].Form) && tokens[i].Form is not "the") return false;
        return true;
    }

    // "the Iraqi city of Rawa"; "Syria's (northern) Idlib province"; "the Syrian town Azaz".
    private static bool IsOwner(Token[] tokens, Spot owner, Spot next)
    {
        var (from, to) = (owner.End, next.First);
        if (to - from > 6) return false;
        if (to == from) return owner.Form == ToponymForm.Demonym;
        var start = from;
        if (tokens[from].Form is "'s" or "’s" or "'" or "’") start++;
        else if (owner.Form != ToponymForm.Demonym) return false;
        for (var i = start; i < to; i++)
            if (!NamedPlaces.IsDirection(tokens[i].Form) && tokens[i].Upos is not (Upos.Adj or Upos.Noun) && tokens[i].Form is not ("of" or "," or "-")) return false;
        return true;
    }

    // A name that the gazetteer lacks is believed to lie where the words say.
    private static bool CanContain(Spot container, Spot part)
    {
        if (Array.TrueForAll(part.Candidates, IsOnlyLike)) return container.Candidates.Any(c => c.IsContainer) || container.Candidates.Length > 0 && IsArea(container);
        foreach (var c in container.Candidates)
            if (c.IsContainer || c.Kind == PlaceKind.Town)
                foreach (var p in part.Candidates)
                    if (p.IsIn(c)) return true;
        return false;
    }

    /// <summary>Whether the words call it a province or the like, be it that the gazetteer has only the town of its name: <c>in the Tillaberi region</c>.</summary>
    public static bool IsArea(Spot spot) => spot.Called is (int)PlaceKind.Province or (int)PlaceKind.District or (int)PlaceKind.Region;

    /// <summary>Whether a place is only called much like the name.</summary>
    public static bool IsOnlyLike(Candidate c) => c.Match is NameMatch.Folded or NameMatch.Fuzzy;

    private static void ReadKind(Token[] tokens, Spot spot)
    {
        if (spot.Called >= 0) return;
        // "Idlib province", "the city of Idlib", "the town of Azaz"
        if (spot.End < tokens.Length) spot.Called = NamedPlaces.KindOf(tokens[spot.End].Form);
        if (spot.Called < 0 && spot.First >= 2 && tokens[spot.First - 1].Form is "of") spot.Called = NamedPlaces.KindOf(tokens[spot.First - 2].Form);
    }
}
