using System.Text.Json;

namespace Dateline.Tests.Host;

public class SituationVerbTests
{
    private static readonly Cli English = new() { Load = (_, _, _) => Tests.English.English.Reader };

    [Fact]
    public void A_situation_shows_who_holds_what_with_the_sentence_that_proves_it()
    {
        using var folder = new TempFolder();
        File.WriteAllText(Path.Combine(folder.Root, "a.txt"), "Rebels take Taiz\n\nTAIZ, Yemen, April 20, 2015 (Wire) - Houthi fighters captured the city of Taiz on Monday.");
        var run = English.With("situation", folder.Root, "--as-of", "2015-05-01");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Situation as of 2015-05-01", run.Out);
        Assert.Contains("Taiz", run.Out);
        Assert.Contains("captured the city", run.Out);
    }

    [Fact]
    public void A_situation_is_one_json_object_with_a_table_of_control_in_it()
    {
        using var folder = new TempFolder();
        var (text, csv) = (Path.Combine(folder.Root, "a.txt"), Path.Combine(folder.Root, "front.csv"));
        File.WriteAllText(text, "Nothing happened in Aden on Monday.");
        File.WriteAllText(csv, "date,place,holder,source\n2015-04-20,Aden,Yemen,https://example.org\nsoon,Aden,Yemen,\n");
        var run = English.With("situation", text, "--as-of", "2015-05-01", "--control", csv, "--format", "json");
        Assert.Contains("front.csv:3: a day such as 2022-03-01 is expected, 'soon' found.", run.Error);
        using var json = JsonDocument.Parse(run.Out);
        var place = json.RootElement.GetProperty("control")[0];
        Assert.Equal("Aden", place.GetProperty("place").GetProperty("name").GetString());
        Assert.Equal("assessed", place.GetProperty("grade").GetString());
    }

    [Fact]
    public void A_file_of_indicators_that_cannot_be_read_is_refused_with_its_line()
    {
        using var folder = new TempFolder();
        var (text, mine) = (Path.Combine(folder.Root, "a.txt"), Path.Combine(folder.Root, "mine.txt"));
        File.WriteAllText(text, "Nothing happened.");
        File.WriteAllText(mine, "oil | money\n");
        var run = English.With("situation", text, "--indicators", mine);
        Assert.Equal(2, run.Code);
        Assert.Contains("mine.txt:1: 4 fields expected", run.Error);
    }
}
