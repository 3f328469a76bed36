using System.Globalization;
using Dateline.Documents;
using Dateline.Situations.Occurrences;

namespace Dateline.Tests.Situations;

/// <summary>Pairs of reports that tell one occurrence, or two.</summary>
public class OccurrenceCases
{
    [Theory]
    [MemberData(nameof(CaseFile.Read), "Situations/occurrences.cases", MemberType = typeof(CaseFile))]
    public void Two_reports_tell_one_occurrence_or_two(string[] line)
    {
        var (one, other) = (KnownFacts.Read(line[2], Day(line[1]), "a"), KnownFacts.Read(line[4], Day(line[3]), "b"));
        var index = new OccurrenceIndex();
        index.Add(one);
        index.Add(other);
        Assert.NotEmpty(index.Occurrences);
        var linked = index.Occurrences.Where(o => o.Facts.DistinctBy(f => f.Known.Document.Document.Id).Count() == 2).ToList();
        if (line[0] == "apart") Assert.Empty(linked);
        else Assert.Contains(linked, o => line[5].Split(' ').All(kind => o.Links.Any(l => l.Reasons.Any(r => r.Kind.ToString() == kind))));
    }

    [Fact]
    public void Tellings_that_disagree_stand_side_by_side()
    {
        var index = new OccurrenceIndex();
        index.Add(KnownFacts.Read("Russian jets bombed a market in Aleppo on Tuesday, killing 17 people.", new(2016, 2, 2), "a"));
        index.Add(KnownFacts.Read("Syrian jets bombed a market in Aleppo on Tuesday, killing 25 people.", new(2016, 2, 2), "b"));
        index.Add(KnownFacts.Read("Russian jets bombed Aleppo on Tuesday, killing 17 people in a market.", new(2016, 2, 3), "c"));
        var occurrence = Assert.Single(index.Occurrences, o => o.Facts.Count == 3);
        Assert.Equal(3, occurrence.Origins);
        Assert.Equal([("killed 17", 2), ("killed 25", 1)], occurrence.About(Slot.Figure).Select(v => (v.Value, v.Origins)));
        Assert.Equal(["2016-02-02"], occurrence.About(Slot.Day).Select(v => v.Value));
        Assert.Equal(2, occurrence.About(Slot.Actor).Count());
    }

    [Fact]
    public void Facts_of_one_text_are_never_one_occurrence()
    {
        var index = new OccurrenceIndex();
        index.Add(KnownFacts.Read("Jets bombed a market in Aleppo on Tuesday. Rebels attacked a barracks in Aleppo on Tuesday.", new(2016, 2, 2), "a"));
        index.Add(KnownFacts.Read("Jets bombed a market in Aleppo on Tuesday.", new(2016, 2, 2), "b"));
        Assert.All(index.Occurrences, o => Assert.Equal(o.Facts.Count, o.Facts.DistinctBy(f => f.Known.Document.Document.Id).Count()));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
