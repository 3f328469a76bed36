using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Knowledge.Gazetteer;

namespace Dateline.Annotation.Places;

/// <summary>
/// Finds where a text names places: entities, adjectives and peoples, places in the names of bodies and events (<c>the Texas
/// Department of Health</c>), and names that the tagger of entities passed over.
/// </summary>
internal sealed class ToponymSpotter(NamedPlaces places)
{
    /// <summary>Least renown, in doublings of people, of a place that is taken without the tagger's word.</summary>
    private const float LeastRenown = 15;

    /// <summary>Least renown of a place in another name, where the text does not name it by itself.</summary>
    private const float LeastInName = 18.5f;

    /// <summary>Least renown of a place in another name, where the text names it by itself too.</summary>
    private const float LeastKnown = 12;

    /// <summary>Least renown of a place before a word for an office of towns.</summary>
    private const float LeastCivic = 8;

    private const int LongestName = 4;

    private static readonly HashSet<string> CivicWords = PlaceWords.Of("civic"), Taken = PlaceWords.Of("taken"), Towns = PlaceWords.Of("town-nouns-beside"), Roads = PlaceWords.Of("roads");

    private sealed class Search(AnnotatedText text)
    {
        public AnnotatedText Text { get; } = text;

        public List<Spot> Spots { get; } = [];

        public Dictionary<string, (Candidate[] Candidates, int Called)> Known { get; } = new(StringComparer.Ordinal);

        /// <summary>Last words of the names of persons.</summary>
        public HashSet<string> Surnames { get; } = new(StringComparer.Ordinal);

        /// <summary>Words of the names of persons that have more than one.</summary>
        public HashSet<string> FullNames { get; } = new(StringComparer.Ordinal);

        public Token[] Tokens(int s) => Text.Sentences[s].Tokens;

        public TextSpan Cover(int s, int first, int end) => Tokens(s)[first].Span.Cover(Tokens(s)[end - 1].Span);

        public string Words(int s, int first, int end) => Cover(s, first, end).Of(Text.Document.Text);
    }

