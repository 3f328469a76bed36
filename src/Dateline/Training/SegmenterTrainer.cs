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
    private const int LongestSequence = 400;
    private const float Rate = 3e-3f;

    /// <summary>Chance that a piece is seen without what names its word, so that unknown words are learnt.</summary>
    private const float LexicalDropout = 0.1f;

    /// <summary>A feature must be met so often, each document being laid out twice.</summary>
    private const int LeastCount = 8;

    private static readonly Rendering[] Renderings =
    [
        Rendering.Plain, Rendering.Plain, Rendering.Plain, Rendering.Plain,
        new(" ", "\n", 0), new(" ", " ", 0), new("\n", "\n", 0), new(" ", "\n\n", 72), new(" ", "\n\n", 80),
    ];

    private readonly List<List<ConlluSentence>> _documents;
    private readonly WordSplits _splits;
    private readonly SegmenterNetwork _network;
    private readonly Linear _tags;
    private readonly SegmenterWorker _worker;
    private readonly Adam _adam;
    private readonly Random _random;
    private readonly PieceFeatures _extractor = new();

    private SegmenterTrainer(IEnumerable<ConlluSentence> sentences, int seed)
    {
        _random = new(seed);
        _documents = [.. ConlluDocument.Group(sentences).Select(d => d.Sentences.ToList())];
        _splits = WordSplitCounter.Learn(_documents.SelectMany(d => d));
        _network = new(CountFeatures());
        _tags = new(_network.Parameters, "tags", SegmenterNetwork.Width, UniversalTags.Count);
        _network.Parameters.Initialise(_random);
        _worker = new(_network, _tags, _random);
        _adam = new(_network.Parameters);
    }

    /// <param name="sentences">Treebanks with documents and paragraphs marked, spaces told by <c>SpaceAfter</c>.</param>
    /// <param name="seed">Draws the first weights, the order and the layouts.</param>
    /// <param name="progress">Told after each epoch.</param>
    /// <returns>The section <see cref="Segmenter.Section"/> of a model file.</returns>
    public static byte[] Train(IEnumerable<ConlluSentence> sentences, int seed, IProgress<string>? progress = null)
    {
        var trainer = new SegmenterTrainer(sentences, seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
            progress?.Report($"segmenter: epoch {epoch + 1} of {Epochs}, loss {trainer.Epoch(epoch):F4} a piece");
        trainer._adam.SwapMean();
        return new SegmenterModel(trainer._network, trainer._splits).Save();
    }

    private double Epoch(int epoch)
    {
        var order = Enumerable.Range(0, _documents.Count).ToArray();
        _random.Shuffle(order);
        var (loss, count, batch) = (0.0, 0, 0);
        Pack();
        for (var n = 0; n < order.Length; n++)
        {
            var text = new LabelledPieces(Renderings[_random.Next(Renderings.Length)].Render(_documents[order[n]]), _splits);
            for (var start = 0; start < text.Pieces.Count; start += LongestSequence)
            {
                var rows = Math.Min(LongestSequence, text.Pieces.Count - start);
                loss += _worker.Run(Features(text, start, rows), text.Labels.AsSpan(start, rows), text.Tags.AsSpan(start, rows), 1f / BatchPieces);
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
        for (var n = 0; n < _documents.Count * 2; n++)
        {
            var rendering = n < _documents.Count ? Rendering.Plain : Renderings[4 + n % 5];
            var text = rendering.Render(_documents[n % _documents.Count]).Text;
            var pieces = PieceScanner.Scan(text, _splits);
            var hashes = new uint[pieces.Count * PieceFeatures.Count];
            _extractor.Fill(text, pieces, 0, pieces.Count, hashes);
            foreach (var hash in hashes) CollectionsMarshal.GetValueRefOrAddDefault(counts, hash, out _)++;
        }
        return new([.. counts.Where(c => c.Value >= LeastCount).Select(c => c.Key).Order()]);
    }
}
