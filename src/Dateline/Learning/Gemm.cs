using System.Runtime.Intrinsics;

namespace Dateline.Learning;

/// <summary>
/// C += A·B in single precision. Each value of C is one chain of fused multiply-adds in the order of depth, whatever the
/// width of the machine's vectors and however rows are blocked, so results are the same to the bit everywhere.
/// </summary>
internal static unsafe class Gemm
{
    private const int DepthBlock = 256;
    private const int Width = PackedMatrix.PanelWidth;

    /// <summary>Adds A·B to C.</summary>
    /// <param name="a">First value of A.</param>
    /// <param name="rowStride">Values of A from one row to the next.</param>
    /// <param name="depthStride">Values of A from one column to the next (1 for row-major, more for a transpose).</param>
    /// <param name="rows">Rows of A and C.</param>
    /// <param name="b">B, packed.</param>
    /// <param name="c">First value of C, row-major.</param>
    /// <param name="ldc">Values of C from one row to the next.</param>
    public static void Add(float* a, int rowStride, int depthStride, int rows, PackedMatrix b, float* c, int ldc)
    {
        var edge = stackalloc float[8 * Width];
        fixed (float* packed = b.Data)
        {
            for (var k = 0; k < b.Depth; k += DepthBlock)
            {
                var depth = Math.Min(DepthBlock, b.Depth - k);
                for (var panel = 0; panel < b.Panels; panel++)
                {
                    var bp = packed + ((nint)panel * b.Depth + k) * Width;
                    var cp = c + panel * Width;
                    var columns = b.Columns - panel * Width;
                    if (columns >= Width)
                        Panel(a + (nint)k * depthStride, rowStride, depthStride, rows, bp, depth, cp, ldc);
                    else
                        EdgePanel(a + (nint)k * depthStride, rowStride, depthStride, rows, bp, depth, cp, ldc, columns, edge);
                }
            }
        }
    }

    /// <summary>The same with the arrays' starts given as spans; A is row-major.</summary>
    public static void Add(ReadOnlySpan<float> a, int lda, int rows, PackedMatrix b, Span<float> c, int ldc)
    {
        if (rows == 0) return;
        ArgumentOutOfRangeException.ThrowIfLessThan(a.Length, (rows - 1) * lda + b.Depth);
        ArgumentOutOfRangeException.ThrowIfLessThan(c.Length, (rows - 1) * ldc + b.Columns);
        fixed (float* pa = a, pc = c) Add(pa, lda, 1, rows, b, pc, ldc);
    }

