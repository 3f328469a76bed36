using Dateline.Annotation.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Places;

/// <summary>
/// The place that a text has last set its scene in: the last that stood under a preposition of place (<c>Near Raqqa, three
/// strikes …</c>), before any that of the dateline.
/// What happens on the ground in a sentence without a place happens there.
/// </summary>
internal static class Setting
{
    private static readonly HashSet<string> Entered = PlaceWords.Of("entered"), Taken = PlaceWords.Of("taken"), Seated = PlaceWords.Of("seated"), Meeting = PlaceWords.Of("meeting");

    /// <summary>Fewest places with a country that show what a text is about.</summary>
    private const int LeastFocused = 4;

    /// <summary>Gives each sentence its toponyms and what holds before it.</summary>
    public static void Set(AnnotatedText text)
    {
        var next = 0;
        IReadOnlyList<PlacedToponym> ofText = [], running = [];
        var named = default(PlacesBefore);
        var (hasDateline, focus) = (false, Focus(text));
        for (var s = 0; s < text.Trees.Length; s++)
        {
            var tree = text.Trees[s];
            // A name that the map lacks holds no longer than its paragraph.
            if (running is [{ Toponym.Country: null }] && s > 0 && text.Document.Text.AsSpan(text.Trees[s - 1].Span.End, tree.Span.Start - text.Trees[s - 1].Span.End).ContainsAny('\n', '\r')) running = [];
            tree.Toponyms = ToponymsOf(text, tree, ref next);
            tree.Focus = focus is not null && tree.Toponyms.Any(t => t.Toponym.Country == focus.Country) ? focus : null;
            tree.Before = named;
            tree.Setting = (running.Count > 0 ? running : ofText) is [var place] && Holds(tree, place) ? [place] : [];
            var scene = tree.Toponyms.Where(t => t.Toponym.Form == ToponymForm.Name && IsScene(tree, t)).ToList();
            // "the Karam quarter of Mosul": the report goes on in the town, but not in the whole country of "Boulkessi, in central Mali".
            if (scene.Count > 0) running = [scene[^1].Toponym.Precision is PlacePrecision.Town or PlacePrecision.District or PlacePrecision.Site ? scene[^1] : Parts.Of(tree, scene[^1])];
            named = named.With(tree.Toponyms);
            if (hasDateline || scene.Count > 0 || !IsDateline(tree)) continue;
            // From a capital all of the country is told of.
            (ofText, hasDateline) = (tree.Toponyms[0].Toponym.IsCapital ? [] : [tree.Toponyms[0]], true);
        }
    }

    // The country that a text is about: most of its places and peoples are of it.
    private static Toponym? Focus(AnnotatedText text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = 0;
        foreach (var place in text.Places)
        {
            if (place.Country is not { } country) continue;
            all++;
            counts[country] = counts.GetValueOrDefault(country) + 1;
        }
        foreach (var (country, count) in counts)
            if (all >= LeastFocused && 3 * count >= 2 * all)
                return text.Places.FirstOrDefault(p => p.Country == country && p is { Precision: PlacePrecision.Country, Form: ToponymForm.Name });
        return null;
    }

    private static List<PlacedToponym> ToponymsOf(AnnotatedText text, Tree tree, ref int next)
    {
        var found = new List<PlacedToponym>();
        while (next < text.Places.Count && text.Places[next].Span.Start < tree.Span.Start) next++;
        for (var i = 0; next < text.Places.Count && text.Places[next].Span.End <= tree.Span.End; next++)
        {
            var place = text.Places[next];
            while (i < tree.Count && tree[i].Span.End <= place.Span.Start) i++;
            var first = i;
            while (i < tree.Count && tree[i].Span.Start < place.Span.End) i++;
            if (i > first) found.Add(new(place, first, i));
        }
        return found;
    }