    public List<Spot> Find(AnnotatedText text)
    {
        var search = new Search(text);
        foreach (var sentence in text.Sentences)
            foreach (var entity in sentence.Entities)
                if (entity.Type == EntityType.Per)
                {
                    search.Surnames.Add(sentence.Tokens[entity.End - 1].Form);
                    if (entity.End > entity.First + 1) search.FullNames.UnionWith(sentence.Tokens[entity.First..entity.End].Select(t => t.Form));
                }
        for (var s = 0; s < text.Sentences.Count; s++)
            foreach (var entity in text.Sentences[s].Entities)
                if (entity.Type == EntityType.Loc) AddParts(search, s, entity);
                else if (entity.Type == EntityType.Norp) AddDemonym(search, s, entity.First, entity.End);
        Mistaken(search);
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            foreach (var entity in text.Sentences[s].Entities)
                if (entity.Type == EntityType.Fac) AddFacility(search, s, entity);
                else if (entity.Type is EntityType.Org or EntityType.Event or EntityType.Misc) AddWithin(search, s, entity.First, entity.End);
            AddPassedOver(search, s);
        }
        search.Spots.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return search.Spots;
    }

    // "Ramadi fell in May": a name that the text uses of no person or body, and a known town of a country that it names.
    private void Mistaken(Search search)
    {
        var countries = search.Spots.SelectMany(p => p.Candidates.Take(1)).Select(c => c.Country).ToHashSet();
        for (var s = 0; s < search.Text.Sentences.Count; s++)
            foreach (var entity in search.Text.Sentences[s].Entities)
            {
                if (entity.Type is not (EntityType.Per or EntityType.Org) || !IsPlaceLike(search.Text.Trees[s], entity)) continue;
                var words = entity.Span.Of(search.Text.Document.Text);
                if (entity.End == entity.First + 1 && search.FullNames.Contains(words) || search.Text.Actors.Any(a => a.Span.Overlaps(entity.Span))) continue;
                if (Lookup(search, s, entity.First, entity.End, exactly: true).Candidates is not [{ Kind: PlaceKind.Town or PlaceKind.Village, Match: NameMatch.Main } best, ..]) continue;
                if (best.Prior < (countries.Contains(best.Country) ? LeastKnown : LeastRenown)) continue;
                search.Text.Retype(s, entity, EntityType.Loc);
                Add(search, s, entity.First, entity.End);
            }
    }

    // Fallen, taken, said to be a town, or under a preposition of place; who speaks or has a title is a person.
    private static bool IsPlaceLike(Tree tree, Entity entity)
    {
        var i = entity.First;
        while (i < entity.End - 1 && tree.Head(i) >= entity.First && tree.Head(i) < entity.End) i++;
        foreach (var child in tree.Children(i))
            if (tree.Is(child, "appos") && Towns.Contains(tree.Lemma(child))) return true;
        i = tree.FirstConjunct(i);
        return tree.Deprel(i) is "obl" or "nmod" && tree.Case(i) is "in" or "near" or "outside" or "around" or "from"
            || tree.Deprel(i) is "obj" or "nsubj:pass" && tree.Head(i) is var verb and >= 0 && Taken.Contains(tree.Lemma(verb))
            || tree.Is(i, "nsubj") && tree.Head(i) is var fell and >= 0 && tree.Lemma(fell) is "fall";
    }

    // "Paris, Texas" may come as one entity; it is two places.
    private void AddParts(Search search, int s, Entity entity)
    {
        var tokens = search.Tokens(s);
        for (int first = entity.First, i = entity.First; i <= entity.End; i++)
        {
            if (i < entity.End && tokens[i].Form is not ("," or "/" or ";" or "(" or ")")) continue;
            if (i > first) AddLocation(search, s, first, i);
            first = i + 1;
        }
    }

    private void AddLocation(Search search, int s, int first, int end)
    {
        var tokens = search.Tokens(s);
        // A heading's "Near Mosul" may come as one entity.
        if (end > first + 1 && IsPreposition(tokens[first].Form)) first++;
        if (end == first + 1 && (NamedPlaces.IsGeneric(tokens[first].Form) || tokens[first].Span.Length < 2)) return;
        if (Lookup(search, s, first, end, exactly: true).Candidates.Length == 0)
        {
            // "North Texas", "Northeast Georgia": the name is what the gazetteer has.
            var directions = NamedPlaces.Directions([.. tokens[first..end].Select(t => t.Form)]);
            if (directions > 0 && Lookup(search, s, first + directions, end, exactly: true).Candidates.Length > 0) first += directions;
        }
        var (candidates, _) = Lookup(search, s, first, end, exactly: false);
        if (end == first + 1 && search.Surnames.Contains(tokens[first].Form) && !(candidates.Length > 0 && candidates[0].Prior > LeastInName) && !IsAfterPlacePreposition(tokens, first)) return;
        Add(search, s, first, end);
    }

    // Hospitals and schools are places of the map only by the town that they are named after; roads are places by themselves.
    private void AddFacility(Search search, int s, Entity entity)
    {
        if (Lookup(search, s, entity.First, entity.End, exactly: true).Candidates.Length > 0 || IsRoad(search.Tokens(s), entity)) Add(search, s, entity.First, entity.End);
        else AddWithin(search, s, entity.First, entity.End);
    }

    private static bool IsRoad(Token[] tokens, Entity entity) =>
        Roads.Contains(tokens[entity.End - 1].Form.TrimEnd('.'))
        || tokens[entity.First].Form is "Highway" or "Route" or "Interstate" or "Lake" || entity.End - entity.First > 2 && tokens[entity.First + 1].Form is "Road";

    // The longest places in a name, from its start, after "of", or anywhere if it is a country or well known.
    private void AddWithin(Search search, int s, int first, int end)
    {
        var tokens = search.Tokens(s);
        for (var i = first; i < end; i++)
        {
            if (!char.IsUpper(tokens[i].Form[0])) continue;
            for (var stop = Math.Min(end, i + LongestName); stop > i; stop--)
            {
                var words = search.Words(s, i, stop);
                if (words.Length < 2) continue;
                if (places.OfDemonym(words).Length > 0)
                {
                    if (i == first) AddDemonym(search, s, i, stop);
                    i = stop - 1;
                    break;
                }
                if (NamedPlaces.IsGeneric(words) || words.Length <= 4 && !words.Contains('.') && words.ContainsAnyExceptInRange('A', 'Z')) continue;
                var isKnown = search.Known.TryGetValue(words.ToLowerInvariant(), out var known) && known.Candidates.Length > 0;
                // "the Hopkinton Police Department"
                var isCivic = i == first && stop < tokens.Length && CivicWords.Contains(tokens[stop].Form);
                if (places.Renown(words) < (isCivic ? LeastCivic : isKnown ? LeastKnown : LeastInName)) continue;
                if (!isKnown && stop == i + 1 && search.Surnames.Contains(words)) continue;
                Add(search, s, i, stop);
                i = stop - 1;
                break;
            }
        }
    }

    // A proper noun outside of all entities: a place where the text has named it before, or where it is well known and stands behind a preposition of place.
    private void AddPassedOver(Search search, int s)
    {
        var tokens = search.Tokens(s);
        var tree = search.Text.Trees[s];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!IsFree(tree, i) || IsPreposition(tokens[i].Form)) continue;
            var end = i + 1;
            while (end < tokens.Length && IsFree(tree, end)) end++;
            for (var stop = Math.Min(end, i + LongestName); stop > i; stop--)
            {
                var words = search.Words(s, i, stop);
                if (IsStateAfterTown(search, tokens, i, stop, words))
                {
                    Add(search, s, i, stop);
                    break;
                }
                if (words.Length < 3 || NamedPlaces.IsGeneric(words)) continue;
                var isKnown = search.Known.TryGetValue(words.ToLowerInvariant(), out var known) && known.Candidates.Length > 0 && !search.Surnames.Contains(words);
                if (!isKnown && !(IsAfterPlacePreposition(tokens, i) && stop == end && places.Renown(words) >= LeastRenown)) continue;
                Add(search, s, i, stop);
                break;
            }
            i = end;
        }
    }

    // "Kansas City, Mo."
    private bool IsStateAfterTown(Search search, Token[] tokens, int i, int end, string words) =>
        i >= 2 && words[^1] == '.' && tokens[i - 1].Form is "," && search.Spots.Exists(p => p.Span.End == tokens[i - 2].Span.End)
            && places.OfName(words, false, out _).Any(c => c.Kind == PlaceKind.Province);

    private static bool IsFree(Tree tree, int i) => tree.Upos(i) == Upos.Propn && tree.EntityAt(i) is null && char.IsUpper(tree[i].Form[0]);

    private static bool IsPreposition(string word) => word is "Near" or "In" or "Outside" or "Around" or "At" or "From" or "near" or "in" or "outside" or "around" or "at";

    private static bool IsAfterPlacePreposition(Token[] tokens, int i) =>
        i > 0 && tokens[i - 1].Form is "in" or "near" or "outside" or "around" or "across" or "throughout" or "from" or "to" or "In" or "Near" or "Outside";

    private (Candidate[] Candidates, int Called) Lookup(Search search, int s, int first, int end, bool exactly)
    {
        var words = search.Words(s, first, end);
        var name = words.ToLowerInvariant();
        if (search.Known.TryGetValue(name, out var found) && (exactly || found.Candidates.Length > 0)) return found;
        found.Candidates = places.OfName(words, !exactly, out found.Called);
        search.Known[name] = found;
        return found;
    }

    private void Add(Search search, int s, int first, int end)
    {
        // "in the western Tillaberi region": which part, and no place.
        if (end == first + 1 && char.IsLower(search.Tokens(s)[first].Form[0]) && NamedPlaces.IsDirection(search.Tokens(s)[first].Form)) return;
        if (IsNumbered(search.Text.Document.Text, search.Tokens(s)[end - 1].Span.End)) return;
        var (candidates, called) = Lookup(search, s, first, end, exactly: false);
        var span = search.Cover(s, first, end);
        var words = span.Of(search.Text.Document.Text);
        // "American soil", "the Jordanian border": an adjective alone, tagged as a place.
        if (candidates.Length == 0 && places.OfDemonym(words) is { Length: > 0 } peoples)
            search.Spots.Add(new(s, first, end, span, words.ToLowerInvariant(), ToponymForm.Demonym, peoples));
        else search.Spots.Add(new(s, first, end, span, words.ToLowerInvariant(), ToponymForm.Name, candidates) { Called = called });
    }

    // "Operation Badr-8": the name of what is numbered.
    private static bool IsNumbered(string text, int end) =>
        end < text.Length && (char.IsAsciiDigit(text[end]) && text[end - 1] == '-' || text[end] == '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]));

    private void AddDemonym(Search search, int s, int first, int end)
    {
        var words = search.Words(s, first, end);
        if (places.OfDemonym(words) is { Length: > 0 } found)
            search.Spots.Add(new(s, first, end, search.Cover(s, first, end), words.ToLowerInvariant(), ToponymForm.Demonym, found));
    }
}
