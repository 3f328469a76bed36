namespace Dateline.Learning;

/// <summary>One worker's sums of gradients; tables remember which rows were touched.</summary>
internal sealed class Gradients
{
    private readonly float[][] _values;
    private readonly List<int>[] _touched;
    private readonly bool[][] _isTouched;

    public Gradients(ParameterSet parameters)
    {
        _values = [.. parameters.Items.Select(p => GC.AllocateArray<float>(p.Value.Length, pinned: true))];
        _touched = [.. parameters.Items.Select(_ => new List<int>())];
        _isTouched = [.. parameters.Items.Select(p => p.Sparse ? new bool[p.Rows] : [])];
    }

    public Span<float> Of(Parameter parameter) => _values[parameter.Index];

    /// <summary>The gradient of one row of a table, which is thereby touched.</summary>
    public Span<float> Row(Parameter table, int row)
    {
        if (!_isTouched[table.Index][row])
        {
            _isTouched[table.Index][row] = true;
            _touched[table.Index].Add(row);
        }

        return _values[table.Index].AsSpan(row * table.Columns, table.Columns);
    }

    public IReadOnlyList<int> Touched(Parameter table) => _touched[table.Index];

    public void Clear(ParameterSet parameters)
    {
        foreach (var p in parameters.Items)
        {
            if (p.Sparse)
            {
                foreach (var row in _touched[p.Index])
                {
                    _values[p.Index].AsSpan(row * p.Columns, p.Columns).Clear();
                    _isTouched[p.Index][row] = false;
                }

                _touched[p.Index].Clear();
            }
            else Array.Clear(_values[p.Index]);
        }
    }

    /// <summary>Adds another worker's sums to these.</summary>
    public void Add(Gradients other, ParameterSet parameters)
    {
        foreach (var p in parameters.Items)
        {
            if (p.Sparse)
                foreach (var row in other._touched[p.Index])
                    Activations.Add(Row(p, row), other._values[p.Index].AsSpan(row * p.Columns, p.Columns));
            else Activations.Add(_values[p.Index], other._values[p.Index]);
        }
    }
}
