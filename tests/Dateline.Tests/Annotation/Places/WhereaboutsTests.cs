using Dateline.Documents;
using Dateline.Facts.Coding;
using Dateline.Facts.Coding.Places;

namespace Dateline.Tests.Annotation.Places;

public class WhereaboutsTests
{
    [Theory]
    [MemberData(nameof(CaseFile.Read), "Annotation/Places/where.cases", MemberType = typeof(CaseFile))]
    public void A_predicate_has_its_place(string[] fields)
    {
        var document = Document.FromText(fields[0]);
        var text = English.English.Reader.Annotate(document);
        var tree = text.Trees.Last(t => Enumerable.Range(0, t.Count).Any(i => t[i].Form == fields[1]));
        var word = Enumerable.Range(0, tree.Count).First(i => tree[i].Form == fields[1]);
        var place = Circumstances.PlaceOf(document, tree, word, Reach.Scene);
        Assert.Equal(fields[2], place is null ? "-" : $"{place.Name}, {place.Country ?? "-"}");
    }
}
