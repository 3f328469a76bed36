using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Facts.Coding.Trees;

/// <summary>The words of a noun phrase, without what is only said beside it.</summary>
internal static class NounPhrases
{
    // A participle of more tokens tells a story of its own.
    private const int LongestParticiple = 10;

    /// <summary>The span of a phrase: its head with determiners, modifiers and what it governs by prepositions.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="head">The head noun.</param>
    /// <param name="participles">Whether reduced clauses belong to it: <c>civilians besieged in the city</c>.</param>
    /// <param name="places">Whether phrases of place and means belong to it: <c>its territory in Iraq</c>.</param>
    public static TextSpan Span(Tree tree, int head, bool participles = true, bool places = true)
    {
        int first = head, last = head;
        var children = tree.Children(head);
        for (var k = children.Length - 1; k >= 0; k--)
        {
            var child = children[k];
            if (child > head) continue;
            // "Russia, whose Wagner Group": the name alone.
            if (!Belongs(tree, child, participles) || IsDay(tree, child) || tree[child].Xpos == "WP$" && tree.EntityAt(head) is not null) break;
            first = tree.First(child);
        }
        foreach (var child in children)
        {
            if (child < head || tree.Last(child) <= last) continue;
            if (tree.IsPunct(child) && !Inner(tree, child)) break;
            // "The rebels, for their part": said beside it, though the comma hangs with it.
            if (tree[tree.First(child)].Form is "," && tree.Is(child, "nmod") && tree.Case(child) is "for" or "among" or "including") break;
            // A person's name has no phrase of place: "met John Kerry in Baghdad" is where they met.
            if (tree.Is(child, "nmod") && tree.EntityAt(head) is { Type: EntityType.Per } && tree.Case(child) is not "of") break;
            if (!places && tree.Is(child, "nmod") && !OfParties(tree.Case(child))) break;
            if (!Belongs(tree, child, participles) || CommaBetween(tree, last + 1, tree.First(child))) break;
            last = Math.Max(last, tree.Last(child));
        }
        while (first < head && tree.Head(first) == head && tree.Deprel(first) is "cc" or "case" or "mark" or "cc:preconj") first++;
        return Trim(tree, first, last, head);
    }

    /// <summary>The words for who takes part: whole names, without bounds of number, places and means.</summary>
    /// <param name="document">The text.</param>
    /// <param name="tree">The sentence.</param>
    /// <param name="head">The head noun.</param>
    /// <param name="participles">Whether reduced clauses belong to it.</param>
    /// <param name="before">A token that the mention may not reach; another who takes part may stand there.</param>
    public static Mention Mention(Document document, Tree tree, int head, bool participles = true, int before = int.MaxValue)
    {
        var span = Span(tree, head, participles, places: false);
        var (first, last) = (head, head);
        while (first > 0 && tree[first - 1].Span.Start >= span.Start) first--;
        while (last + 1 < tree.Count && last + 1 < before && tree[last + 1].Span.End <= span.End) last++;
        last = BeforeClause(tree, head, last);
        // "in which gunmen killed ten", "where ten people died": what joins the clause is no part of them.
        while (first < head && (tree[first].Xpos is "WRB" or "WDT" or "CC" || tree[first].Xpos is "IN" && tree[first + 1].Xpos is "WDT")) first++;
        // "Three days later a helicopter": who, not when.
        if (tree.Times.FirstOrDefault(t => t.First <= first && t.Last >= first && t.Last + 1 < head) is { Time: not null } earlier && tree.Upos(earlier.Last + 1) is Upos.Det && tree.EntityAt(earlier.First) is null) first = earlier.Last + 1;
        // "the council this afternoon": who met, not when.
        if (last > head && tree.Times.FirstOrDefault(t => t.First > head && t.Last >= last && t.First <= last) is { Time: not null } when && tree.EntityAt(when.First) is null) last = when.First - 1;
        // "Ministers on", "fighters backed by": what only joins them to what was left out.
        while (last > head && (tree.Upos(last) is Upos.Adp && tree.EntityAt(last) is null || tree[last].Xpos is "VBN" && tree.Is(last, "acl") && tree.Last(last) > last)) last--;
        span = Trim(tree, WithoutBound(tree, first, head), last, head);
        if (tree.EntityAt(head) is { } name && name.First <= head) span = span.Cover(name.Span);
        if (NameBehind(tree, head, last) is { } named && named.First < before) span = span.Cover(named.Span);
        if (Where(tree, first, head, last) is var end && end > last && end < before) span = span.Cover(tree[end].Span);
        if (IsBare(tree, head) && Restriction(tree, head) is { } restricted && restricted.End <= (before < tree.Count ? tree[before].Span.Start : int.MaxValue)) span = span.Cover(restricted);
        return new(span.Of(document.Text), span);
    }

    // "the rights group Amnesty International": the name is told in one breath.
    private static Entity? NameBehind(Tree tree, int head, int last)
    {
        foreach (var child in tree.Children(head))
            if (child > head && tree.Is(child, "appos") && tree.EntityAt(child) is { } name && name.First == last + 1 && name.First > head && !tree.Has(child, "cc")) return name;
        return null;
    }

    // "met groups from five countries to learn about their work", "prisoners held after the escape of a guard": who, not why or since when.
    private static int BeforeClause(Tree tree, int head, int last)
    {
        for (var i = head + 1; i <= last; i++)
        {
            if (tree.Head(i) is not (var over and >= 0) || i < over) continue;
            var relation = tree.Deprel(i);
            var isClause = relation is "acl:relcl" or "advcl" || relation is "acl" && (tree[i].Xpos is "VB" || tree.Last(i) - tree.First(i) > LongestParticiple);
            if (isClause && tree.First(i) > head && tree.First(i) <= last) return tree.First(i) - 1;
        }
        return last;
    }

