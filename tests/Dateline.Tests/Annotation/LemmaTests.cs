using System.Text;
using Dateline.Annotation.Lemmas;

namespace Dateline.Tests.Annotation;

public sealed class LemmaTests
{
    private static readonly LemmaTable Table = LemmaTable.Load(
        Encoding.UTF8.GetBytes("NNS\t^police\tL0+\nVBD\t^fled\tL1+ad\nVBD\t\tL2+\nNN\t\tL0+\nNNP\t\tK0+"),
        ["add", "force", "bomb", "house", "hope", "hop", "bus", "army", "stop", "party", "flee", "ad", "die", "tie", "bom"]);

    [Theory]
    [InlineData("bombed", "VBD", "bomb")]
    [InlineData("hoped", "VBD", "hope")]
    [InlineData("hopping", "VBG", "hop")]
    [InlineData("stopped", "VBN", "stop")]
    [InlineData("added", "VBD", "add")]
    [InlineData("tied", "VBD", "tie")]
    [InlineData("encircled", "VBD", "encircle")]
    [InlineData("bemoaned", "VBD", "bemoan")]
    [InlineData("overran", "VBD", "overrun")]
    [InlineData("withheld", "VBN", "withhold")]
    [InlineData("Fled", "VBD", "flee")]
    [InlineData("freed", "VBN", "free")]
    [InlineData("guaranteed", "VBD", "guarantee")]
    [InlineData("needed", "VBD", "need")]
    [InlineData("armies", "NNS", "army")]
    [InlineData("Forces", "NNS", "force")]
    [InlineData("houses", "NNS", "house")]
    [InlineData("buses", "NNS", "bus")]
    [InlineData("police", "NNS", "police")]
    [InlineData("Ramadi", "NNP", "Ramadi")]
    [InlineData("Truce", "NN", "truce")]
    public void Forms_have_lemmas(string form, string xpos, string lemma) => Assert.Equal(lemma, Table.Find(form, xpos));

    [Theory]
    [InlineData("cities", "city", "L3+y")]
    [InlineData("UN", "UN", "K0+")]
    [InlineData("went", "go", "L4+go")]
    public void Rules_are_read_as_they_are_written(string form, string lemma, string text)
    {
        var rule = LemmaRule.Between(form, lemma);

        Assert.Equal(text, rule.ToString());
        Assert.Equal(rule, LemmaRule.Parse(text));
        Assert.Equal(lemma, rule.Apply(form));
    }
}
