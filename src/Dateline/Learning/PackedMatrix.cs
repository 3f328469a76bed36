namespace Dateline.Learning;

/// <summary>
/// The right-hand matrix of a product (depth × columns), laid out in panels of <see cref="PanelWidth"/> columns so that the
/// inner loop of <see cref="Gemm"/> reads it straight through. Columns past the last are zero.
/// </summary>
internal sealed class PackedMatrix
{
    public const int PanelWidth = 32;

    private float[] _data = [];

    public int Depth { get; private set; }

    public int Columns { get; private set; }

    public int Panels => (Columns + PanelWidth - 1) / PanelWidth;

    public float[] Data => _data;

    /// <summary>Packs a row-major matrix, or the transpose of one, reusing the storage of an earlier call.</summary>
    /// <param name="source">Row-major values.</param>
    /// <param name="depth">Rows of the matrix to multiply by.</param>
    /// <param name="columns">Columns of the matrix to multiply by.</param>
    /// <param name="stride">Values from one stored row to the next.</param>
    /// <param name="transposed">Whether the stored rows are the columns to multiply by.</param>
    public PackedMatrix Pack(ReadOnlySpan<float> source, int depth, int columns, int stride, bool transposed = false)
    {
        (Depth, Columns) = (depth, columns);
        var needed = Panels * depth * PanelWidth;
        if (_data.Length < needed) _data = GC.AllocateUninitializedArray<float>(needed, pinned: true);
        for (var panel = 0; panel < Panels; panel++)
        {
            var first = panel * PanelWidth;
            var width = Math.Min(PanelWidth, columns - first);
            var target = _data.AsSpan(panel * depth * PanelWidth, depth * PanelWidth);
            if (width < PanelWidth) target.Clear();
            if (transposed)
                for (var j = 0; j < width; j++)
                {
                    var row = source.Slice((first + j) * stride, depth);
                    for (var k = 0; k < depth; k++) target[k * PanelWidth + j] = row[k];
                }
            else
                for (var k = 0; k < depth; k++)
                    source.Slice(k * stride + first, width).CopyTo(target[(k * PanelWidth)..]);
        }

        return this;
    }
}
