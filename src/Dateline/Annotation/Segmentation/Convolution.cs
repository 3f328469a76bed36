using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Annotation.Segmentation;

/// <summary>
/// Sums over the rows around each row: <c>y[i] += Σ x[i + (t − half)·dilation] · w[t]</c>. Products are fused and added in
/// one order on every processor, so that all compute the same bits.
/// </summary>
internal static class Convolution
{
    /// <summary>Widths of rows are multiples of this.</summary>
    public const int Tile = 32;

    /// <param name="x">Rows, with <c>half·dilation</c> rows of padding before the first and after the last.</param>
    /// <param name="weights">One matrix of <paramref name="width"/> × <paramref name="outWidth"/> for each tap.</param>
    /// <param name="y">Rows to add to, without padding.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="width">Of a row of <paramref name="x"/>.</param>
    /// <param name="outWidth">Of a row of <paramref name="y"/>.</param>
    /// <param name="taps">An odd number.</param>
    /// <param name="dilation">Distance of the rows that are summed.</param>
    public static void Add(
        ReadOnlySpan<float> x, ReadOnlySpan<float> weights, Span<float> y, int rows, int width, int outWidth, int taps, int dilation)
    {
        for (var column = 0; column < outWidth; column += Tile)
        {
            var i = 0;
            for (; i + 1 < rows; i += 2)
                AddTwo(x[(i * width)..], weights[column..], y[(i * outWidth + column)..], width, outWidth, taps, dilation);
            if (i < rows) AddOne(x[(i * width)..], weights[column..], y[(i * outWidth + column)..], width, outWidth, taps, dilation);
        }
    }

    private static void AddTwo(
        ReadOnlySpan<float> x, ReadOnlySpan<float> weights, Span<float> y, int width, int outWidth, int taps, int dilation)
    {
        ref var target = ref MemoryMarshal.GetReference(y);
        ref var target2 = ref Unsafe.Add(ref target, outWidth);
        var (a0, a1, a2, a3) = (Load(ref target, 0), Load(ref target, 8), Load(ref target, 16), Load(ref target, 24));
        var (b0, b1, b2, b3) = (Load(ref target2, 0), Load(ref target2, 8), Load(ref target2, 16), Load(ref target2, 24));
        ref var w = ref MemoryMarshal.GetReference(weights);
        for (var t = 0; t < taps; t++)
        {
            ref var row = ref Unsafe.Add(ref MemoryMarshal.GetReference(x), t * dilation * width);
            for (var k = 0; k < width; k++)
            {
                var xa = Vector256.Create(Unsafe.Add(ref row, k));
                var xb = Vector256.Create(Unsafe.Add(ref row, k + width));
                var (w0, w1, w2, w3) = (Load(ref w, 0), Load(ref w, 8), Load(ref w, 16), Load(ref w, 24));
                a0 = Vector256.FusedMultiplyAdd(xa, w0, a0);
                a1 = Vector256.FusedMultiplyAdd(xa, w1, a1);
                a2 = Vector256.FusedMultiplyAdd(xa, w2, a2);
                a3 = Vector256.FusedMultiplyAdd(xa, w3, a3);
                b0 = Vector256.FusedMultiplyAdd(xb, w0, b0);
                b1 = Vector256.FusedMultiplyAdd(xb, w1, b1);
                b2 = Vector256.FusedMultiplyAdd(xb, w2, b2);
                b3 = Vector256.FusedMultiplyAdd(xb, w3, b3);
                w = ref Unsafe.Add(ref w, outWidth);
            }
        }
        Store(ref target, a0, a1, a2, a3);
        Store(ref target2, b0, b1, b2, b3);
    }

    private static void AddOne(
        ReadOnlySpan<float> x, ReadOnlySpan<float> weights, Span<float> y, int width, int outWidth, int taps, int dilation)
    {
        ref var target = ref MemoryMarshal.GetReference(y);
        var (a0, a1, a2, a3) = (Load(ref target, 0), Load(ref target, 8), Load(ref target, 16), Load(ref target, 24));
        ref var w = ref MemoryMarshal.GetReference(weights);
        for (var t = 0; t < taps; t++)
        {
            ref var row = ref Unsafe.Add(ref MemoryMarshal.GetReference(x), t * dilation * width);
            for (var k = 0; k < width; k++)
            {
                var xa = Vector256.Create(Unsafe.Add(ref row, k));
                a0 = Vector256.FusedMultiplyAdd(xa, Load(ref w, 0), a0);
                a1 = Vector256.FusedMultiplyAdd(xa, Load(ref w, 8), a1);
                a2 = Vector256.FusedMultiplyAdd(xa, Load(ref w, 16), a2);
                a3 = Vector256.FusedMultiplyAdd(xa, Load(ref w, 24), a3);
                w = ref Unsafe.Add(ref w, outWidth);
            }
        }
        Store(ref target, a0, a1, a2, a3);
    }

    private static Vector256<float> Load(ref float from, int offset) => Vector256.LoadUnsafe(ref from, (nuint)offset);

    private static void Store(ref float to, Vector256<float> v0, Vector256<float> v1, Vector256<float> v2, Vector256<float> v3)
    {
        v0.StoreUnsafe(ref to);
        v1.StoreUnsafe(ref to, 8);
        v2.StoreUnsafe(ref to, 16);
        v3.StoreUnsafe(ref to, 24);
    }
}
