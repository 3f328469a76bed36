using System.Text.Json;
using Dateline.Tests.Ledger;

namespace Dateline.Tests.Host;

public class ReviewVerbTests
{
    private static readonly Cli English = new() { Load = (_, _, _) => Tests.English.English.Reader, Time = new MovedClock() };

    [Fact]
    public void A_review_shows_what_was_what_is_and_the_words_that_prove_it()
    {
        using var folder = new TempFolder();
        var run = Cli.Run("review", "--ledger", Ledger(folder), "--since", "2015-05-01", "--until", "2015-09-01");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Review 2015-05-01 → 2015-09-01", run.Out);
        Assert.Contains("known then: published by 2015-05-01, 1 documents", run.Out);
        Assert.Matches("new +│ Taiz, YEM", run.Out);
        Assert.Contains("b.txt", run.Out);
        Assert.Contains("Government forces", run.Out);
    }

    [Fact]
    public void Forms_are_told_by_the_file_and_filters_leave_out()
    {
        using var folder = new TempFolder();
        var ledger = Ledger(folder);
        Assert.Equal(0, Cli.Run("review", "--ledger", ledger, "--since", "2015-05-01", "--until", "2015-09-01", "--topic", "control", "-o", folder["r.md"]).Code);
        Assert.Contains("\n- only: control\n", File.ReadAllText(folder["r.md"]));
        Assert.Contains("## control", File.ReadAllText(folder["r.md"]));
        Assert.Contains("| new<br>2015-08-", File.ReadAllText(folder["r.md"]));
        Assert.DoesNotContain("## what happened", File.ReadAllText(folder["r.md"]));
        Assert.Equal(0, Cli.Run("review", "--ledger", ledger, "--since", "2015-05-01", "--until", "2015-09-01", "-o", folder["r.json"]).Code);
        using var json = JsonDocument.Parse(File.ReadAllText(folder["r.json"]));
        Assert.Contains(json.RootElement.GetProperty("changes").EnumerateArray(), c => c.GetProperty("topic").GetString() == "control" && c.GetProperty("facts")[0].GetProperty("words").GetString()!.Length > 0);
        Assert.Equal(1, Cli.Run("review", "--ledger", ledger, "--since", "2015-05-01", "--until", "2015-09-01", "--country", "SYR").Code);
        Assert.Contains("only: SYR, Homs\n", Cli.Run("review", "--ledger", ledger, "--since", "2015-05-01", "--until", "2015-09-01", "--country", "SYR", "--place", "Homs").Out);
    }

    [Fact]
    public void A_saved_review_opens_to_the_same_bytes_and_its_errata_tell_what_was_corrected()
    {
        using var folder = new TempFolder();
        var ledger = Ledger(folder);
        var made = Cli.Run("review", "--ledger", ledger, "--since", "2015-05-01", "--until", "2015-09-01", "--format", "json", "--save", folder["saved.json"]);
        Assert.Equal((0, ""), (made.Code, made.Error));
        Assert.Equal(1, Cli.Run("review", "errata", folder["saved.json"], "--ledger", ledger).Code);
        using (var json = JsonDocument.Parse(made.Out))
        {
            var change = json.RootElement.GetProperty("changes").EnumerateArray().First(c => c.GetProperty("topic").GetString() == "control");
            foreach (var fact in change.GetProperty("now").GetProperty("facts").EnumerateArray()) Cli.Run("verdict", "reject", fact.GetString()!, "--ledger", ledger, "--by", "Ana");
        }
        var opened = Cli.Run("review", "open", folder["saved.json"], "--ledger", ledger, "--format", "json");
        Assert.Equal((0, "", made.Out), (opened.Code, opened.Error, opened.Out));
        var errata = Cli.Run("review", "errata", folder["saved.json"], "--ledger", ledger);
        Assert.Equal((0, ""), (errata.Code, errata.Error));
        Assert.Contains("retracted", errata.Out);
        Assert.Contains("Taiz, YEM", errata.Out);
    }

