using Dateline.Annotation.Trees;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Actors;

/// <summary>Finds the names of a sentence in the registry: the longest that stand there, and the entities that it does not have.</summary>
internal sealed class NameFinder(ActorRegistry registry)
{
    public List<NamedSpan> Find(string text, Tree tree, DateOnly? on)
    {
        var found = new List<NamedSpan>();
        var shouted = IsShouted(text.AsSpan(tree.Span.Start, tree.Span.Length));
        for (var i = 0; i < tree.Count;)
        {
            var entity = tree.EntityAt(i);
            var name = CanBegin(tree, i) ? Longest(text, tree, i, on, shouted) : null;
            if (name is null && entity is { } whole && whole.First == i) name = Whole(text, tree, whole, on);
            if (name is null) i++;
            else
            {
                found.Add(name);
                i = name.End;
            }
        }
        return found;
    }

    // The longest name that begins at a token and does not cut an entity.
    private NamedSpan? Longest(string text, Tree tree, int first, DateOnly? on, bool shouted)
    {
        Span<char> buffer = stackalloc char[NameFolding.MaxLength];
        var folded = buffer[..NameFolding.Fold(FirstWord(text, tree, first), buffer)];
        var space = folded.IndexOf(' ');
        var words = registry.Names.LongestFrom(space < 0 ? folded : folded[..space]);
        if (words == 0) return null;
        // A hyphen or an apostrophe may be a token of its own.
        var last = Math.Min(tree.Count, first + words + 3);
        for (var end = last; end > first; end--)
        {
            // Nor does a name end in "'s", a bracket or a full stop.
            if (Cuts(tree, first, end) || tree[end - 1].Form is "'s" or "’s" || !char.IsLetterOrDigit(tree[end - 1].Form[0]) && end - first > 1) continue;
            var written = text.AsSpan(tree[first].Span.Start, tree[end - 1].Span.End - tree[first].Span.Start);
            folded = buffer[..NameFolding.Fold(written, buffer)];
            if (folded.IsEmpty) continue;
            var hits = new List<NameHit>();
            registry.Names.Find(folded, written, on, hits);
            if (hits.Count == 0) continue;
            var type = TypeOf(tree, first, end);
            var (several, acronym) = (folded.Contains(' '), IsAcronym(written) && (end > first + 1 || tree[first].Form.Length > 2 || tree.Upos(first) == Upos.Propn));
            hits.RemoveAll(h => !Fits(h, type, several, acronym, shouted));
            if (hits.Count > 0) return new(tree, first, end, hits, type) { IsCommonWord = registry.CommonWords.Contains(folded.ToString()) };
        }
        return null;
    }

    // "M23" may be two tokens, and the article of "ash-Shabaab" is known by its hyphen.
    private static ReadOnlySpan<char> FirstWord(string text, Tree tree, int first)
    {
        var (start, end) = (tree[first].Span.Start, tree[first].Span.End);
        if (HasHyphen(tree, first)) return text.AsSpan(start, end + 1 - start);
        while (end < tree.Span.End && char.IsAsciiDigit(text[end])) end++;
        return text.AsSpan(start, end - start);
    }

    // An entity that is no name of the registry may be put together from some: "Iraqi Army", or the "Defence Ministry" of whoever stands before it.
    private NamedSpan Whole(string text, Tree tree, Entity entity, DateOnly? on)
    {
        var hits = new List<NameHit>();
        if (entity.Type is EntityType.Org or EntityType.Fac or EntityType.Misc)
        {
            hits = registry.Hits(entity.Span.Of(text), on);
            if (hits.Count == 0 && StateBefore(tree, entity.First) is var state and >= 0)
                hits = registry.Hits(tree.Cover(state, entity.End - 1).Of(text), on);
            // "UN Secretary-General" is tagged as a body, and is whoever holds the office.
            hits.RemoveAll(h => h.Entry.Type == ActorType.Person && !(h.IsCurrent && h.Entry.Tenures.Count > 0));
        }
        return new(tree, entity.First, entity.End, hits, entity.Type);
    }

    // "the Russian Defence Ministry", "Iraq's Interior Ministry"
    private static int StateBefore(Tree tree, int first)
    {
        var before = first - 1;
        if (before > 0 && tree[before].Form is "'s" or "’s") before--;
        return before >= 0 && tree.EntityAt(before) is { Type: EntityType.Norp or EntityType.Loc } state ? state.First : -1;
    }

    private static bool CanBegin(Tree tree, int i) => tree[i].Form is var form &&
        (char.IsUpper(form[0]) || char.IsDigit(form[0]) || form.Length > 3 && form.Contains('-') && form.Any(char.IsUpper) || IsArticle(tree, i));

    // "al-Qaeda in Iraq", "al Qaeda in Iraq": the article is a token of its own.
    private static bool IsArticle(Tree tree, int i) => tree[i].Form.Length is 2 or 3 && (HasHyphen(tree, i) || tree[i].Form is "al" or "el" && i + 1 < tree.Count && char.IsUpper(tree[i + 1].Form[0]));

    private static bool HasHyphen(Tree tree, int i) =>
        i + 2 < tree.Count && tree[i + 1].Form is "-" && char.IsUpper(tree[i + 2].Form[0]) && tree[i + 2].Span.Start == tree[i].Span.End + 1;

    private static bool Cuts(Tree tree, int first, int end) =>
        tree.EntityAt(first) is { } a && (a.First < first || a.End > end) || tree.EntityAt(end - 1) is { } b && b.End > end;

    private static EntityType? TypeOf(Tree tree, int first, int end)
    {
        EntityType? type = null;
        for (var i = first; i < end; i++)
            if (tree.EntityAt(i) is { } entity) type = entity.Type;
        return type;
    }

    private static bool Fits(NameHit hit, EntityType? type, bool severalWords, bool isAcronym, bool shouted) => type switch
    {
        EntityType.Per => hit.Entry.Type == ActorType.Person,
        EntityType.Loc => hit.Entry.Type != ActorType.Person && (severalWords || hit.Entry.Type is ActorType.State or ActorType.Government || isAcronym),
        EntityType.Norp => hit.Entry.Type != ActorType.Person,
        EntityType.Org or EntityType.Fac or EntityType.Misc or EntityType.Product or EntityType.Event => hit.Entry.Type != ActorType.Person && (hit.IsCaseExact || type is EntityType.Org),
        // The entity tagger misses some names; single words are too often something else.
        _ => hit.IsCaseExact && !shouted && (severalWords && hit.Entry.Type != ActorType.Person || isAcronym),
    };

    private static bool IsAcronym(ReadOnlySpan<char> written)
    {
        var (capitals, digits) = (0, 0);
        foreach (var c in written)
            if (char.IsUpper(c)) capitals++;
            else if (char.IsDigit(c)) digits++;
            else if (char.IsLower(c)) return false;
        return capitals > 0 && capitals + digits >= 2;
    }

    // A headline in capitals does not tell acronyms from words.
    private static bool IsShouted(ReadOnlySpan<char> sentence)
    {
        foreach (var c in sentence)
            if (char.IsLower(c)) return false;
        return true;
    }
}
