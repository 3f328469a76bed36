namespace Dateline.Learning;

/// <summary>A trained matrix, row-major.</summary>
/// <param name="name">Unique within its <see cref="ParameterSet"/>.</param>
/// <param name="index">Position in its set.</param>
/// <param name="sparse">Whether one step touches few rows (an embedding table).</param>
internal sealed class Parameter(string name, int index, int rows, int columns, bool sparse)
{
    public string Name { get; } = name;

    public int Index { get; } = index;

    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    public bool Sparse { get; } = sparse;

    /// <summary>rows × columns; made when first asked for.</summary>
    public float[] Value
    {
        get => field ??= GC.AllocateArray<float>(Rows * Columns, pinned: true);
        private set;
    }

    /// <summary>Frees the values.</summary>
    public void Release() => Value = [];

    public Span<float> Row(int row) => Value.AsSpan(row * Columns, Columns);
}
