using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Patterns;
using Dateline.Knowledge.Senses;

namespace Dateline.Facts.Coding.Patterns;

/// <summary>Finds the lines of a pattern file that the words of a sentence stand as; of those for one word, the most specific.</summary>
internal sealed class PatternMatcher<T>(PatternTable<T> table) where T : struct, Enum
{
    /// <summary>One match a word at most, in the order of the sentence. Those whose line says <c>none</c> are left out.</summary>
    public IEnumerable<PatternMatch<T>> Find(Tree tree)
    {
        for (var i = 0; i < tree.Count; i++)
            if (Match(tree, i) is { Pattern.Value: not null } match) yield return match;
    }

    public PatternMatch<T>? Match(Tree tree, int word)
    {
        PatternMatch<T>? best = null;
        var most = -1;
        var upos = tree.Upos(word);
        var lemma = tree.Lemma(word).ToLowerInvariant();
        if (Hyphens.Participle(tree, word) is { } participle)
        {
            Try(table.Of(PatternKind.Hyphen, participle));
            return best;
        }
        if (upos == Upos.Verb && !tree.Is(word, "case") && !tree.Is(word, "mark"))
        {
            Try(table.Of(PatternKind.Verb, lemma));
            if (tree[word].Xpos is "VB" or "VBG") Try(table.Of(PatternKind.Aim, lemma));
        }
        if (upos is Upos.Noun or Upos.Propn && !tree.Is(word, "flat")) Try(table.Of(PatternKind.Noun, lemma));
        if (upos == Upos.Adj || tree[word].Xpos is "VBN" or "VBG" or "JJ") Try(table.Of(PatternKind.Adj, tree[word].Form.ToLowerInvariant()));
        return best;

        void Try(ReadOnlySpan<Pattern<T>> patterns)
        {
            foreach (var pattern in patterns)
            {
                if (Fit(tree, word, pattern) is not { } fit) continue;
                var score = pattern.Length * 4 + fit.Rate;
                if (score > most) (best, most) = (new(tree, word, pattern, fit.Governed), score);
            }
        }
    }

    private static (int Rate, int Governed)? Fit(Tree tree, int word, Pattern<T> pattern)
    {
        foreach (var other in pattern.Words)
            if (!(pattern.Kind is PatternKind.Noun or PatternKind.Adj ? tree.StandsBefore(word, other) : Phrases.HasParticle(tree, word, other))) return null;
        var governed = pattern.Preposition is { } preposition ? Phrases.Governed(tree, word, preposition) : -1;
        if (pattern.Preposition is not null && governed < 0) return null;
        if (pattern.Object is null) return (0, governed);
        var tested = governed >= 0 ? governed : pattern.Kind switch
        {
            PatternKind.Verb or PatternKind.Aim => Participants.Patient(tree, word) is var patient and >= 0 ? patient
                : pattern.Words is [.., var particle] && Phrases.ByParticle(tree, word, particle) is var by and >= 0 ? by : Participants.Subject(tree, word),
            PatternKind.Noun => Phrases.Governed(tree, word, "of"),
            _ => tree.Head(word),
        };
        return Rated(tree, tested, pattern.Object);
    }

    // Coordinated words and what a word of quantity counts are looked at as well; the best of them decides.
    private static (int, int)? Rated(Tree tree, int word, Condition condition)
    {
        if (word < 0) return null;
        // "Goma and Bukavu, both of which are held"
        if (Relatives.Antecedent(tree, word) is var meant and >= 0) word = meant;
        var (most, best) = (0, -1);
        foreach (var one in tree.Coordinated(word))
            foreach (var inner in new[] { Quantities.Through(tree, one), one })
                if (Phrases.Rate(tree, inner, condition) is var rate && rate > most) (most, best) = (rate, inner);
        return best < 0 ? null : (most, best);
    }
}