    // "targets in Gaza", "the force in Lebanon": the noun alone says nothing. The last token of the place, or -1.
    private static int Where(Tree tree, int first, int head, int last)
    {
        if (last != head || !Vague.Contains(tree.Lemma(head))) return -1;
        for (var i = first; i <= head; i++)
            if (tree.EntityAt(i) is not null || tree[i].Xpos is "PRP$") return -1;
        foreach (var child in tree.Children(head))
            if (child > head && tree.Is(child, "nmod") && tree.First(child) == head + 1 && tree.Case(child) is "in" or "near" or "outside" or "inside" or "around" && tree.EntityAt(child) is { Type: EntityType.Loc } place)
                return place.End - 1;
        return -1;
    }

    private static readonly HashSet<string> Vague = ["area", "district", "force", "interest", "mission", "part", "place", "province", "region", "target"];

    // "those who threaten the town", "those in need": the words alone name nobody.
    private static bool IsBare(Tree tree, int head) => tree.Lemma(head).ToLowerInvariant() is "those" or "that" or "all" or "anyone" or "everyone" or "people" or "anybody";

    private static TextSpan? Restriction(Tree tree, int head)
    {
        foreach (var child in tree.Children(head))
            if (child > head && (tree.Is(child, "acl") && tree[child].Xpos != "VB" || tree.Is(child, "nmod") && tree.Lemma(head).ToLowerInvariant() is "those" or "that") && !AfterComma(tree, tree.First(child)) && tree.Last(child) - head < 14) return tree.Cover(head, tree.Last(child));
        return null;
    }

    // "at least 23 people" are 23 people.
    private static int WithoutBound(Tree tree, int first, int head)
    {
        for (var i = first; i <= head; i++)
        {
            if (tree.Upos(i) == Upos.Num && i > first) return i;
            if (!Bounds.Contains(tree[i].Form.ToLowerInvariant())) break;
        }
        return first;
    }

    private static readonly HashSet<string> Bounds = [.. EmbeddedLines.Read("Facts/Coding/Trees/bound-words.txt").SelectMany(l => l.Split(' '))];

    private static bool OfParties(string? preposition) =>
        preposition is "of" or "for" or "from" or "to" or "between" or "among" or "against" or "within" or null;

    /// <summary>A span of tokens without the punctuation at its ends; never without the token to keep.</summary>
    public static TextSpan Trim(Tree tree, int first, int last, int keep)
    {
        while (first < keep && tree.IsPunct(first) && !Opens(tree, first)) first++;
        while (last > keep && tree.IsPunct(last) && !Closes(tree, last, first)) last--;
        return tree.Cover(first, last);
    }

    private static bool Belongs(Tree tree, int i, bool participles) => tree.Deprel(i) switch
    {
        // "the army, backed by jets": told beside it, whatever the parser calls it.
        "amod" when AfterComma(tree, tree.First(i)) && tree.Head(i) < i => false,
        "det" or "det:predet" or "amod" or "compound" or "nummod" or "flat" or "fixed" or "goeswith" or "nmod" or "nmod:poss"
            or "nmod:desc" or "nmod:unmarked" or "nmod:npmod" => true,
        "advmod" => tree[i].Xpos is not "WRB",
        "acl" => participles && !AfterComma(tree, tree.First(i)) && tree[i].Xpos is "VBN" or "VBG" && !tree.Has(i, "mark"),
        "punct" => Inner(tree, i),
        var relation => relation.StartsWith("flat", StringComparison.Ordinal) || relation.StartsWith("compound", StringComparison.Ordinal),
    };

    // "on Wednesday Deputy Secretary Ali Omar": the day is no part of the name.
    private static bool IsDay(Tree tree, int i) => tree.Upos(i) == Upos.Propn && Times.IsTime(tree, i);

    private static bool CommaBetween(Tree tree, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (tree[i].Form is "," or ";") return true;
        return false;
    }

    private static bool AfterComma(Tree tree, int i) => IsComma(tree, i) || i > 0 && IsComma(tree, i - 1);

    private static bool IsComma(Tree tree, int i) => tree.IsPunct(i) && tree[i].Form is "," or "–" or "—" or "-";

    // Hyphens and quotation marks stand inside a name: “Q-West”, John "J.D." Dorrian.
    private static bool Inner(Tree tree, int i) =>
        tree[i].Form is "-" or "–" or "\"" or "“" or "”" or "'" or "‘" or "’" or "/" or "." or "\"\"" || tree[i].Upos != Upos.Punct;

    private static bool Opens(Tree tree, int i) => tree[i].Form is "“" or "\"" && Matches(tree, i);

    private static bool Matches(Tree tree, int i)
    {
        for (var k = i + 1; k < tree.Count && k < i + 8; k++)
            if (tree[k].Form is "”" or "\"") return true;
        return false;
    }

    private static bool HasOpening(Tree tree, int first, int last)
    {
        for (var k = last - 1; k >= first; k--)
            if (tree[k].Form is "(") return true;
        return false;
    }

    private static bool Closes(Tree tree, int last, int first)
    {
        if (tree[last].Form is ")") return HasOpening(tree, first, last);
        if (tree[last].Form is not ("”" or "\"" or ".")) return false;
        if (tree[last].Form is ".") return last + 1 < tree.Count && tree[last].Span.Start == tree[last - 1].Span.End && tree[last - 1].Form.Length <= 3;
        for (var k = last - 1; k >= first; k--)
            if (tree[k].Form is "“" or "\"") return true;
        return false;
    }
}
