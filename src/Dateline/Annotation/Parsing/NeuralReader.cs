using Dateline.Learning;

namespace Dateline.Annotation.Parsing;

/// <summary>Tags, parses and finds entities in one pass of a <see cref="ReaderNetwork"/>, sentences in batches of like length.</summary>
public sealed class NeuralReader : IAnnotator
{
    /// <summary>Tokens of one batch: enough for full products, few enough for the processor's caches.</summary>
    private const int BatchTokens = 600;

    private readonly ReaderNetwork _network;
    private readonly Stack<ReadingBatch> _idle = new();

    internal NeuralReader(ReaderNetwork network)
    {
        _network = network;
        _network.Pack(training: false);
    }

    /// <summary>Reads the net from a model file.</summary>
    /// <exception cref="ModelFormatException">A section is missing or unfit.</exception>
    public static NeuralReader Load(ModelFile file)
    {
        var network = NetworkFile.Load(file);
        var reader = new NeuralReader(network);
        network.Release();
        return reader;
    }

    public Layers Requires => Layers.Tokens | Layers.Sentences;

    public Layers Provides => Layers.Tags | Layers.Dependencies | Layers.Entities;

    public void Annotate(AnnotatedText text)
    {
        var batch = Rent();
        try
        {
            Read(batch, text.Sentences);
            List<SecondLook>? again = null;
            foreach (var sentence in text.Sentences)
                if (SecondLook.At(sentence) is { } look) (again ??= []).Add(look);
            if (again is null) return;
            Read(batch, again.SelectMany(l => new[] { l.Clause, l.Words }));
            foreach (var look in again) look.Join();
        }
        finally
        {
            lock (_idle) _idle.Push(batch);
        }
    }

    private static void Read(ReadingBatch batch, IEnumerable<Sentence> sentences)
    {
        var order = sentences.OrderByDescending(s => s.Tokens.Length).ToArray();
        for (int start = 0, end = 0; start < order.Length; start = end)
        {
            var tokens = 0;
            for (; end < order.Length && (end == start || tokens + order[end].Tokens.Length <= BatchTokens); end++)
                tokens += order[end].Tokens.Length;
            batch.Read(order.AsSpan(start, end - start));
        }
    }

    private ReadingBatch Rent()
    {
        lock (_idle)
            if (_idle.TryPop(out var batch)) return batch;
        return new ReadingBatch(_network);
    }
}
