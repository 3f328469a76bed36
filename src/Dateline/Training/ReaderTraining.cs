using Dateline.Annotation.Conllu;
using Dateline.Annotation.Parsing;
using Dateline.Training.Corpora;

namespace Dateline.Training;

/// <summary>Puts the corpora together and trains the net that tags, parses and finds entities.</summary>
/// <param name="corpora">The folder with <c>treebank</c> and <c>ner</c>.</param>
/// <param name="segment">Our own segmenter, for corpora that come as text or cut another way.</param>
internal sealed class ReaderTraining(string corpora, Segmentation segment)
{
    private const int VectorWords = 65_000;

    /// <summary>Sentences of the newswire labelled by machine that one epoch reads.</summary>
    private const int NewsSentences = 12_000;

    /// <summary>One sentence in so many is also learnt as another tokenizer would cut it.</summary>
    private const int NoiseInterval = 6;

    /// <summary>Longest sentence learnt from; longer ones are few and cost memory.</summary>
    private const int LongestSentence = 120;

    /// <summary>
    /// Trains the reader on what people annotated, and, where teachers are asked for, on what they agree on in plain news.
    /// </summary>
    /// <param name="progress">Told of each epoch, with the net as it then stands.</param>
    public ReaderNetwork Train(
        NetworkShape shape, ReaderTrainingOptions options, WordVectors vectors, Action<string, ReaderNetwork> progress)
    {
        var trees = Trees(corpora);
        var (upos, xpos, relations) = Treebank.Labels(trees);
        var parsed = Named(trees, trees.ConvertAll(s => Treebank.Convert(s, upos, xpos, relations)));
        var clean = Clean().ToList();
        clean.AddRange(Short(clean.Where((_, i) => i % NoiseInterval == 0).Select(TokenNoise.Split)).ToList());
        var news = Short(EntityCorpora.Tokens(NewsPath(corpora), EntityScheme.Gmb, segment, 0.4f)).ToList();
        List<TrainingSentence> all = [.. parsed, .. clean, .. news];
        ReaderNetwork New() => Build(shape, all, parsed.Count + clean.Count, vectors, upos, xpos, relations);
        var network = New();
        foreach (var sentence in all) sentence.Features = [.. sentence.Forms.Select(f => WordFeatures.Of(f, network))];

        IReadOnlyList<TrainingSentence> Epoch(int epoch, int noisy) =>
            [.. parsed, .. clean, .. Enumerable.Range(0, noisy).Select(i => news[(epoch * noisy + i) % news.Count])];
        var teachers = new List<ReaderNetwork>();
        for (var t = 1; t <= options.Teachers; t++)
        {
            var (number, teacher) = (t, New());
            new NetworkTrainer(teacher, options.Teacher with { Seed = options.Student.Seed + t }).Train(
                epoch => Epoch(epoch, NewsSentences / 4), (epoch, report) => progress($"teacher {number}, epoch {epoch + 1} of {options.Teacher.Epochs}: {report}", teacher));
            teachers.Add(teacher);
        }

        if (teachers.Count > 0) new TeacherVote(teachers).Label([.. clean, .. news]);
        new NetworkTrainer(network, options.Student).Train(
            epoch => Epoch(epoch, NewsSentences), (epoch, report) => progress($"reader, epoch {epoch + 1} of {options.Student.Epochs}: {report}", network));
        return network;
    }

    /// <summary>The words whose vectors the net keeps, commonest first.</summary>
    public static IEnumerable<string> CommonWords(WordVectors vectors) =>
        vectors.Words.Take(VectorWords).Where(w => vectors[w] is not null && !w.Contains('\n'));

    /// <summary>The sentences of the newswire, as its tokenizer cut them.</summary>
    public static IEnumerable<string[]> News(string corpora) => EntityCorpora.Sentences(NewsPath(corpora));

    /// <summary>The training sentences of the treebanks.</summary>
    public static List<ConlluSentence> Trees(string corpora) =>
        [.. new[] { "ewt", "gum" }.SelectMany(name => ConlluReader.ReadFile(Path.Combine(corpora, "treebank", name, "train.conllu")))];

    private IEnumerable<TrainingSentence> Clean()
    {
        var ner = Path.Combine(corpora, "ner");
        var spans = Directory.GetFiles(ner, "written-*.jsonl").Order(StringComparer.Ordinal).Prepend(Path.Combine(ner, "wikinews.jsonl"))
            .SelectMany(path => EntityCorpora.Spans(path, EntityScheme.Full, segment));
        return Short(spans
            .Concat(EntityCorpora.Tokens(Path.Combine(ner, "wikigold.jsonl"), EntityScheme.Conll, segment, 0.7f))
            .Concat(EntityCorpora.Tokens(Path.Combine(ner, "crossner-politics.jsonl"), EntityScheme.Politics, segment, 0.5f)));
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
        var vectorWords = new WordTable(CommonWords(vectors));
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
            network.Vectors[row * network.Shape.Dimensions + i] = (sbyte)MathF.Round(values[i] / scale);
    }

    private static string NewsPath(string corpora) => Path.Combine(corpora, "ner", "gmb-news.jsonl.gz");
}
