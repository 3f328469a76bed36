using Dateline.Learning;

namespace Dateline.Tests.Learning;

public sealed class GemmTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 5, 31)]
    [InlineData(13, 300, 70)]
    [InlineData(15, 40, 32)]
    [InlineData(8, 257, 64)]
    public void Product_is_the_chain_of_fused_multiply_adds(int rows, int depth, int columns)
    {
        var random = new Random(1);
        float[] Draw(int n) => [.. Enumerable.Range(0, n).Select(_ => random.NextSingle() - 0.5f)];
        var (a, b, c) = (Draw(rows * depth), Draw(depth * columns), Draw(rows * columns));
        var expected = (float[])c.Clone();
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                for (var k = 0; k < depth; k++)
                    expected[i * columns + j] = MathF.FusedMultiplyAdd(a[i * depth + k], b[k * columns + j], expected[i * columns + j]);

        Gemm.Add(a, depth, rows, new PackedMatrix().Pack(b, depth, columns, columns), c, columns);

        Assert.Equal(expected, c);
    }

    [Fact]
    public void Transposes_give_the_same_product()
    {
        var random = new Random(2);
        const int rows = 9, depth = 20, columns = 37;
        float[] Draw(int n) => [.. Enumerable.Range(0, n).Select(_ => random.NextSingle() - 0.5f)];
        var (a, b) = (Draw(rows * depth), Draw(depth * columns));
        var plain = new float[rows * columns];
        Gemm.Add(a, depth, rows, new PackedMatrix().Pack(b, depth, columns, columns), plain, columns);
        var (turnedA, turnedB, turned) = (new float[a.Length], new float[b.Length], new float[rows * columns]);
        for (var i = 0; i < rows; i++)
            for (var k = 0; k < depth; k++) turnedA[k * rows + i] = a[i * depth + k];
        for (var k = 0; k < depth; k++)
            for (var j = 0; j < columns; j++) turnedB[j * depth + k] = b[k * columns + j];

        Gemm.AddTransposed(turnedA, rows, rows, new PackedMatrix().Pack(turnedB, depth, columns, depth, transposed: true), turned, columns);

        Assert.Equal(plain, turned);
    }
}
