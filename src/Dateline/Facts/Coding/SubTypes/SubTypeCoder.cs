using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Knowledge.SubTypes;

namespace Dateline.Facts.Coding.SubTypes;

/// <summary>
/// Files a short report under one of ACLED's sub-types of events, or of the five that CASE 2021 adds, by the words of
/// subtypes.txt. What a text tells first is what it is about: later sentences weigh less.
/// </summary>
public sealed class SubTypeCoder
{
    private const double Decay = 0.75;

    // What a rule says still counts for a little where other words of the text speak against it.
    private const double Disallowed = 0.2;

    private readonly SubTypeTable _table;

    private SubTypeCoder(SubTypeTable table) => _table = table;

    /// <summary>With the rules that the program comes with.</summary>
    public static SubTypeCoder Load() => new(SubTypeTable.Load());

    /// <summary>The sub-types that something speaks for, the strongest first.</summary>
    public IReadOnlyList<(string SubType, double Weight)> Rank(AnnotatedText text) => Rank(text.Trees);

    /// <summary>The same for the sentences that a span touches, as if they stood alone.</summary>
    public IReadOnlyList<(string SubType, double Weight)> Rank(AnnotatedText text, TextSpan span) =>
        Rank(text.Trees.Where((_, i) => text.Sentences[i].Span.Overlaps(span)));

    private IReadOnlyList<(string SubType, double Weight)> Rank(IEnumerable<Tree> trees)
    {
        var sentences = trees.Select(Words).ToArray();
        var whole = new WordSet();
        foreach (var sentence in sentences) whole.Add(sentence);
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var rule in _table.Rules)
        {
            if (Array.FindIndex(sentences, rule.Fits) is not (var at and >= 0)) continue;
            sums[rule.SubType] = sums.GetValueOrDefault(rule.SubType) + rule.Weight * Math.Pow(Decay, at) * (rule.Allows(whole) ? 1 : Disallowed);
        }
        return [.. sums.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.Value))];
    }

    private static WordSet Words(Tree tree)
    {
        var words = new List<(string, string)>(tree.Count);
        for (var i = 0; i < tree.Count; i++) words.Add((tree[i].Form.ToLowerInvariant(), tree.Lemma(i).ToLowerInvariant()));
        var set = new WordSet();
        set.Add(words);
        for (var verb = 0; verb < tree.Count; verb++)
            if (tree.IsVerb(verb) && SubjectOf(tree, verb) is var subject and >= 0)
                for (var i = tree.First(subject); i <= subject; i++)
                {
                    set.AddSubject(words[i].Item1, words[verb].Item2);
                    if (words[i].Item2 != words[i].Item1) set.AddSubject(words[i].Item2, words[verb].Item2);
                }
        return set;
    }

    // A coordinated verb shares the subject of the first; the doer of a passive is its agent.
    private static int SubjectOf(Tree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (tree.Deprel(child) is "nsubj" or "obl:agent") return child;
        if (tree.Has(verb, "nsubj:pass")) return -1;
        return tree.Is(verb, "conj") || tree.Is(verb, "xcomp") ? SubjectOf(tree, tree.Head(verb)) : -1;
    }
}
