using Dateline.Annotation.Places;
using Dateline.Annotation.Times;
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

    [Fact]
    public void Each_list_of_place_words_has_an_example_with_one_of_them() =>
        Assert.All(PlaceWords.Lines, l => Assert.True(Stands(l.Words, l.Example), $"{l.Name}: {l.Example}"));

    [Fact]
    public void Each_list_of_occurrences_has_an_example_with_one_of_them() =>
        Assert.All(Occurrences.Lines, l => Assert.True(Stands(l.Words, l.Example), l.Example));

    private static bool Stands(string[] words, string example) => words.Any(w => example.Contains(w, StringComparison.OrdinalIgnoreCase));
}
