using Dateline.Learning;

namespace Dateline.Tests.Learning;

public sealed class BatchLayoutTests
{
    [Fact]
    public void Every_token_has_a_row_of_its_own_and_steps_are_contiguous()
    {
        int[] lengths = [5, 3, 3, 1];
        var layout = new BatchLayout(lengths);
        var rows = from s in Enumerable.Range(0, lengths.Length) from t in Enumerable.Range(0, lengths[s]) select layout.Row(s, t);

        Assert.Equal(Enumerable.Range(0, 12), rows.Order());
        Assert.Equal([4, 3, 3, 1, 1], Enumerable.Range(0, layout.Steps).Select(layout.Active));
    }

    [Theory]
    [InlineData(new[] { 2, 3 })]
    [InlineData(new[] { 2, 0 })]
    public void Wrong_lengths_are_refused(int[] lengths) => Assert.Throws<ArgumentException>(() => new BatchLayout(lengths));
}
