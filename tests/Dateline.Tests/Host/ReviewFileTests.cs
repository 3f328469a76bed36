using System.Text.Json;

namespace Dateline.Tests.Host;

/// <summary>The files that a review is made by, and those that it is written to.</summary>
public sealed class ReviewFileTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _ledger;

    public ReviewFileTests() => _ledger = ReviewVerbTests.Ledger(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_corrected_since_an_old_review_stands_in_the_brief_of_the_next()
    {
        var made = Review("--format", "json", "--save", _folder["saved.json"]);
        Assert.EndsWith("## Corrections\n\nNone.\n", Next("--corrects", _folder["saved.json"]).Out);
        Reject(made.Out);
        var brief = Next("--corrects", _folder["saved.json"]);
        Assert.Equal("", brief.Error);
        Assert.Matches("## Corrections\n\n- Taiz, YEM: retracted; .*rejected by Ana", brief.Out);
        Assert.EndsWith("## Corrections\n\nNone.\n", Next().Out);
        Assert.Matches("## Corrections\n\n- Taiz, YEM: retracted; .*rejected by Ana", Cli.Run("review", "errata", _folder["saved.json"], "--ledger", _ledger, "--format", "brief").Out);
    }

    [Fact]
    public void A_review_that_knew_more_or_other_things_cannot_be_corrected()
    {
        using var other = new TempFolder();
        Review("--save", _folder["saved.json"]);
        Assert.Equal(2, Cli.Run("review", "--ledger", ReviewVerbTests.Ledger(other, "Bakery opens in Aden."), "--since", "2015-09-01", "--corrects", _folder["saved.json"]).Code);
        Assert.Contains("newer version of dateline", Next("--corrects", _folder.Write("newer.json", """{"dateline_review": 9}""")).Error);
        Assert.Contains("newer version of dateline", Cli.Run("review", "errata", _folder["newer.json"], "--ledger", _ledger).Error);
        Assert.Equal(2, Next("--corrects", _folder["none.json"]).Code);
    }

    [Fact]
    public void Actors_of_the_users_own_reach_the_brief_the_page_and_the_Word_document()
    {
        var actors = _folder.Write("mine.txt", "[states]\nyemen | Land of Sheba | YEM | - | - | Sanaa | Yemeni | Yemeni; Yemenis | Yemen\n");
        foreach (var form in (string[])["r.brief.md", "r.html", "r.docx"])
        {
            string[] format = form.EndsWith(".md", StringComparison.Ordinal) ? ["--format", "brief"] : [];
            Assert.Equal(0, Review(["-o", _folder[form], .. format, "--actors", actors]).Code);
            var told = form.EndsWith(".docx", StringComparison.Ordinal) ? WordText(_folder[form]) : File.ReadAllText(_folder[form]);
            Assert.Contains("Land of Sheba", told);
            // Of the table of holds as of the sentences.
            if (!form.EndsWith(".md", StringComparison.Ordinal)) Assert.Contains("Taiz|Land of Sheba|", Cells(told));
            Assert.Equal(0, Review(["-o", _folder[form], .. format, "--force"]).Code);
            Assert.DoesNotContain("Land of Sheba", form.EndsWith(".docx", StringComparison.Ordinal) ? WordText(_folder[form]) : File.ReadAllText(_folder[form]));
        }
    }

    [Fact]
    public void A_period_with_nothing_in_it_is_said_in_every_form()
    {
        string[] empty = ["review", "--ledger", _ledger, "--since", "2014-05-01", "--until", "2014-06-01"];
        foreach (var (file, said) in (IEnumerable<(string, string)>)[("r.md", "nothing changed"), ("r.html", "No report tells of a change in this period."), ("r.txt", "nothing changed"), ("r.json", "\"changes\": []")])
        {
            var run = Cli.Run([.. empty, "-o", _folder[file]]);
            Assert.Equal((1, ""), (run.Code, run.Error));
            Assert.Contains(said, File.ReadAllText(_folder[file]));
        }
        Assert.Contains("Nothing in the period.", Cli.Run([.. empty, "--format", "brief"]).Out);
        Assert.Equal(1, Cli.Run([.. empty, "-o", _folder["r.docx"]]).Code);
        Assert.Contains("Nothing in the period.", WordText(_folder["r.docx"]));
        Assert.Equal(1, Cli.Run([.. empty, "--packet", _folder["p.html"]]).Code);
        Assert.Equal(0, Cli.Run("verify", _folder["p.html"]).Code);
    }

    [Theory]
    [InlineData("--packet", "kept.html")]
    [InlineData("-o", "kept.docx")]
    [InlineData("-o", "kept.json")]
    public void A_file_that_exists_is_kept_unless_forced(string option, string name)
    {
        var file = _folder.Write(name, "mine");
        var run = Review(option, file);
        Assert.Equal(2, run.Code);
        Assert.Contains("the file exists; name another or say --force to overwrite it", run.Error);
        Assert.Equal("mine", File.ReadAllText(file));
        Assert.Equal(0, Review(option, file, "--force").Code);
        Assert.NotEqual("mine", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("--packet")]
    [InlineData("-o")]
    public void A_review_that_fails_half_way_leaves_the_file_that_was_there(string option)
    {
        var (file, weights) = (_folder.Write("kept.html", "mine"), _folder.Write("none.dlm", "no weights"));
        var run = Review(option, file, "--force", "--models", weights);
        Assert.Equal(2, run.Code);
        Assert.Contains("none.dlm", run.Error);
        Assert.Equal("mine", File.ReadAllText(file));
        Assert.Empty(Directory.GetFiles(_folder.Root, "*.part"));
        Assert.Equal(2, Review(option, _folder["new.html"], "--models", weights).Code);
        Assert.False(File.Exists(_folder["new.html"]));
    }

    [Fact]
    public void Rules_with_a_field_that_does_not_exist_and_days_the_wrong_way_round_are_told()
    {
        var rules = _folder.Write("mine.yaml", "- name: Taiz\n  kind: control\n");
        Assert.Contains("mine.yaml:2: one of name, kinds,", Cli.Run("watch", rules, "--ledger", _ledger).Error);
        var review = Review("--watch", rules, "-o", _folder["r.md"]);
        Assert.Equal(2, review.Code);
        Assert.Contains("mine.yaml:2: one of name, kinds,", review.Error);
        Assert.False(File.Exists(_folder["r.md"]));
        _folder.Write("mine.yaml", "- name: Taiz\n  kinds: control\n");
        Assert.Contains("--until 2015-05-01 is before --since 2016-05-01", Cli.Run("watch", rules, "--ledger", _ledger, "--since", "2016-05-01", "--until", "2015-05-01").Error);
    }

    private CliResult Review(params string[] more) => Cli.Run(["review", "--ledger", _ledger, "--since", "2015-05-01", "--until", "2015-09-01", .. more]);

    private CliResult Next(params string[] more) => Cli.Run(["review", "--ledger", _ledger, "--since", "2015-09-01", "--until", "2015-10-01", "--format", "brief", .. more]);

    private void Reject(string review)
    {
        using var json = JsonDocument.Parse(review);
        var change = json.RootElement.GetProperty("changes").EnumerateArray().First(c => c.GetProperty("topic").GetString() == "control");
        foreach (var fact in change.GetProperty("now").GetProperty("facts").EnumerateArray()) Assert.Equal(0, Cli.Run("verdict", "reject", fact.GetString()!, "--ledger", _ledger, "--by", "Ana").Code);
    }

    private static string WordText(string file)
    {
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(file, isEditable: false);
        return word.MainDocumentPart!.Document!.OuterXml;
    }

    // A row of a table as its words, with a bar after each cell.
    private static string Cells(string markup) =>
        System.Text.RegularExpressions.Regex.Replace(System.Text.RegularExpressions.Regex.Replace(markup, "</(td|th|w:tc)>", "|"), "<[^>]*>", "");
}
