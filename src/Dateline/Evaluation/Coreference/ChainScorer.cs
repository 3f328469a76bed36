using Dateline.Annotation;
using Dateline.Documents;

namespace Dateline.Evaluation.Coreference;

/// <summary>
/// Scores chains by MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998) and CEAF-e with φ4 (Luo 2005). A mention found is the
/// smallest gold mention around its head. Chains found that hold no mention of a gold chain are left out, as the key
/// says nothing of what they mean.
/// </summary>
public sealed class ChainScorer
{
    private Ratio _mucRecall, _mucPrecision, _cubedRecall, _cubedPrecision, _ceafRecall, _ceafPrecision;

    /// <summary>Precision, recall and F1, each 0 to 1; the last line is the mean of the three F1.</summary>
    public IReadOnlyList<(string Name, double Precision, double Recall, double F1)> Scores
    {
        get
        {
            var (muc, cubed, ceaf) = (Line("muc", _mucPrecision, _mucRecall), Line("b-cubed", _cubedPrecision, _cubedRecall), Line("ceaf-e", _ceafPrecision, _ceafRecall));
            return [muc, cubed, ceaf, ("mean", (muc.Precision + cubed.Precision + ceaf.Precision) / 3, (muc.Recall + cubed.Recall + ceaf.Recall) / 3, (muc.F1 + cubed.F1 + ceaf.F1) / 3)];
        }
    }

    public void Add(GoldChains gold, AnnotatedText system)
    {
        var keys = gold.Mentions.Select((m, i) => (m.Chain, Mention: i)).Where(m => m.Chain >= 0).GroupBy(m => m.Chain, m => m.Mention)
            .Select(g => g.ToHashSet()).Where(c => c.Count > 1).ToList();
        var wanted = keys.SelectMany(c => c).ToHashSet();
        var found = system.Mentions.GroupBy(m => m.Chain, m => Find(gold, system, m.Sentence, m.Head, m.Span))
            .Select(g => g.ToHashSet()).Where(c => c.Count > 1 && c.Overlaps(wanted)).ToList();
        Muc(keys, found, ref _mucRecall);
        Muc(found, keys, ref _mucPrecision);
        Cubed(keys, found, ref _cubedRecall);
        Cubed(found, keys, ref _cubedPrecision);
        var best = Assignment.Best(keys.Count, found.Count, (k, f) => 2.0 * keys[k].Count(found[f].Contains) / (keys[k].Count + found[f].Count));
        _ceafRecall += new Ratio(best, keys.Count);
        _ceafPrecision += new Ratio(best, found.Count);
    }

    // What is in the key has its number there; what is not has one of its own below zero.
    private static int Find(GoldChains gold, AnnotatedText system, int sentence, int head, TextSpan span)
    {
        var token = system.Sentences[sentence].Tokens[head].Span;
        var (best, length) = (-1 - span.Start, int.MaxValue);
        for (var i = 0; i < gold.Mentions.Count; i++)
            if (gold.Mentions[i].Span is var around && around.Contains(token) && around.Length < length) (best, length) = (i, around.Length);
        return best;
    }

    private static void Muc(List<HashSet<int>> chains, List<HashSet<int>> others, ref Ratio sum)
    {
        foreach (var chain in chains)
        {
            var parts = others.Count(chain.Overlaps) + chain.Count(m => !others.Exists(o => o.Contains(m)));
            sum += new Ratio(chain.Count - parts, chain.Count - 1);
        }
    }

    private static void Cubed(List<HashSet<int>> chains, List<HashSet<int>> others, ref Ratio sum)
    {
        foreach (var chain in chains)
            foreach (var mention in chain)
                sum += new Ratio(others.Find(o => o.Contains(mention)) is { } other ? (double)chain.Count(other.Contains) / chain.Count : 0, 1);
    }

    private static (string Name, double Precision, double Recall, double F1) Line(string name, Ratio precision, Ratio recall)
    {
        var (p, r) = (precision.Value, recall.Value);
        return (name, p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
    }

    private readonly record struct Ratio(double Part, double Whole)
    {
        public double Value => Whole == 0 ? 0 : Part / Whole;

        public static Ratio operator +(Ratio a, Ratio b) => new(a.Part + b.Part, a.Whole + b.Whole);
    }
}