    [Fact]
    public void Nothing_is_overwritten_without_force()
    {
        using var folder = new TempFolder();
        var ledger = Ledger(folder);
        var file = folder.Write("kept.md", "mine");
        foreach (var option in (string[])["--output", "--save"])
        {
            var run = Cli.Run("review", "--ledger", ledger, "--since", "2015-05-01", option, file);
            Assert.Equal((2, $"dateline: {option} {file}: the file exists; name another or say --force to overwrite it\nSee: dateline review --help\n"), (run.Code, run.Error));
            Assert.Equal("mine", File.ReadAllText(file));
        }
        Assert.Equal(0, Cli.Run("review", "--ledger", ledger, "--since", "2015-05-01", "--until", "2015-09-01", "-o", file, "--force").Code);
        Assert.StartsWith("# Review", File.ReadAllText(file));
    }

    [Fact]
    public void Bad_input_is_told()
    {
        using var folder = new TempFolder();
        var ledger = Ledger(folder);
        Assert.Contains("--since names the day of the last review", Cli.Run("review", "--ledger", ledger).Error);
        Assert.Contains("--until 2015-05-01 is before --since 2016-05-01", Cli.Run("review", "--ledger", ledger, "--since", "2016-05-01", "--until", "2015-05-01").Error);
        Assert.Contains("there is no ledger here", Cli.Run("review", "--ledger", folder["none.db"], "--since", "2015-05-01").Error);
        var empty = Cli.Run("review", "--ledger", ledger, "--since", "2014-05-01", "--until", "2014-06-01");
        Assert.Equal((1, ""), (empty.Code, empty.Error));
        Assert.Contains("nothing changed", empty.Out);
        Assert.Contains("newer version of dateline", Cli.Run("review", "open", folder.Write("newer.json", """{"dateline_review": 9}"""), "--ledger", ledger).Error);
        Assert.Contains("this is no saved review", Cli.Run("review", "errata", folder.Write("other.json", "{}"), "--ledger", ledger).Error);
        Assert.Equal(2, Cli.Run("review", "open", folder["none.json"], "--ledger", ledger).Code);
        Assert.Contains("mine.yaml:1: a list of rules is expected", Cli.Run("watch", folder.Write("mine.yaml", ""), "--ledger", ledger).Error);
        Assert.Contains("--topic maps: some of control", Cli.Run("review", "--topic", "maps").Error);
    }

    [Fact]
    public void A_review_of_another_ledger_is_refused()
    {
        using var folder = new TempFolder();
        using var other = new TempFolder();
        Assert.Equal(0, Cli.Run("review", "--ledger", Ledger(folder), "--since", "2015-05-01", "--until", "2015-09-01", "--save", folder["saved.json"]).Code);
        Assert.Contains("another ledger", Cli.Run("review", "open", folder["saved.json"], "--ledger", Ledger(other, "Bakery opens in Aden.")).Error);
    }

    [Fact]
    public void Rules_are_watched_alone_and_in_a_review()
    {
        using var folder = new TempFolder();
        var (ledger, rules) = (Ledger(folder), folder.Write("rules.yaml", "- name: Taiz front\n  kinds: control\n  places: Taiz\n- name: hospitals\n  words: hospital\n  every: 9\n"));
        var alone = Cli.Run("watch", rules, "--ledger", ledger, "--since", "2015-05-01", "--until", "2015-09-01");
        Assert.Equal((0, ""), (alone.Code, alone.Error));
        Assert.Matches("Taiz front +│ fired", alone.Out);
        Assert.Contains("never told", alone.Out);
        Assert.Contains("Taiz front", Cli.Run("review", "--ledger", ledger, "--since", "2015-05-01", "--until", "2015-09-01", "--watch", rules).Out);
    }

    /// <summary>A ledger in which Taiz is lost and won again.</summary>
    internal static string Ledger(TempFolder folder, string more = "Nothing happened in Aden.")
    {
        folder.Write("in/a.txt", "Rebels take Taiz\n\nTAIZ, Yemen, April 20, 2015 (Wire) - Houthi fighters captured the city of Taiz on Monday.");
        folder.Write("in/b.txt", "Yemen's army back in Taiz\n\nADEN, Yemen, August 20, 2015 (Gulf Paper) - Government forces recaptured the city of Taiz from Houthi fighters on Wednesday.");
        folder.Write("in/c.txt", more);
        folder.Write("in/documents.json", """[{"file": "a.txt", "published": "2015-04-20", "publisher": "Wire"}, {"file": "b.txt", "published": "2015-08-20", "publisher": "Gulf Paper"}, {"file": "c.txt", "published": "2015-08-21"}]""");
        Assert.Equal(0, English.With("ingest", folder["in"], "--ledger", folder["ledger.db"]).Code);
        return folder["ledger.db"];
    }
}
