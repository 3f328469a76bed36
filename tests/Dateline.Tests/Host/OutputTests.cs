using Dateline.Host.Output;
using Dateline.Host.Terminals;

namespace Dateline.Tests.Host;

/// <summary>The files that verbs write.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public OutputTests()
    {
        _folder.Write("r.txt", "Rebels attacked an army base.");
        _folder.Write("e.csv", "event_id_cnty,event_date,year,time_precision,sub_event_type,actor1,inter1,actor2,inter2,iso,country,location,latitude,longitude,geo_precision,source,notes,fatalities\nIRQ2,2015-05-02,2015,1,Attack,A,,B,,368,Iraq,X,1,2,1,S,N,0\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("read", "r.txt")]
    [InlineData("annotate", "r.txt")]
    [InlineData("situation", "r.txt")]
    [InlineData("import", "e.csv", "--form", "acled")]
    [InlineData("export", "r.txt", "--format", "plover")]
    public void A_file_that_exists_is_kept_unless_forced(string verb, string input, params string[] more)
    {
        string[] run = [verb, _folder[input], .. more, "-o"];
        var file = _folder.Write("kept.txt", "mine");
        var kept = Cli.Run([.. run, file]);
        Assert.Equal((2, "", $"dateline: --output {file}: the file exists; name another or say --force to overwrite it\nSee: dateline {verb} --help\n"), (kept.Code, kept.Out, kept.Error));
        Assert.Equal("mine", File.ReadAllText(file));
        Assert.Equal(0, Cli.Run([.. run, file, "--force"]).Code);
        Assert.DoesNotContain("mine", File.ReadAllText(file));
        Assert.Equal((0, File.ReadAllText(file)), (Cli.Run([.. run, _folder["new.txt"]]).Code, File.ReadAllText(_folder["new.txt"])));
        Assert.Contains("this is a folder", Cli.Run([.. run, _folder.Root, "--force"]).Error);
        Assert.Contains("there is no folder", Cli.Run([.. run, Path.Combine(_folder.Root, "no", "such")]).Error);
        Assert.Empty(Directory.GetFiles(_folder.Root, "*.part"));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("/dev/stdout")]
    public void Stdout_has_names(string name)
    {
        var plain = Cli.Run("annotate", _folder["r.txt"]);
        Assert.Equal((0, plain.Out), (Cli.Run("annotate", _folder["r.txt"], "-o", name).Code, Cli.Run("annotate", _folder["r.txt"], "-o", name).Out));
    }

    [Fact]
    public void What_has_nothing_to_lose_is_written_as_it_is()
    {
        var file = _folder.Write("empty.txt", "");
        File.CreateSymbolicLink(_folder["link"], file);
        Assert.Equal(0, Cli.Run("annotate", _folder["r.txt"], "-o", _folder["link"]).Code);
        Assert.Equal(file, new FileInfo(_folder["link"]).LinkTarget);
        Assert.Contains("Rebels", File.ReadAllText(file));
        Assert.Equal(2, Cli.Run("annotate", _folder["r.txt"], "-o", _folder["link"]).Code);
        Assert.Equal(0, Cli.Run("annotate", _folder["r.txt"], "-o", _folder["link"], "--force").Code);
        Assert.Equal(file, new FileInfo(_folder["link"]).LinkTarget);
        if (!OperatingSystem.IsLinux()) return;
        Assert.Equal(0, Cli.Run("annotate", _folder["r.txt"], "-o", "/dev/null").Code);
        Assert.Equal(0, new FileInfo("/dev/null").Length);
    }

    [Fact]
    public void A_file_stands_at_its_place_only_once_it_is_whole()
    {
        var terminal = new Terminal { In = Stream.Null, Out = Stream.Null, Error = TextWriter.Null };
        var file = new FileInfo(_folder["whole.txt"]);
        using (var target = OutputTarget.Open(terminal, file))
        {
            target.Stream.Write("one"u8);
            target.Stream.Flush();
            Assert.False(File.Exists(file.FullName));
            target.Complete();
        }
        Assert.Equal("one", File.ReadAllText(file.FullName));
        using (var target = OutputTarget.Open(terminal, file, force: true)) target.Stream.Write("tw"u8);
        Assert.Equal("one", File.ReadAllText(file.FullName));
        Assert.Empty(Directory.GetFiles(_folder.Root, "*.part"));
    }

    [Fact]
    public void A_file_that_comes_while_another_is_written_stays()
    {
        var file = new FileInfo(_folder["late.txt"]);
        var target = OutputTarget.Open(new() { In = Stream.Null, Out = Stream.Null, Error = TextWriter.Null }, file);
        _folder.Write("late.txt", "mine");
        target.Complete();
        Assert.Throws<IOException>(target.Dispose);
        Assert.Equal("mine", File.ReadAllText(file.FullName));
    }
}
