using System.Globalization;
using Dateline.Documents;

namespace Dateline.Tests.Facts.Coding.Chronology;

public class TimeSlotTests
{
    [Theory]
    [MemberData(nameof(CaseFile.Read), "Facts/Coding/Chronology/times-of-facts.cases", MemberType = typeof(CaseFile))]
    public void A_fact_has_its_time(string[] fields)
    {
        var document = Document.FromText(fields[1], fields[0] == "-" ? null : DateOnly.Parse(fields[0], CultureInfo.InvariantCulture));
        var facts = English.English.Reader.Read(document).Facts.Where(f => f.Kind == fields[2] && f.Evidence.ToString().Contains(fields[3], StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(facts);
        Assert.All(facts, f => Assert.Equal(fields[4], f.Time is { } t ? $"{Day(t.From)}..{Day(t.To)}" : "-"));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
