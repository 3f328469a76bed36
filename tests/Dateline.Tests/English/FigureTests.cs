using Dateline.Documents;
using Dateline.Facts;

namespace Dateline.Tests.English;

public class FigureTests
{
    [Theory]
    [InlineData("M23 rebels captured the town of Bunagana.")]
    [InlineData("Jets dropped 500-pound bombs on the hills near the town.")]
    public void Numbers_in_names_and_sizes_are_no_figures(string text) =>
        Assert.Empty(English.Reader.Read(Document.FromText(text)).Facts.OfType<Figure>());

    [Fact]
    public void A_sum_in_pounds_is_one()
    {
        var figure = Assert.Single(English.Reader.Read(Document.FromText("The ministry pledged 500 million pounds for the camps.")).Facts.OfType<Figure>());
        Assert.Equal((500_000_000, "GBP"), (figure.Best, figure.Unit));
    }
}
