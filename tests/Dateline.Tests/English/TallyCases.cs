using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Tests.English;

/// <summary>What the numbers of a sentence measure, and which of them add to others, sum them up or are parts of them.</summary>
public class TallyCases
{
    [Theory]
    [MemberData(nameof(CaseFile.Read), "English/figures.cases", MemberType = typeof(CaseFile))]
    public void The_number_counts(string[] fields)
    {
        var number = double.Parse(fields[1], System.Globalization.CultureInfo.InvariantCulture);
        var found = EnglishReader.Instance.Read(Document.FromText(fields[0])).Facts.OfType<Figure>().SingleOrDefault(f => (f.Best ?? f.High ?? f.Low) == number);
        Assert.Equal((fields[2], fields[3]), found is null ? ("-", "-") : (Vocabulary.Word(found.Measure), found.Tally.ToString().ToLowerInvariant()));
    }
}
