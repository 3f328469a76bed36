using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Learning;

/// <summary>
/// Element-wise functions on rows whose length is a multiple of 16. Every lane runs the same operations, so the result does
/// not depend on the machine's vector width.
/// </summary>
internal static class Activations
{
    public const int Lanes = 16;

    /// <summary>e^x by range reduction and a degree-6 polynomial (Cephes expf); relative error under 2e-7.</summary>
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(88f));
        var n = Vector512.Floor(Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504f), Vector512.Create(0.5f)));
        var r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693359375f), x);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(2.12194440e-4f), r);
        var p = Vector512.Create(1.9875691500e-4f);
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.3981999507e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(8.3334519073e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(4.1665795894e-2f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.6666665459e-1f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(5.0000001201e-1f));
        p = Vector512.FusedMultiplyAdd(p, r * r, r + Vector512<float>.One);
        var scale = Vector512.ShiftLeft(Vector512.ConvertToInt32(n) + Vector512.Create(127), 23).AsSingle();
        return p * scale;
    }

    public static Vector512<float> Sigmoid(Vector512<float> x) =>
        Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    public static Vector512<float> Tanh(Vector512<float> x) =>
        Vector512.Create(2f) / (Vector512<float>.One + Exp(Vector512.Create(-2f) * x)) - Vector512<float>.One;

    /// <summary>Replaces negatives by zero.</summary>
    public static void Relu(Span<float> values)
    {
        foreach (ref var v in Vectors(values)) v = Vector512.Max(v, Vector512<float>.Zero);
    }

    /// <summary>The values as vectors; the length must be a multiple of <see cref="Lanes"/>.</summary>
    public static Span<Vector512<float>> Vectors(Span<float> values) => MemoryMarshal.Cast<float, Vector512<float>>(values);

    public static ReadOnlySpan<Vector512<float>> Vectors(ReadOnlySpan<float> values) =>
        MemoryMarshal.Cast<float, Vector512<float>>(values);

    /// <summary>target += source.</summary>
    public static void Add(Span<float> target, ReadOnlySpan<float> source)
    {
        var t = Vectors(target);
        var s = Vectors(source);
        for (var i = 0; i < t.Length; i++) t[i] += s[i];
        for (var i = t.Length * Lanes; i < target.Length; i++) target[i] += source[i];
    }

    /// <summary>target += factor · source.</summary>
    public static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        var t = Vectors(target);
        var s = Vectors(source);
        var f = Vector512.Create(factor);
        for (var i = 0; i < t.Length; i++) t[i] = Vector512.FusedMultiplyAdd(s[i], f, t[i]);
        for (var i = t.Length * Lanes; i < target.Length; i++) target[i] = MathF.FusedMultiplyAdd(source[i], factor, target[i]);
    }

    /// <summary>target *= source, element by element.</summary>
    public static void Multiply(Span<float> target, ReadOnlySpan<float> source)
    {
        var t = Vectors(target);
        var s = Vectors(source);
        for (var i = 0; i < t.Length; i++) t[i] *= s[i];
        for (var i = t.Length * Lanes; i < target.Length; i++) target[i] *= source[i];
    }

    /// <summary>The inner product, summed lane by lane in a fixed order; lengths are a multiple of <see cref="Lanes"/>.</summary>
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var x = Vectors(a);
        var y = Vectors(b);
        var sum = Vector512<float>.Zero;
        for (var i = 0; i < x.Length; i++) sum = Vector512.FusedMultiplyAdd(x[i], y[i], sum);
        var total = 0f;
        for (var lane = 0; lane < Lanes; lane++) total += sum[lane];
        return total;
    }
}
