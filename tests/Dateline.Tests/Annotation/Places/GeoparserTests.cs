using Dateline.Annotation.Places;
using Dateline.Documents;

namespace Dateline.Tests.Annotation.Places;

public class GeoparserTests
{
    [Theory]
    [MemberData(nameof(CaseFile.Read), "Annotation/Places/places.cases", MemberType = typeof(CaseFile))]
    public void Toponyms_are_found_and_resolved(string[] fields) => Assert.Equal(fields[1], string.Join("; ", Read(fields[0]).Select(p => Print(fields[0], p))));

    [Fact]
    public void Each_mention_may_say_for_itself_which_it_is()
    {
        var places = Read("Officers from Alexandria, Va., flew to Alexandria, Egypt, in May.").Where(p => p.Name == "Alexandria");
        Assert.Equal(["USA", "EGY"], places.Select(p => p.Country));
    }

    [Fact]
    public void A_name_that_the_gazetteer_lacks_is_listed_and_never_pinned()
    {
        const string text = "Two men were killed in Xyzqwville on Sunday.";
        var place = Assert.Single(Read(text));
        Assert.Equal("Xyzqwville", place.Span.Of(text));
        Assert.Null(place.Latitude);
        Assert.Null(place.Country);
    }

    [Fact]
    public void The_place_of_a_publisher_is_no_place_of_the_text()
    {
        var document = Document.FromText("The minister resigned on Monday.", publisher: "The Cairo Times");
        Assert.Empty(English.English.Reader.Annotate(document).Places);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" , , , ")]
    [InlineData("In in IN In.")]
    [InlineData("Near, near Near Near, Near")]
    public void Odd_texts_end_well(string text) => Assert.All(Read(text), p => Assert.NotEmpty(p.Span.Of(text)));

    private static IReadOnlyList<Toponym> Read(string text) => English.English.Reader.Annotate(Document.FromText(text)).Places;

    private static string Print(string text, Toponym place) =>
        $"{place.Span.Of(text)} = {(place.Latitude is null ? "?" : $"{place.Country ?? "-"} {place.Precision.ToString()!.ToLowerInvariant()}")}{(place.Form == ToponymForm.Demonym ? " *" : "")}";
}
