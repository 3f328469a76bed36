using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using Dateline.Learning;

namespace Dateline.Benchmarks;

/// <summary>The product at the heart of the reader against the same by <see cref="TensorPrimitives.Dot{T}"/>, at the sizes it meets.</summary>
public class GemmBenchmarks
{
    private const int Depth = 448, Columns = 1792;

    private readonly PackedMatrix _packed = new();
    private float[] _a = [];
    private float[] _turned = [];
    private float[] _c = [];

    /// <summary>Rows of the left matrix: sentences in lockstep, or tokens of a batch.</summary>
    [Params(1, 8, 400)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        float[] Draw(int n) => [.. Enumerable.Range(0, n).Select(_ => random.NextSingle() - 0.5f)];
        (_a, _turned, _c) = (Draw(Rows * Depth), Draw(Depth * Columns), new float[Rows * Columns]);
        _packed.Pack(_turned, Depth, Columns, Depth, transposed: true);
    }

    [Benchmark(Baseline = true)]
    public void Dots()
    {
        for (var i = 0; i < Rows; i++)
            for (var j = 0; j < Columns; j++)
                _c[i * Columns + j] = TensorPrimitives.Dot<float>(_a.AsSpan(i * Depth, Depth), _turned.AsSpan(j * Depth, Depth));
    }

    [Benchmark]
    public void Packed() => Gemm.Add(_a, Depth, Rows, _packed, _c, Columns);
}