    /// <summary>The same with A read as its transpose: A is stored depth × rows.</summary>
    public static void AddTransposed(ReadOnlySpan<float> a, int lda, int rows, PackedMatrix b, Span<float> c, int ldc)
    {
        if (b.Depth == 0) return;
        ArgumentOutOfRangeException.ThrowIfLessThan(a.Length, (b.Depth - 1) * lda + rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(c.Length, (rows - 1) * ldc + b.Columns);
        fixed (float* pa = a, pc = c) Add(pa, 1, lda, rows, b, pc, ldc);
    }

    private static void EdgePanel(
        float* a, nint row, nint step, int rows, float* b, int depth, float* c, int ldc, int columns, float* edge)
    {
        for (var i = 0; i < rows; i += 8)
        {
            var count = Math.Min(8, rows - i);
            for (var r = 0; r < count; r++)
                for (var j = 0; j < columns; j++) edge[r * Width + j] = c[(nint)(i + r) * ldc + j];
            Panel(a + i * row, row, step, count, b, depth, edge, Width);
            for (var r = 0; r < count; r++)
                for (var j = 0; j < columns; j++) c[(nint)(i + r) * ldc + j] = edge[r * Width + j];
        }
    }

    private static void Panel(float* a, nint row, nint step, int rows, float* b, int depth, float* c, int ldc)
    {
        var i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; i + 8 <= rows; i += 8) Wide8(a + i * row, row, step, b, depth, c + (nint)i * ldc, ldc);
            for (; i + 4 <= rows; i += 4) Wide4(a + i * row, row, step, b, depth, c + (nint)i * ldc, ldc);
            for (; i + 2 <= rows; i += 2) Wide2(a + i * row, row, step, b, depth, c + (nint)i * ldc, ldc);
            if (i < rows) Wide1(a + i * row, step, b, depth, c + (nint)i * ldc);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            for (; i + 4 <= rows; i += 4)
            {
                Narrow4(a + i * row, row, step, b, depth, c + (nint)i * ldc, ldc);
                Narrow4(a + i * row, row, step, b + 16, depth, c + (nint)i * ldc + 16, ldc);
            }

            for (; i < rows; i++) Narrow1(a + i * row, step, b, depth, c + (nint)i * ldc);
        }
        else
        {
            for (; i < rows; i++)
                for (nint k = 0; k < depth; k++)
                    for (var j = 0; j < Width; j++)
                        c[(nint)i * ldc + j] = MathF.FusedMultiplyAdd(a[i * row + k * step], b[k * Width + j], c[(nint)i * ldc + j]);
        }
    }

    private static void Wide8(float* a, nint row, nint step, float* b, nint depth, float* c, nint ldc)
    {
        float* a1 = a + row, a2 = a1 + row, a3 = a2 + row, a4 = a3 + row, a5 = a4 + row, a6 = a5 + row, a7 = a6 + row;
        float* c1 = c + ldc, c2 = c1 + ldc, c3 = c2 + ldc, c4 = c3 + ldc, c5 = c4 + ldc, c6 = c5 + ldc, c7 = c6 + ldc;
        var x0 = Vector512.Load(c); var y0 = Vector512.Load(c + 16);
        var x1 = Vector512.Load(c1); var y1 = Vector512.Load(c1 + 16);
        var x2 = Vector512.Load(c2); var y2 = Vector512.Load(c2 + 16);
        var x3 = Vector512.Load(c3); var y3 = Vector512.Load(c3 + 16);
        var x4 = Vector512.Load(c4); var y4 = Vector512.Load(c4 + 16);
        var x5 = Vector512.Load(c5); var y5 = Vector512.Load(c5 + 16);
        var x6 = Vector512.Load(c6); var y6 = Vector512.Load(c6 + 16);
        var x7 = Vector512.Load(c7); var y7 = Vector512.Load(c7 + 16);
        for (nint k = 0; k < depth; k++)
        {
            var p = Vector512.Load(b);
            var q = Vector512.Load(b + 16);
            b += Width;
            var at = k * step;
            var v = Vector512.Create(a[at]);
            x0 = Vector512.FusedMultiplyAdd(v, p, x0); y0 = Vector512.FusedMultiplyAdd(v, q, y0);
            v = Vector512.Create(a1[at]);
            x1 = Vector512.FusedMultiplyAdd(v, p, x1); y1 = Vector512.FusedMultiplyAdd(v, q, y1);
            v = Vector512.Create(a2[at]);
            x2 = Vector512.FusedMultiplyAdd(v, p, x2); y2 = Vector512.FusedMultiplyAdd(v, q, y2);
            v = Vector512.Create(a3[at]);
            x3 = Vector512.FusedMultiplyAdd(v, p, x3); y3 = Vector512.FusedMultiplyAdd(v, q, y3);
            v = Vector512.Create(a4[at]);
            x4 = Vector512.FusedMultiplyAdd(v, p, x4); y4 = Vector512.FusedMultiplyAdd(v, q, y4);
            v = Vector512.Create(a5[at]);
            x5 = Vector512.FusedMultiplyAdd(v, p, x5); y5 = Vector512.FusedMultiplyAdd(v, q, y5);
            v = Vector512.Create(a6[at]);
            x6 = Vector512.FusedMultiplyAdd(v, p, x6); y6 = Vector512.FusedMultiplyAdd(v, q, y6);
            v = Vector512.Create(a7[at]);
            x7 = Vector512.FusedMultiplyAdd(v, p, x7); y7 = Vector512.FusedMultiplyAdd(v, q, y7);
        }

        x0.Store(c); y0.Store(c + 16);
        x1.Store(c1); y1.Store(c1 + 16);
        x2.Store(c2); y2.Store(c2 + 16);
        x3.Store(c3); y3.Store(c3 + 16);
        x4.Store(c4); y4.Store(c4 + 16);
        x5.Store(c5); y5.Store(c5 + 16);
        x6.Store(c6); y6.Store(c6 + 16);
        x7.Store(c7); y7.Store(c7 + 16);
    }

    private static void Wide4(float* a, nint row, nint step, float* b, nint depth, float* c, nint ldc)
    {
        float* a1 = a + row, a2 = a1 + row, a3 = a2 + row;
        float* c1 = c + ldc, c2 = c1 + ldc, c3 = c2 + ldc;
        var x0 = Vector512.Load(c); var y0 = Vector512.Load(c + 16);
        var x1 = Vector512.Load(c1); var y1 = Vector512.Load(c1 + 16);
        var x2 = Vector512.Load(c2); var y2 = Vector512.Load(c2 + 16);
        var x3 = Vector512.Load(c3); var y3 = Vector512.Load(c3 + 16);
        for (nint k = 0; k < depth; k++)
        {
            var p = Vector512.Load(b);
            var q = Vector512.Load(b + 16);
            b += Width;
            var at = k * step;
            var v = Vector512.Create(a[at]);
            x0 = Vector512.FusedMultiplyAdd(v, p, x0); y0 = Vector512.FusedMultiplyAdd(v, q, y0);
            v = Vector512.Create(a1[at]);
            x1 = Vector512.FusedMultiplyAdd(v, p, x1); y1 = Vector512.FusedMultiplyAdd(v, q, y1);
            v = Vector512.Create(a2[at]);
            x2 = Vector512.FusedMultiplyAdd(v, p, x2); y2 = Vector512.FusedMultiplyAdd(v, q, y2);
            v = Vector512.Create(a3[at]);
            x3 = Vector512.FusedMultiplyAdd(v, p, x3); y3 = Vector512.FusedMultiplyAdd(v, q, y3);
        }

        x0.Store(c); y0.Store(c + 16);
        x1.Store(c1); y1.Store(c1 + 16);
        x2.Store(c2); y2.Store(c2 + 16);
        x3.Store(c3); y3.Store(c3 + 16);
    }

    private static void Wide2(float* a, nint row, nint step, float* b, nint depth, float* c, nint ldc)
    {
        float* a1 = a + row, c1 = c + ldc;
        var x0 = Vector512.Load(c); var y0 = Vector512.Load(c + 16);
        var x1 = Vector512.Load(c1); var y1 = Vector512.Load(c1 + 16);
        for (nint k = 0; k < depth; k++, b += Width)
        {
            var p = Vector512.Load(b);
            var q = Vector512.Load(b + 16);
            var v = Vector512.Create(a[k * step]);
            x0 = Vector512.FusedMultiplyAdd(v, p, x0); y0 = Vector512.FusedMultiplyAdd(v, q, y0);
            v = Vector512.Create(a1[k * step]);
            x1 = Vector512.FusedMultiplyAdd(v, p, x1); y1 = Vector512.FusedMultiplyAdd(v, q, y1);
        }

        x0.Store(c); y0.Store(c + 16);
        x1.Store(c1); y1.Store(c1 + 16);
    }

    private static void Wide1(float* a, nint step, float* b, nint depth, float* c)
    {
        var x = Vector512.Load(c);
        var y = Vector512.Load(c + 16);
        for (nint k = 0; k < depth; k++, b += Width)
        {
            var v = Vector512.Create(a[k * step]);
            x = Vector512.FusedMultiplyAdd(v, Vector512.Load(b), x);
            y = Vector512.FusedMultiplyAdd(v, Vector512.Load(b + 16), y);
        }

        x.Store(c);
        y.Store(c + 16);
    }

    private static void Narrow4(float* a, nint row, nint step, float* b, nint depth, float* c, nint ldc)
    {
        float* a1 = a + row, a2 = a1 + row, a3 = a2 + row;
        float* c1 = c + ldc, c2 = c1 + ldc, c3 = c2 + ldc;
        var x0 = Vector256.Load(c); var y0 = Vector256.Load(c + 8);
        var x1 = Vector256.Load(c1); var y1 = Vector256.Load(c1 + 8);
        var x2 = Vector256.Load(c2); var y2 = Vector256.Load(c2 + 8);
        var x3 = Vector256.Load(c3); var y3 = Vector256.Load(c3 + 8);
        for (nint k = 0; k < depth; k++)
        {
            var p = Vector256.Load(b);
            var q = Vector256.Load(b + 8);
            b += Width;
            var at = k * step;
            var v = Vector256.Create(a[at]);
            x0 = Vector256.FusedMultiplyAdd(v, p, x0); y0 = Vector256.FusedMultiplyAdd(v, q, y0);
            v = Vector256.Create(a1[at]);
            x1 = Vector256.FusedMultiplyAdd(v, p, x1); y1 = Vector256.FusedMultiplyAdd(v, q, y1);
            v = Vector256.Create(a2[at]);
            x2 = Vector256.FusedMultiplyAdd(v, p, x2); y2 = Vector256.FusedMultiplyAdd(v, q, y2);
            v = Vector256.Create(a3[at]);
            x3 = Vector256.FusedMultiplyAdd(v, p, x3); y3 = Vector256.FusedMultiplyAdd(v, q, y3);
        }

        x0.Store(c); y0.Store(c + 8);
        x1.Store(c1); y1.Store(c1 + 8);
        x2.Store(c2); y2.Store(c2 + 8);
        x3.Store(c3); y3.Store(c3 + 8);
    }

    private static void Narrow1(float* a, nint step, float* b, nint depth, float* c)
    {
        var x = Vector256.Load(c); var y = Vector256.Load(c + 8);
        var z = Vector256.Load(c + 16); var w = Vector256.Load(c + 24);
        for (nint k = 0; k < depth; k++, b += Width)
        {
            var v = Vector256.Create(a[k * step]);
            x = Vector256.FusedMultiplyAdd(v, Vector256.Load(b), x);
            y = Vector256.FusedMultiplyAdd(v, Vector256.Load(b + 8), y);
            z = Vector256.FusedMultiplyAdd(v, Vector256.Load(b + 16), z);
            w = Vector256.FusedMultiplyAdd(v, Vector256.Load(b + 24), w);
        }

        x.Store(c); y.Store(c + 8);
        z.Store(c + 16); w.Store(c + 24);
    }
}
