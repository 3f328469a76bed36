using System.Globalization;
using Dateline.Annotation;
using Dateline.Documents;

namespace Dateline.Tests.Annotation.Actors;

public class LinkingCases
{
    [Theory]
    [MemberData(nameof(CaseFile.Read), "Annotation/Actors/linking.cases", MemberType = typeof(CaseFile))]
    public void Names_are_linked_as_of_the_day(string[] fields)
    {
        DateOnly? day = fields[1] is "-" ? null : DateOnly.ParseExact(fields[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = EnglishReader.Instance.Annotate(Document.FromText(fields[0], published: day));
        var expected = fields[2].Split(';', StringSplitOptions.TrimEntries).Select(e => e.Split(" = ")).ToList();
        Assert.Equal(expected.Select(e => $"{e[0]} = {e[1]}"), expected.Select(e => $"{e[0]} = {Linked(text, e[0])}"));
    }

    // The last naming: a short form after the full one.
    private static string Linked(AnnotatedText text, string name)
    {
        var start = text.Document.Text.LastIndexOf(name, StringComparison.Ordinal);
        return text.Actors.FirstOrDefault(a => a.Span == new TextSpan(start, name.Length))?.Actor.Id ?? "-";
    }

    [Fact]
    public void Spans_of_links_are_in_order_and_apart()
    {
        const string words = "The US Secretary of State and the UN Secretary-General met the Iraqi prime minister. US officials, Daesh and al-Qaeda said \"no\".";
        var links = EnglishReader.Instance.Annotate(Document.FromText(words, published: new(2016, 2, 2))).Actors;
        Assert.Equal(links.OrderBy(l => l.Span), links);
        Assert.Equal(
            ["john-kerry", "ban-ki-moon", "haider-al-abadi"],
            links.Where(l => l.Actor.Type == Dateline.Knowledge.Ontology.ActorType.Person).Select(l => l.Actor.Id));
    }
}
