namespace Dateline.Annotation.Parsing;

/// <summary>
/// Keeps, for the forms met most lately, the first layer's share of their input: it depends on the form alone, and a few
/// thousand forms make up nine tenths of a text. Two generations, the older dropped when the newer is full.
/// </summary>
internal sealed class WordCache
{
    private const int Capacity = 3000;

    private readonly ReaderNetwork _network;
    private Generation _current = new();
    private Generation _older = new();

    public WordCache(ReaderNetwork network) => _network = network;

    /// <summary>The rows of a form's gates, input share of both directions: 8 · hidden values.</summary>
    public float[] Of(string form)
    {
        if (_current.TryGetValue(form, out var row)) return row;
        if (!_older.TryGetValue(form, out row)) row = Compute(form);
        if (_current.Count >= Capacity)
            lock (this)
                if (_current.Count >= Capacity) (_older, _current) = (_current, new());
        _current.TryAdd(form, row);
        return row;
    }

    private float[] Compute(string form)
    {
        var layer = _network.Layers[0];
        var input = new float[_network.Shape.Input];
        Inputs.Write(_network, WordFeatures.Of(form, _network), unknown: false, input);
        var row = new float[8 * layer.Hidden];
        layer.Input.Forward(input, 1, row);
        return row;
    }

    private sealed class Generation() : System.Collections.Concurrent.ConcurrentDictionary<string, float[]>(2, 4096, StringComparer.Ordinal);
}
