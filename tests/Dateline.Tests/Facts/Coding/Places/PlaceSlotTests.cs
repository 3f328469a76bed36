using Dateline.Documents;

namespace Dateline.Tests.Facts.Coding.Places;

public class PlaceSlotTests
{
    [Theory]
    [MemberData(nameof(CaseFile.Read), "Facts/Coding/Places/places-of-facts.cases", MemberType = typeof(CaseFile))]
    public void A_fact_has_its_place(string[] fields)
    {
        var facts = English.English.Reader.Read(Document.FromText(fields[0], fields.Length > 4 ? DateOnly.ParseExact(fields[4], "yyyy-MM-dd", null) : null)).Facts.Where(f => f.Kind == fields[1] && f.Evidence.ToString().Contains(fields[2], StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(facts);
        Assert.All(facts, f => Assert.Equal(fields[3], f.Place?.Name ?? "-"));
    }
}