    private static bool IsScene(Tree tree, PlacedToponym place)
    {
        var head = HeadOf(tree, place);
        var preposition = PrepositionOf(tree, place);
        // "Gunmen attacked Bor", "Goma was shelled"
        if (tree.Deprel(head) is "obj" or "nsubj:pass" && tree.Head(head) is var verb and >= 0 && place.Toponym.Precision is PlacePrecision.Town or PlacePrecision.Site or null && (Entered.Contains(tree.Lemma(verb)) || Taken.Contains(tree.Lemma(verb)))) return true;
        if (tree.Deprel(head) is not ("obl" or "nmod" or "root") && place.First > 3) return false;
        // "bombed Tokhar, a village near Manbij": near it, not there.
        if (IsBeside(tree, head)) return false;
        // "said in Geneva", "the summit in Brussels": the report goes on where it was.
        if (tree.Head(head) is var governor and >= 0 && (PlaceWords.Spoken.Contains(tree.Lemma(governor)) || PlaceWords.Gatherings.Contains(tree.Lemma(governor)) || IsMeeting(tree, governor))) return false;
        // "the agency, received in Cyprus, said"
        if (tree.Head(head) is var seat and >= 0 && tree.Is(seat, "acl") && Seated.Contains(tree.Lemma(seat))) return false;
        return preposition is "in" or "near" or "at" or "outside" or "inside" or "around" or "across"
            || preposition is "on" && place.Toponym.Precision is PlacePrecision.Site
            || place.Toponym.Precision is PlacePrecision.Town or PlacePrecision.Site && preposition is "of" or "to" or "into" or "for" or "from";
    }

    // "will meet in Doha", "talks due to open in Nairobi": what is told besides does not happen there.
    private static bool IsMeeting(Tree tree, int verb)
    {
        if (tree.IsVerb(verb) && Meeting.Contains(tree.Lemma(verb))) return true;
        for (var (at, steps) = (verb, 0); at >= 0 && steps < 4; at = tree.Head(at), steps++)
        {
            if (PlaceWords.Gatherings.Contains(tree.Lemma(at)) || tree.Child(at, "nsubj") is var who and >= 0 && PlaceWords.Gatherings.Contains(tree.Lemma(who)) || tree.Child(at, "obj") is var what and >= 0 && PlaceWords.Gatherings.Contains(tree.Lemma(what))) return true;
            if (tree.Deprel(at) is not ("xcomp" or "acl" or "amod" or "advcl" or "nmod")) return false;
        }
        return false;
    }

    private static bool IsBeside(Tree tree, int head)
    {
        for (var (at, steps) = (head, 0); at >= 0 && steps < 4; at = tree.Head(at), steps++)
            if (tree.Is(at, "appos") && tree.Head(at) is var named && named >= 0 && tree.EntityAt(named) is { Type: EntityType.Loc or EntityType.Fac }) return at != head;
        return false;
    }

    // A sentence about places of another country has left the scene; who acts may come from anywhere.
    private static bool Holds(Tree tree, PlacedToponym scene)
    {
        var isElsewhere = false;
        foreach (var place in tree.Toponyms)
        {
            if (place.Toponym is not { Form: ToponymForm.Name, Country: { } country } || tree.Deprel(HeadOf(tree, place)) is "nsubj" or "nmod:poss" or "compound" or "amod") continue;
            if (country == scene.Toponym.Country) return true;
            isElsewhere = true;
        }
        return !isElsewhere;
    }

    // "BAGHDAD, Nov 22 (Agency) —"
    private static bool IsDateline(Tree tree) =>
        tree.Toponyms is [{ First: 0, Toponym: { Form: ToponymForm.Name, Latitude: not null } }, ..] && tree.Count < 16 && tree[tree.Count - 1].Form is "—" or "–" or "--" or "-" or ":";

    /// <summary>The preposition of a toponym; where the tree has none, the one that stands before it: <c>near the town of X</c>.</summary>
    public static string? PrepositionOf(Tree tree, PlacedToponym place)
    {
        if (tree.Case(HeadOf(tree, place)) is { } preposition) return preposition;
        var i = place.First - 1;
        if (i >= 1 && tree[i].Form is "of" && NamedPlaces.KindOf(tree[i - 1].Form) >= 0) i -= 2;
        while (i >= 0 && tree.Upos(i) is Upos.Det or Upos.Adj) i--;
        return i >= 0 && tree.Upos(i) == Upos.Adp ? tree[i].Form.ToLowerInvariant() : null;
    }

    /// <summary>The word of a toponym that hangs on one outside of it.</summary>
    public static int HeadOf(Tree tree, PlacedToponym place)
    {
        for (var i = place.First; i < place.End; i++)
            if (tree.Head(i) < place.First || tree.Head(i) >= place.End) return i;
        return place.First;
    }
}
