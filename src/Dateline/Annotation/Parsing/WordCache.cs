using Dateline.Learning;

namespace Dateline.Annotation.Parsing;

/// <summary>
/// Gives the first layer's input share of the gates for each token of a batch. It depends on the form alone, and a few
/// thousand forms make up nine tenths of a text, so the rows of forms met lately are kept (the clock algorithm of page
/// caches). For one thread.
/// </summary>
internal sealed class WordCache(ReaderNetwork network)
{
    private const int Capacity = 2048;

    /// <summary>Forms computed in one product.</summary>
    private const int Group = 64;

    private readonly int _width = 8 * network.Layers[0].Hidden;
    private readonly Dictionary<string, int> _slots = new(Capacity, StringComparer.Ordinal);
    private readonly string?[] _forms = new string?[Capacity];
    private readonly bool[] _used = new bool[Capacity];
    private readonly float[] _kept = GC.AllocateUninitializedArray<float>(Capacity * 8 * network.Layers[0].Hidden, pinned: true);
    private readonly float[] _inputs = new float[Group * network.Shape.Input];
    private readonly float[] _rows = new float[Group * 8 * network.Layers[0].Hidden];
    private readonly Dictionary<string, int> _missing = new(Group, StringComparer.Ordinal);
    private readonly List<(string Form, int Row)> _waiting = [];
    private int _hand;

    /// <summary>Writes the row of a form now, or notes it for <see cref="Complete"/>.</summary>
    /// <param name="gates">rows × 8 · hidden.</param>
    public void Write(string form, int row, float[] gates)
    {
        if (_slots.TryGetValue(form, out var slot))
        {
            _used[slot] = true;
            _kept.AsSpan(slot * _width, _width).CopyTo(gates.AsSpan(row * _width));
            return;
        }

        if (!_missing.ContainsKey(form))
        {
            if (_missing.Count == Group) Complete(gates);
            _missing.Add(form, _missing.Count);
        }

        _waiting.Add((form, row));
    }

    /// <summary>Computes and writes the rows of all forms noted.</summary>
    public void Complete(float[] gates)
    {
        if (_missing.Count == 0) return;
        var width = network.Shape.Input;
        foreach (var (form, index) in _missing)
            Inputs.Write(network, WordFeatures.Of(form, network), unknown: false, _inputs.AsSpan(index * width, width));
        network.Layers[0].Input.Forward(_inputs, _missing.Count, _rows);
        foreach (var (form, row) in _waiting) _rows.AsSpan(_missing[form] * _width, _width).CopyTo(gates.AsSpan(row * _width));
        foreach (var (form, index) in _missing) Keep(form, _rows.AsSpan(index * _width, _width));
        _missing.Clear();
        _waiting.Clear();
    }

    private void Keep(string form, ReadOnlySpan<float> row)
    {
        for (; _used[_hand]; _hand = (_hand + 1) % Capacity) _used[_hand] = false;
        if (_forms[_hand] is { } old) _slots.Remove(old);
        (_forms[_hand], _slots[form]) = (form, _hand);
        row.CopyTo(_kept.AsSpan(_hand * _width));
        _hand = (_hand + 1) % Capacity;
    }
}
