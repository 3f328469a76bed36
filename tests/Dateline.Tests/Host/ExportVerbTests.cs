using Dateline.Host.Terminals;

namespace Dateline.Tests.Host;

public sealed class ExportVerbTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reports_leave_in_the_form_asked_for_and_stderr_tells_what_does_not()
    {
        var run = Cli.Run("export", _folder.Write("r.txt", "Rebels attacked an army base."), "--published", "2016-02-03", "--format", "cameo");
        Assert.Equal(0, run.Code);
        Assert.Contains("\t2016-02-03\tRebels\t", run.Out);
        Assert.StartsWith("dateline: cameo: 1 written, 0 facts left out", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_that_fails_leaves_the_file_that_was_there()
    {
        var target = _folder.Write("out.jsonl", "mine");
        var cli = new Cli { Load = (_, _, _) => throw new CommandException("no weights") };
        Assert.Equal(2, cli.With("export", _folder.Write("r.txt", "Rebels attacked an army base."), "--format", "plover", "-o", target, "--force").Code);
        Assert.Equal("mine", File.ReadAllText(target));
    }

    [Fact]
    public void Nothing_to_write_is_nothing_found() =>
        Assert.Equal(1, Cli.Run("export", _folder.Write("r.txt", "A quiet day."), "--format", "acled").Code);

    [Fact]
    public void A_ledger_leaves_with_the_time_at_which_each_fact_was_recorded()
    {
        var (ledger, time) = (_folder["ledger.db"], new DateTimeOffset(2016, 2, 3, 12, 0, 0, TimeSpan.Zero));
        var cli = new Cli { Load = (_, _, _) => English.English.Reader, Time = new Ledger.MovedClock { Now = time } };
        cli.With("ingest", _folder.Write("r.txt", "Rebels attacked an army base near Homs on 2 February 2016, killing 3 soldiers."), "--ledger", ledger, "--published", "2016-02-03");
        var run = cli.With("export", "--ledger", ledger, "--format", "acled");
        Assert.Equal(0, run.Code);
        Assert.Contains("2016-02-02", run.Out);
        Assert.EndsWith($",{time.ToUnixTimeSeconds()}", run.Out.TrimEnd());
        Assert.Equal(2, Cli.Run("export", "--ledger", _folder["none.db"], "--format", "acled").Code);
        Assert.Contains("name the tables", Cli.Run("export", "--from", "acled", "--format", "plover").Error);
    }

    [Fact]
    public void A_form_has_to_be_named() => Assert.Contains("--format", Cli.Run("export", _folder.Write("r.txt", "A quiet day.")).Error);
}
