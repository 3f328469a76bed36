namespace Dateline.Learning;

/// <summary>The parameters of one model, in the order of their making.</summary>
internal sealed class ParameterSet
{
    private readonly List<Parameter> _items = [];

    public IReadOnlyList<Parameter> Items => _items;

    public Parameter Add(string name, int rows, int columns, bool sparse = false)
    {
        var parameter = new Parameter(name, _items.Count, rows, columns, sparse);
        _items.Add(parameter);
        return parameter;
    }

    /// <summary>Draws every dense matrix from Glorot's uniform distribution and every table from a narrow one.</summary>
    public void Initialise(Random random)
    {
        foreach (var p in _items)
        {
            if (p.Rows == 1) continue;
            var limit = p.Sparse ? MathF.Sqrt(3f / p.Columns) * 0.3f : MathF.Sqrt(6f / (p.Rows + p.Columns));
            foreach (ref var v in p.Value.AsSpan()) v = (random.NextSingle() * 2 - 1) * limit;
        }
    }
}
