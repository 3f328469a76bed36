using System.Runtime.InteropServices;
using Dateline.Annotation.Conllu;
using Dateline.Annotation.Segmentation;
using Dateline.Learning;

namespace Dateline.Training;

/// <summary>Trains the segmenter on treebanks laid out in many ways; the same seed and data give the same bytes.</summary>
public sealed class SegmenterTrainer
{
    private const int Epochs = 8;
    private const int BatchPieces = 800;
    /// <summary>Texts of newswire in an epoch.</summary>
    private const int NewsTexts = 400;

    private const int LongestSequence = 400;
    private const float Rate = 3e-3f;

    /// <summary>Chance that a piece is seen without what names its word, so that unknown words are learnt.</summary>
    private const float LexicalDropout = 0.1f;

    /// <summary>A feature must be met so often, each document being laid out twice.</summary>
    private const int LeastCount = 20;

    private static readonly Rendering[] Renderings =
    [
        Rendering.Plain, Rendering.Plain, Rendering.Plain, Rendering.Plain,
        new(" ", "\n", 0), new(" ", " ", 0), new("\n", "\n", 0), new(" ", "\n\n", 72), new(" ", "\n\n", 80),
    ];

    private readonly List<List<ConlluSentence>> _documents;
    private readonly List<string[][]> _news;
    private readonly WordSplits _splits;
    private readonly SegmenterNetwork _network;
    private readonly Linear _tags;
    private readonly SegmenterWorker _worker;
    private readonly Adam _adam;
    private readonly Random _random;
    private readonly PieceFeatures _extractor = new();

    private SegmenterTrainer(IEnumerable<ConlluSentence> sentences, IEnumerable<string[]> news, int seed)
    {
        _random = new(seed);
        _documents = [.. ConlluDocument.Group(sentences).Select(d => d.Sentences.ToList())];
        _news = NewsText.Group(news);
        _splits = WordSplitCounter.Learn(_documents.SelectMany(d => d));
        _network = new(CountFeatures());
        _tags = new(_network.Parameters, "tags", SegmenterNetwork.Width, UniversalTags.Count);
        _network.Parameters.Initialise(_random);
        _worker = new(_network, _tags, _random);
        _adam = new(_network.Parameters);
    }

    /// <param name="sentences">Treebanks with documents and paragraphs marked, spaces told by <c>SpaceAfter</c>.</param>
    /// <param name="news">Sentences of newswire as another tokenizer cut them, in order: for where sentences end alone.</param>
    /// <param name="seed">Draws the first weights, the order and the layouts.</param>
    /// <param name="progress">Told after each epoch.</param>
    /// <returns>The section <see cref="Segmenter.Section"/> of a model file.</returns>
    public static byte[] Train(
        IEnumerable<ConlluSentence> sentences, IEnumerable<string[]> news, int seed, IProgress<string>? progress = null)
    {
        var trainer = new SegmenterTrainer(sentences, news, seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
            progress?.Report($"segmenter: epoch {epoch + 1} of {Epochs}, loss {trainer.Epoch(epoch):F4} a piece");
        trainer._adam.SwapMean();
        return new SegmenterModel(trainer._network, trainer._splits).Save();
    }

    private double Epoch(int epoch)
    {
        var order = Enumerable.Range(0, _documents.Count + (_news.Count == 0 ? 0 : NewsTexts)).ToArray();
        _random.Shuffle(order);
        var (loss, count, batch) = (0.0, 0, 0);
        Pack();
        for (var n = 0; n < order.Length; n++)
        {
            var text = order[n] < _documents.Count
                ? Renderings[_random.Next(Renderings.Length)].Render(_documents[order[n]])
                : NewsText.Render(_news[(epoch * NewsTexts + order[n]) % _news.Count], _random);
            var pieces = new LabelledPieces(text, _splits);
            for (var start = 0; start < pieces.Pieces.Count; start += LongestSequence)
            {
                var rows = Math.Min(LongestSequence, pieces.Pieces.Count - start);
                loss += _worker.Run(Features(pieces, start, rows), pieces.Labels.AsSpan(start, rows), pieces.Tags.AsSpan(start, rows), 1f / BatchPieces);
                count += rows;
                if ((batch += rows) < BatchPieces) continue;
                Step((epoch + (double)n / order.Length) / Epochs);
                batch = 0;
            }
        }
        return loss * BatchPieces / count;
    }

    /// <summary>The rate falls along a half cosine.</summary>
    private void Step(double share)
    {
        _adam.Step(_worker.Gradients, Rate * (float)(0.01 + 0.5 * (1 + Math.Cos(Math.PI * share))));
        _worker.Gradients.Clear(_network.Parameters);
        Pack();
    }

    private void Pack()
    {
        _network.Pack(training: true);
        _tags.Pack(training: true);
    }

    private int[] Features(LabelledPieces text, int start, int rows)
    {
        var hashes = new uint[rows * PieceFeatures.Count];
        _extractor.Fill(text.Text, text.Pieces, start, start + rows, hashes);
        var features = new int[hashes.Length];
        for (var i = 0; i < rows; i++)
        {
            var drop = _random.NextSingle() < LexicalDropout;
            for (var f = 0; f < PieceFeatures.Count; f++)
            {
                var at = i * PieceFeatures.Count + f;
                features[at] = drop && PieceFeatures.IsLexical(f) ? -1 : _network.Features.Row(hashes[at]);
            }
        }
        return features;
    }

    private FeatureTable CountFeatures()
    {
        var counts = new Dictionary<uint, int>();
        for (var n = 0; n < _documents.Count; n++)
        {
            Count(Rendering.Plain.Render(_documents[n]).Text);
            Count(Renderings[4 + n % 5].Render(_documents[n]).Text);
        }
        foreach (var text in _news.Take(NewsTexts)) Count(NewsText.Render(text, _random).Text);
        return new([.. counts.Where(c => c.Value >= LeastCount).Select(c => c.Key).Order()]);

        void Count(string text)
        {
            var pieces = PieceScanner.Scan(text, _splits);
            var hashes = new uint[pieces.Count * PieceFeatures.Count];
            _extractor.Fill(text, pieces, 0, pieces.Count, hashes);
            foreach (var hash in hashes) CollectionsMarshal.GetValueRefOrAddDefault(counts, hash, out _)++;
        }
    }
}
