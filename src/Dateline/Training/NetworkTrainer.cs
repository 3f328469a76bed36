using Dateline.Annotation.Parsing;
using Dateline.Learning;

namespace Dateline.Training;

/// <summary>Trains a <see cref="ReaderNetwork"/> by mini-batches; the same seed, data and thread count give the same weights.</summary>
internal sealed class NetworkTrainer
{
    private readonly ReaderNetwork _network;
    private readonly NetworkTrainingOptions _options;
    private readonly NetworkWorker[] _workers;
    private readonly Adam _adam;
    private readonly Random _random;

    public NetworkTrainer(ReaderNetwork network, NetworkTrainingOptions options)
    {
        (_network, _options) = (network, options);
        _random = new Random(options.Seed);
        network.Initialise(_random);
        _workers = [.. Enumerable.Range(0, options.Threads).Select(i => new NetworkWorker(network, options, options.Seed * 1000 + i))];
        _adam = new Adam(network.Parameters);
    }

    /// <summary>Trains for all epochs and leaves the averaged weights in the network.</summary>
    /// <param name="epochData">The sentences of an epoch, given its number; each with its features.</param>
    /// <param name="progress">Told after each epoch, with the averaged weights in place.</param>
    public void Train(Func<int, IReadOnlyList<TrainingSentence>> epochData, Action<int, string> progress)
    {
        var done = 0L;
        var total = (long)Enumerable.Range(0, _options.Epochs).Sum(e => (double)epochData(e).Sum(s => s.Length));
        for (var epoch = 0; epoch < _options.Epochs; epoch++)
        {
            foreach (var worker in _workers) worker.Losses.Clear();
            foreach (var batch in Batches(epochData(epoch)))
            {
                Step(batch, Rate((double)done / total));
                done += batch.Sum(s => s.Length);
            }

            _adam.SwapMean();
            _network.Pack(training: false);
            progress(epoch, Report());
            if (epoch < _options.Epochs - 1) _adam.SwapMean();
        }
    }

    /// <summary>Rises over the warm-up, then falls along a half cosine.</summary>
    private float Rate(double share)
    {
        if (share < _options.WarmUp) return _options.Rate * (float)(share / _options.WarmUp + 0.01);
        return _options.Rate * (float)(0.01 + 0.99 * 0.5 * (1 + Math.Cos(Math.PI * (share - _options.WarmUp) / (1 - _options.WarmUp))));
    }

    private void Step(IReadOnlyList<TrainingSentence> batch, float rate)
    {
        _network.Pack(training: true);
        var scale = 1f / batch.Sum(s => s.Length);
        // Threads of their own: a pool that is slow to wake leaves all shares to one.
        var threads = Enumerable.Range(1, _workers.Length - 1).Select(w => new Thread(() => Work(w, batch, scale))).ToArray();
        foreach (var thread in threads) thread.Start();
        Work(0, batch, scale);
        foreach (var thread in threads) thread.Join();
        foreach (var other in _workers.Skip(1)) _workers[0].Gradients.Add(other.Gradients, _network.Parameters);
        _adam.Step(_workers[0].Gradients, rate);
    }

    private void Work(int worker, IReadOnlyList<TrainingSentence> batch, float scale)
    {
        _workers[worker].Gradients.Clear(_network.Parameters);
        var share = batch.Where((_, i) => i % _workers.Length == worker).ToArray();
        if (share.Length > 0) _workers[worker].Run(share, scale);
    }

    /// <summary>Shuffles, then batches sentences of like length together, longest first in each batch.</summary>
    private List<TrainingSentence[]> Batches(IReadOnlyList<TrainingSentence> data)
    {
        var order = data.ToArray();
        _random.Shuffle(order);
        var batches = new List<TrainingSentence[]>();
        foreach (var stretch in order.Chunk(4000))
        {
            Array.Sort(stretch.Select((s, i) => -(s.Length * 8192) + i).ToArray(), stretch);
            var start = 0;
            var tokens = 0;
            for (var i = 0; i < stretch.Length; i++)
            {
                tokens += stretch[i].Length;
                if (tokens < _options.BatchTokens && i < stretch.Length - 1) continue;
                batches.Add(stretch[start..(i + 1)]);
                (start, tokens) = (i + 1, 0);
            }
        }

        var shuffled = batches.ToArray();
        _random.Shuffle(shuffled);
        return [.. shuffled];
    }

    private string Report()
    {
        var tokens = (double)_workers.Sum(w => w.Losses.Tokens);
        double Sum(Func<LossSums, double> of) => _workers.Sum(w => of(w.Losses));
        return $"loss/step: tags {Sum(l => l.Tags):F1} arcs {Sum(l => l.Arcs):F1} relations {Sum(l => l.Relations):F1} entities {Sum(l => l.Entities):F1}, {tokens:F0} tokens";
    }
}
