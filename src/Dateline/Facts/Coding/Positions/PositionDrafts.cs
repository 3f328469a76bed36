using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Patterns;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Positions;

/// <summary>The positions of one text, each once: what is told again goes to the evidence of what was told before.</summary>
internal sealed class PositionDrafts(Document document)
{
    private readonly List<(Tree Tree, int Word, Position Position)> _all = [];

    public IEnumerable<Position> All => _all.Select(d => d.Position);

    public void Add(Tree tree, int word, Position next)
    {
        var at = _all.FindIndex(d => Same(d.Tree, d.Word, d.Position, tree, word, next));
        if (at < 0)
        {
            _all.Add((tree, word, next));
            return;
        }
        var known = _all[at].Position;
        // "is committed to supporting the government": one stance in two words.
        if (_all[at].Tree == tree && known.Evidence.Excerpts[0].Span.Overlaps(next.Evidence.Excerpts[0].Span)) return;
        _all[at] = _all[at] with { Position = known with { Evidence = Evidence.Of(document, known.Evidence.Excerpts[0].Span, [.. known.Evidence.Excerpts.Skip(1).Select(e => e.Span), next.Evidence.Excerpts[0].Span]) } };
    }

    /// <summary>A headline is evidence only for what the body does not say better.</summary>
    public void MergeHeadline(CodingText text)
    {
        for (var i = _all.Count - 1; i >= 0; i--)
        {
            var (tree, _, told) = _all[i];
            if (tree.Index > 1 || char.IsPunctuation(text.Text[tree.Span.End - 1])) continue;
            var body = _all.FindIndex(d => d.Tree.Index > tree.Index && d.Position.Stance == told.Stance && d.Position.Holder.IsSame(told.Holder) && ShareWords(d.Position, told));
            if (body < 0) continue;
            var better = _all[body].Position;
            _all[body] = _all[body] with { Position = better with { Evidence = Evidence.Of(document, better.Evidence.Excerpts[0].Span, [.. better.Evidence.Excerpts.Skip(1).Select(e => e.Span), told.Evidence.Excerpts[0].Span]) } };
            _all.RemoveAt(i);
        }
    }

    private static bool ShareWords(Position one, Position two)
    {
        var words = Long(one);
        return words.Overlaps(Long(two));

        static HashSet<string> Long(Position p) => [.. p.Evidence.Excerpts[0].Text.ToLowerInvariant().Split(' ', ',', '’', '\'').Where(w => w.Length > 4)];
    }

    private static bool Same(Tree treeOne, int wordOne, Position one, Tree treeTwo, int wordTwo, Position two)
    {
        if (one.Stance != two.Stance || !one.Holder.IsSame(two.Holder)) return false;
        if (treeOne == treeTwo && (treeOne.IsUnder(wordTwo, wordOne) || treeOne.IsUnder(wordOne, wordTwo)) && Follows(treeOne, wordOne, wordTwo)) return true;
        return one.Target.IsSame(two.Target);
    }

    // Within one stance, and not told of something else beside it.
    private static bool Follows(Tree tree, int one, int two)
    {
        var (outer, inner) = tree.IsUnder(two, one) ? (one, two) : (two, one);
        for (var i = inner; i != outer && i >= 0; i = tree.Head(i))
            if (tree.Is(i, "conj") || tree.Is(i, "parataxis")) return false;
        return true;
    }
}
