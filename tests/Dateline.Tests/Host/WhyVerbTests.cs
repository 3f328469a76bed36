namespace Dateline.Tests.Host;

public class WhyVerbTests
{
    private static readonly Cli English = new() { Load = (_, _, _) => Tests.English.English.Reader };

    [Fact]
    public void A_sentence_is_shown_with_its_tree_and_what_was_coded_by_which_entry()
    {
        var run = English.With("why", "Rebels shelled the port of Hodeidah on Tuesday.", "--published", "2018-06-14");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("nsubj", run.Out);
        Assert.Contains("event assault", run.Out);
        Assert.Contains("event/verb", run.Out);
        Assert.Contains("shell | ", run.Out);
        Assert.Contains("2018-06-12", run.Out);
        Assert.Contains("YEM", run.Out);
    }

    [Fact]
    public void What_was_nearly_coded_is_told_with_the_reason()
    {
        var run = English.With("why", "The mayor struck a balance between the two plans.");
        Assert.Contains("nearly: «struck»", run.Out);
    }

    [Fact]
    public void Markup_and_escapes_in_a_sentence_are_only_words()
    {
        var run = English.With("why", "Rebels [red]attacked[/] the \e[31mbase\e[0m.");
        Assert.DoesNotContain('\e', run.Out);
        Assert.Contains("[red]", run.Out);
    }

    [Fact]
    public void Explanations_of_a_file_name_rule_and_evidence()
    {
        using var folder = new TempFolder();
        var run = English.With("read", folder.Write("r.txt", "The army captured the town of Bor from the rebels on Monday."), "--published", "2014-01-20", "--format", "table", "--explain");
        Assert.Contains("control gained", run.Out);
        Assert.Contains("evidence", run.Out);
        Assert.Contains("control/verb", run.Out);
    }
}
