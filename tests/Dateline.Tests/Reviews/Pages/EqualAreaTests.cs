using Dateline.Reviews.Pages.Charts;
using Dateline.Reviews.Pages.Maps;

namespace Dateline.Tests.Reviews.Pages;

public class EqualAreaTests
{
    /// <summary>Snyder 1987, p. 332: on a sphere of radius 3.</summary>
    [Fact]
    public void The_numeric_example_of_the_manual_comes_out()
    {
        var (x, y) = new EqualArea(40, -100).Project(-20, 100);
        Assert.Equal(-4.2339303, x * 3 / EqualArea.EarthRadius, 5);
        Assert.Equal(4.0257775, y * 3 / EqualArea.EarthRadius, 5);
    }

    [Theory]
    [InlineData(33, 43)]
    [InlineData(60, 10)]
    [InlineData(-20, 60)]
    public void A_tenth_of_a_degree_has_the_area_that_it_has_on_the_ground(double north, double east)
    {
        const double Side = 0.1;
        var projection = new EqualArea(33, 43);
        var corners = new[] { (0.0, 0.0), (0, Side), (Side, Side), (Side, 0) }.Select(c => projection.Project(north + c.Item1, east + c.Item2)).ToList();
        var area = Math.Abs(corners.Select((c, i) => c.X * corners[(i + 1) % 4].Y - corners[(i + 1) % 4].X * c.Y).Sum()) / 2;
        var sphere = EqualArea.EarthRadius * EqualArea.EarthRadius * double.DegreesToRadians(Side)
            * (Math.Sin(double.DegreesToRadians(north + Side)) - Math.Sin(double.DegreesToRadians(north)));
        Assert.Equal(1, area / sphere, 4);
    }

    [Fact]
    public void No_label_covers_another_a_mark_or_the_edge()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var edge = new Box(0, 0, 460, 400);
            var labels = new Labels(edge);
            var marks = Enumerable.Range(0, random.Next(1, 40)).Select(_ => new Box(random.Next(0, 440), random.Next(0, 380), 18, 18)).ToList();
            marks.ForEach(labels.Take);
            var placed = marks.Select(m => labels.Place(m.X + 9, m.Y + 9, 9, random.Next(20, 120), 16)).OfType<PlacedLabel>().Select(p => p.Box).ToList();
            Assert.All(placed, box => Assert.True(edge.Contains(box) && !marks.Any(box.Overlaps)));
            for (var i = 0; i < placed.Count; i++)
                for (var k = 0; k < i; k++) Assert.False(placed[i].Overlaps(placed[k]));
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(7, 8)]
    [InlineData(251478, 300000)]
    [InlineData(40, 40)]
    public void A_scale_ends_at_a_round_number_above_the_most(double most, double end)
    {
        var scale = new Scale(most, 0, 100);
        Assert.True(scale.End >= most);
        if (most > 0) Assert.Equal(end, scale.End);
        Assert.Equal(100, scale.At(scale.End));
    }
}
