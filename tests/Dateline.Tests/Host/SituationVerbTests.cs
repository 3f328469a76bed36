using System.Text.Json;
using Dateline.Tests.Ledger;

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
        Assert.Contains("captured", run.Out);
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

    [Fact]
    public void A_ledger_is_asked_by_section_and_place_on_both_clocks()
    {
        using var folder = new TempFolder();
        var ledger = Ledger(folder);
        var run = English.With("situation", "--ledger", ledger, "--as-of", "2015-05-01", "--only", "control", "--place", "taiz");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("captured", run.Out);
        Assert.Contains("a.txt", run.Out);
        Assert.Contains("Wire", run.Out);
        Assert.DoesNotContain("Aden", run.Out);
        Assert.DoesNotContain("figures", run.Out);
        Assert.DoesNotContain("Taiz", English.With("situation", "--ledger", ledger, "--as-of", "2015-05-01", "--country", "SYR").Out);
        Assert.DoesNotContain("Aden", English.With("situation", "--ledger", ledger, "--as-of", "2015-05-01", "--published-by", "2015-04-25", "--only", "control").Out);
        var before = English.With("situation", "--ledger", ledger, "--as-of", "2015-05-01", "--known", "2015-12-31");
        Assert.Equal((1, ""), (before.Code, before.Out));
        Assert.Contains("the ledger knew nothing by then, its first document came on 2016-02-03; --published-by goes by the days of publication", before.Error);
    }

    [Fact]
    public void A_section_of_a_ledger_is_one_json_object_with_origin_document_and_sentence()
    {
        using var folder = new TempFolder();
        var run = English.With("situation", "--ledger", Ledger(folder), "--only", "control,gaps", "--place", "Taiz", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        Assert.False(json.RootElement.TryGetProperty("figures", out _));
        Assert.True(json.RootElement.TryGetProperty("gaps", out _));
        var fact = json.RootElement.GetProperty("control")[0].GetProperty("holds")[0].GetProperty("facts")[0];
        Assert.Equal(("Wire", "2015-04-20"), (fact.GetProperty("publisher").GetString(), fact.GetProperty("published").GetString()));
        Assert.Contains("Taiz", fact.GetProperty("sentence").GetString());
        Assert.StartsWith("2016-02-03", fact.GetProperty("recorded").GetString());
    }

    [Fact]
    public void Reports_that_tell_one_occurrence_stand_side_by_side_with_what_they_disagree_about()
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", "Russian jets bombed a market in Aleppo on Tuesday, killing 17 people.");
        folder.Write("b.txt", "Syrian jets bombed a market in Aleppo on Tuesday, killing 25 people.");
        folder.Write("documents.json", """[{"file": "a.txt", "published": "2016-02-02", "publisher": "One"}, {"file": "b.txt", "published": "2016-02-02", "publisher": "Two"}]""");
        var run = English.With("situation", folder.Root, "--only", "occurrences");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("17 (One)", run.Out);
        Assert.Contains("25 (Two)", run.Out);
    }

    [Fact]
    public void A_missing_and_an_empty_ledger_are_told()
    {
        using var folder = new TempFolder();
        var missing = Cli.Run("situation", "--ledger", folder["none.db"]);
        Assert.Equal((2, $"dateline: {folder["none.db"]}: there is no ledger here; 'dateline ingest' makes it\n"), (missing.Code, missing.Error));
        Cli.Pipe("", "ingest", folder["*.none"], "--ledger", folder["empty.db"]);
        var empty = Cli.Run("situation", "--ledger", folder["empty.db"]);
        Assert.Equal((1, "dateline: situation: the ledger is empty; 'dateline ingest' reads reports into it\n"), (empty.Code, empty.Error));
        Assert.Contains("--only maps: some of control, shares, figures", Cli.Run("situation", "--only", "maps").Error);
    }

    [Fact]
    public void What_a_person_rejects_or_a_source_rated_unreliable_says_counts_no_more_and_the_ledger_tells_why()
    {
        using var folder = new TempFolder();
        var ledger = Ledger(folder);
        string Control() => English.With("situation", "--ledger", ledger, "--as-of", "2015-05-01", "--only", "control,gaps").Out;
        using (var json = JsonDocument.Parse(English.With("situation", "--ledger", ledger, "--only", "control", "--place", "Taiz", "--format", "json").Out))
            foreach (var fact in json.RootElement.GetProperty("control")[0].GetProperty("holds")[0].GetProperty("facts").EnumerateArray().Select(f => f.GetProperty("id").GetString()!))
                Assert.StartsWith($"rejected {fact}", Cli.Run("verdict", "reject", $"#{fact[..8]}", "--ledger", ledger, "--by", "Ana", "--why", "another town").Out);
        Assert.DoesNotContain("Taiz", Control());
        Assert.Contains("Aden", Control());
        Assert.Equal("rated Gulf Paper E\n", Cli.Run("verdict", "rate", "Gulf Paper", "E", "--ledger", ledger, "--by", "Ana").Out);
        Assert.DoesNotContain("Aden, YEM", Control());
        Assert.Matches("unreliable source[ │]+Gulf Paper[ │]+rated E: [0-9]+ facts? do", Control());
        Cli.Run("verdict", "rate", "gulf paper", "B", "--ledger", ledger);
        Assert.Contains("Aden, YEM", Control());
        var told = Cli.Run("ledger", "--ledger", ledger).Out;
        Assert.Contains("Ana: reject #", told);
        Assert.Contains("(another town)", told);
        Assert.Contains("Ana: rate Gulf Paper E", told);
        Assert.Contains("the ledger has no fact ffffffffffffffff", Cli.Run("verdict", "accept", "ffffffffffffffff", "--ledger", ledger).Error);
        Assert.Equal(0, Cli.Run("verify", "--ledger", ledger).Code);
    }

    [Fact]
    public void A_slot_is_corrected_and_two_facts_are_split_by_their_ids()
    {
        using var folder = new TempFolder();
        var ledger = Ledger(folder);
        string Id(string place)
        {
            using var json = JsonDocument.Parse(English.With("situation", "--ledger", ledger, "--as-of", "2015-05-01", "--only", "control", "--place", place, "--format", "json").Out);
            return json.RootElement.GetProperty("control")[0].GetProperty("holds")[0].GetProperty("facts")[0].GetProperty("id").GetString()!;
        }
        var (taiz, aden) = (Id("Taiz"), Id("Aden"));
        Assert.Contains("a control has no 'best'; it has status, day, place, source, holder, from, change", Cli.Run("verdict", "correct", taiz, "--set", "best=4", "--ledger", ledger).Error);
        Assert.Contains("write SLOT=VALUE", Cli.Run("verdict", "correct", taiz, "--set", "holder", "--ledger", ledger).Error);
        Assert.StartsWith($"corrected {taiz}, now ", Cli.Run("verdict", "correct", taiz[..8], "--set", "holder=Islamic State", "--ledger", ledger, "--by", "Ana", "--why", "misheard").Out);
        Assert.Contains("Islamic State", English.With("situation", "--ledger", ledger, "--as-of", "2015-05-01", "--only", "control", "--place", "Taiz").Out);
        Assert.DoesNotContain("Islamic State", English.With("situation", "--ledger", ledger, "--as-of", "2015-05-01", "--only", "control", "--place", "Taiz", "--known", "2016-02-03").Out);
        Assert.StartsWith($"merge {taiz} {aden}\n", Cli.Run("verdict", "merge", taiz, aden, "--ledger", ledger, "--by", "Ana").Out);
        Assert.Contains("merge needs two, and these are one", Cli.Run("verdict", "merge", taiz, taiz, "--ledger", ledger).Error);
        Assert.Contains("the ledger has no document none", Cli.Run("verdict", "split", "--documents", "none", "nothing", "--ledger", ledger).Error);
        var told = Cli.Run("ledger", "--ledger", ledger).Out;
        Assert.Contains("Ana: correct #", told);
        Assert.Contains("(misheard)", told);
        Assert.Contains("Ana: merge #", told);
        Assert.Equal(0, Cli.Run("verify", "--ledger", ledger).Code);
        Assert.Equal(0, Cli.Run("ledger", "--rebuild", "--ledger", ledger).Code);
    }

    [Fact]
    public void Stories_show_which_documents_tell_of_one_happening_and_one_origin()
    {
        using var folder = new TempFolder();
        var text = "Houthi fighters captured the city of Taiz in Yemen on Monday after two days of heavy street fighting with troops loyal to the exiled president, residents and hospital officials said, and moved on towards the port of Aden.";
        var ledger = folder["ledger.db"];
        folder.Write("in/a.txt", $"Houthis take Taiz\n\n{text}");
        folder.Write("in/b.txt", $"Taiz falls\n\n{text}");
        folder.Write("in/c.txt", "A harvest festival\n\nFarmers in Kent sold apples and cider at a fair on Sunday.");
        folder.Write("in/documents.json", """[{"file": "a.txt", "published": "2015-04-20", "publisher": "Wire"}, {"file": "b.txt", "published": "2015-04-21", "publisher": "Paper"}, {"file": "c.txt", "published": "2015-04-21"}]""");
        Cli.Run("ingest", folder["in"], "--ledger", ledger);
        var run = Cli.Run("stories", "--ledger", ledger);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("2015-04-20 Houthis take Taiz", run.Out);
        Assert.Contains("stories of several documents: 1; documents without another: 1", run.Out);
        Assert.DoesNotContain("Paper", run.Out);
    }

    private static string Ledger(TempFolder folder)
    {
        folder.Write("in/a.txt", "TAIZ, Yemen, April 20, 2015 (Wire) - Houthi fighters captured the city of Taiz on Monday.");
        folder.Write("in/b.txt", "ADEN, Yemen, April 27, 2015 - Houthi fighters captured the city of Aden on Monday.");
        folder.Write("in/documents.json", """[{"file": "a.txt", "published": "2015-04-20", "publisher": "Wire"}, {"file": "b.txt", "published": "2015-04-27", "publisher": "Gulf Paper"}]""");
        var cli = new Cli { Load = English.Load, Time = new MovedClock { Now = new(2016, 2, 3, 12, 0, 0, TimeSpan.Zero) } };
        Assert.Equal(0, cli.With("ingest", folder["in"], "--ledger", folder["ledger.db"]).Code);
        return folder["ledger.db"];
    }
}
