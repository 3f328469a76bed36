using Dateline.Annotation.Conllu;
using Dateline.Annotation.Parsing;
using Dateline.Documents;
using Dateline.Training.Corpora;

namespace Dateline.Training;

/// <summary>Puts the corpora together and trains the net that tags, parses and finds entities.</summary>
/// <param name="corpora">The folder with <c>treebank</c> and <c>ner</c>.</param>
/// <param name="segment">Sentences of a text as spans of their tokens, for corpora that come as text.</param>
internal sealed class ReaderTraining(string corpora, Func<string, IEnumerable<IReadOnlyList<TextSpan>>> segment)
{
    private const int VectorWords = 50_000;

    /// <summary>Sentences of the newswire labelled by machine that one epoch reads.</summary>
    private const int NoisySentences = 6_000;

    /// <summary>Longest sentence learnt from; longer ones are few and cost memory.</summary>
    private const int LongestSentence = 120;

    public ReaderNetwork Train(
        NetworkShape shape, NetworkTrainingOptions options, WordVectors vectors, Action<int, string, ReaderNetwork> progress)
    {
        var trees = new[] { "ewt", "gum" }.SelectMany(name => ConlluReader.ReadFile(Path.Combine(corpora, "treebank", name, "train.conllu"))).ToList();
        var (upos, xpos, relations) = Treebank.Labels(trees);
        var parsed = Named(trees, trees.ConvertAll(s => Treebank.Convert(s, upos, xpos, relations)));
        var clean = Clean().ToList();
        var noisy = Short(EntityCorpora.Tokens(Path.Combine(corpora, "ner", "gmb-news.jsonl.gz"), EntityScheme.Gmb, 0.4f)).ToList();
        var network = Build(shape, [.. parsed, .. clean, .. noisy], parsed.Count + clean.Count, vectors, upos, xpos, relations);
        foreach (var sentence in parsed.Concat(clean).Concat(noisy))
            sentence.Features = [.. sentence.Forms.Select(f => WordFeatures.Of(f, network))];
        var trainer = new NetworkTrainer(network, options);
        trainer.Train(
            epoch => [.. parsed, .. clean, .. Enumerable.Range(0, NoisySentences).Select(i => noisy[(epoch * NoisySentences + i) % noisy.Count])],
            (epoch, report) => progress(epoch, report, network));
        return network;
    }

    private IEnumerable<TrainingSentence> Clean()
    {
        var ner = Path.Combine(corpora, "ner");
        var spans = Directory.GetFiles(ner, "written-*.jsonl").Order(StringComparer.Ordinal).Prepend(Path.Combine(ner, "wikinews.jsonl"))
            .SelectMany(path => EntityCorpora.Spans(path, EntityScheme.Full, segment));
        return Short(spans
            .Concat(EntityCorpora.Tokens(Path.Combine(ner, "wikigold.jsonl"), EntityScheme.Conll, 0.7f))
            .Concat(EntityCorpora.Tokens(Path.Combine(ner, "crossner-politics.jsonl"), EntityScheme.Politics, 0.5f)));
    }

    private static IEnumerable<TrainingSentence> Short(IEnumerable<TrainingSentence> sentences) =>
        sentences.Where(s => s.Length is > 1 and <= LongestSentence);

    /// <summary>Gives the sentences of EWT the entities of UniversalNER.</summary>
    private List<TrainingSentence> Named(List<ConlluSentence> trees, List<TrainingSentence> sentences)
    {
        var names = EntityCorpora.UniversalNer(Path.Combine(corpora, "ner", "uner-ewt-train-v0.iob2"));
        for (var i = 0; i < sentences.Count; i++)
            if (trees[i].SentenceId is { } id && names.TryGetValue(id, out var named) && named.Forms.AsSpan().SequenceEqual(sentences[i].Forms))
                sentences[i].Entities = EntityScheme.UniversalNer.Convert(named.Tags);
        return [.. Short(sentences)];
    }

    private static ReaderNetwork Build(
        NetworkShape shape, List<TrainingSentence> sentences, int trusted, WordVectors vectors, TagSet upos, TagSet xpos, TagSet relations)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var form in sentences.Take(trusted).SelectMany(s => s.Forms).Select(f => f.ToLowerInvariant()))
            counts[form] = counts.GetValueOrDefault(form) + 1;
        var words = new WordTable(counts.Where(c => c.Value >= 2).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key));
        var vectorWords = new WordTable(vectors.Words.Take(VectorWords).Where(w => vectors[w] is not null && !w.Contains('\n')));
        var network = new ReaderNetwork(shape, words, vectorWords, upos, xpos, relations);
        foreach (var word in vectors.Words.Take(VectorWords))
            if (vectors[word] is { } values && vectorWords[word] is > 0 and var row) Quantise(values, network, row);
        return network;
    }

    private static void Quantise(float[] values, ReaderNetwork network, int row)
    {
        var scale = values.Max(MathF.Abs) / 127f;
        if (scale <= 0) return;
        network.VectorScales[row] = scale;
        for (var i = 0; i < values.Length; i++)
            network.Vectors[row * network.Shape.Vector + i] = (sbyte)MathF.Round(values[i] / scale);
    }
}
