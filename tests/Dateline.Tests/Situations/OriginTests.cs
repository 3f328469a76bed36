using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Entries;
using Dateline.Situations.Origins;

namespace Dateline.Tests.Situations;

public class OriginTests
{
    public static TheoryData<string> Agencies => [.. Lines("agencies")];

    public static TheoryData<string> Credits => [.. Lines("credits")];

    public static TheoryData<string> Anonymous => [.. Lines("anonymous")];

    [Theory]
    [MemberData(nameof(CaseFile.Read), "Situations/origins.cases", MemberType = typeof(CaseFile))]
    public void A_claim_goes_back_to_who_made_it(string[] line)
    {
        var document = Document.FromText(line[1], new(2016, 2, 2), publisher: line[0] == "-" ? null : line[0], id: new DocumentId("a"));
        var index = new OriginIndex();
        index.Add(document);
        var fact = EnglishReader.Instance.Read(document).Facts.OfType<Event>().First(e => e.Evidence.ToString().Contains("ttack", StringComparison.Ordinal) || e.Evidence.ToString().Contains("kill", StringComparison.Ordinal));
        Assert.Equal(line[2], index.Of(fact).Id);
    }

    [Theory]
    [MemberData(nameof(Agencies))]
    public void An_agency_is_found_in_its_example(string line)
    {
        var fields = line.Split(" | ");
        Assert.Equal(fields[0].Trim(), Finder.CreditedBy(Document.FromText($"{Plain(fields[2])}\n\nMore of it."))?.Id);
    }

    [Theory]
    [MemberData(nameof(Credits))]
    public void A_credit_is_found_in_its_example(string line)
    {
        var fields = line.Split('|', StringSplitOptions.TrimEntries);
        var (name, plain) = (fields[3].Split('*')[1], Plain(fields[3]));
        var text = fields[0] switch { "head" => $"{plain}\n\nThe road is open.", "tail" => $"{string.Concat(Enumerable.Repeat("The road was closed for a day and a night.\n", 20))}\n{plain}", _ => "The road is open." };
        var document = Document.FromText(text);
        if (fields[0] == "author") document = new DocumentReader().Read(System.Text.Encoding.UTF8.GetBytes(text), new DocumentFields { Author = plain }).Document!;
        Assert.Equal(Finder.Named(name.Replace("The ", ""))!.Id, Finder.CreditedBy(document)?.Id);
        var form = CreditForm.Parse(EntryFile.Read(new StringReader(line), "credits.txt", "credits").Single());
        Assert.True(form.Fits(plain.AsSpan(0, fields[3].IndexOf('*')), plain.AsSpan(fields[3].IndexOf('*') + name.Length)), line);
    }

    [Theory]
    [MemberData(nameof(Anonymous))]
    public void Nobody_in_particular_is_no_origin(string line)
    {
        var fields = line.Split(" | ");
        var text = Plain(fields[1]);
        var (start, length) = (fields[1].IndexOf('*'), fields[1].Split('*')[1].Length);
        Assert.Null(new Bodies(ActorRegistry.BuiltIn).Of(new Mention(text[..(start + length)], new(0, start + length))));
    }

    [Theory]
    [InlineData("The Associated Press said it would move its office to the north of the city.")]
    [InlineData("He told Reuters that the bridge was gone, and that nobody had come to mend it.")]
    [InlineData("The bridge (see the map of AP 17) is gone.")]
    public void An_agency_that_is_only_named_is_not_credited(string text) => Assert.Null(Finder.CreditedBy(Document.FromText($"{text}\n\nThe road is open.")));

    [Fact]
    public void A_copy_has_the_origin_of_the_first()
    {
        const string Story = "Gunmen attacked a mine near Kayes before dawn. Two guards were hurt and a lorry was burned. The owner said work would start again on Monday. Police followed the tracks of three cars to the border. Villagers had heard shots and stayed at home until noon.";
        var index = new OriginIndex();
        index.Add(Document.FromText($"Mine hit\n\n{Story}", new(2016, 2, 3), publisher: "Plains Tribune", id: new("b")));
        Assert.Equal("publisher:plains-tribune", index.Of(new DocumentId("b")).Id);
        index.Add(Document.FromText(Story, new(2016, 2, 2), publisher: "Valley Courier", id: new("a")));
        Assert.Equal("publisher:valley-courier", index.Of(new DocumentId("b")).Id);
        index.Add(Document.FromText($"BAMAKO (Reuters) - {Story}", new(2016, 2, 4), publisher: "Harbour Gazette", id: new("c")));
        Assert.Equal("reuters", index.Of(new DocumentId("a")).Id);
        Assert.Equal(["a", "b", "c"], index.Copies(new("b")).Select(d => d.Value));
    }

    private static Dateline.Situations.Origins.Agencies Finder { get; } = new(ActorRegistry.BuiltIn);

    private static string Plain(string example) => example.Replace("*", "").Trim();

    private static IEnumerable<string> Lines(string name) =>
        EntryFile.Embedded($"Situations/Origins/{name}.txt", name).Select(e => string.Join(" | ", e.Fields));
}
