using System.Text;
using static Dateline.Tests.Sources.Files;

namespace Dateline.Tests.Sources;

public sealed class ZipTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Its_files_are_read_like_those_of_a_folder_with_their_lists()
    {
        var inner = Zip(("deep.txt", Utf8("They won.")));
        var path = _folder.Write("a.zip", Zip(
            ("b/r.txt", Utf8("Troops left.")), ("b/documents.csv", Utf8("file,title,published,publisher,url\nr.txt,\"Left, they say\",2016-02-03,Field Wire,https://wire.example/r\n")),
            ("b/lines.jsonl", Utf8("{\"text\": \"One.\"}\n{\"text\": \"Two.\"}")), ("logo.png", [1]), ("inner.zip", inner), ("p.pdf", Pdf(Lines(72, 700, "Rebels came.")))));
        var read = Inputs.Read(path);
        Assert.Equal(["/b/r.txt", "/b/lines.jsonl, line 1", "/b/lines.jsonl, line 2", "/inner.zip/deep.txt", "/p.pdf"], read.Select(r => r.Name[path.Length..]));
        Assert.Equal(["Troops left.", "One.", "Two.", "They won.", "Rebels came."], read.Select(r => r.Result.Document!.Text));
        var first = read[0].Result.Document!;
        Assert.Equal(
            ("r", "Left, they say", new DateOnly(2016, 2, 3), "Field Wire", "https://wire.example/r", $"{path}/b/r.txt"),
            (first.Id.Value, first.Title, first.Published!.Value, first.Publisher, first.Url, first.Source));
        Assert.Equal(5, Inputs.Stdin(File.ReadAllBytes(path)).Count);
    }

    [Fact]
    public void A_bomb_is_left_at_its_limit_and_other_inputs_go_on()
    {
        var bomb = _folder.Write("a/bomb.zip", Zip(("small.txt", Utf8("Troops left.")), ("big.txt", new byte[90 << 20]), ("next.txt", Utf8("Never read."))));
        _folder.Write("a/c.txt", "They won.");
        var read = Inputs.Read(_folder["a"]);
        Assert.Equal([true, false, true], read.Select(r => r.Result.IsRead));
        Assert.StartsWith("it unpacks to more than 100 times its size, as a ZIP bomb does", read[1].Result.Reason);
        Assert.Equal(bomb, read[1].Name);
    }

    [Fact]
    public void Bombs_in_bombs_share_one_budget_and_archives_nest_only_so_deep()
    {
        var layer = Zip([.. Enumerable.Range(0, 8).Select(i => ($"{i}.txt", new byte[4 << 20]))]);
        var two = Zip([.. Enumerable.Range(0, 8).Select(i => ($"{i}.zip", layer))]);
        var read = Inputs.Read(_folder.Write("b.zip", two));
        Assert.InRange(read.Count, 1, 8);
        Assert.StartsWith("it unpacks to more", read[^1].Result.Reason);
        var deep = Zip(("r.txt", Utf8("Troops left.")));
        for (var i = 0; i < 7; i++) deep = Zip(("z.zip", deep));
        Assert.Contains("more than 4 archives", Inputs.Reason(_folder.Write("d.zip", deep)));
    }

    [Theory]
    [InlineData("../../etc/cron.txt")]
    [InlineData("/etc/cron.txt")]
    [InlineData("C:\\cron.txt")]
    [InlineData("a\\..\\..\\cron.txt")]
    public void A_name_that_leads_out_is_refused(string name)
    {
        var read = Inputs.Read(_folder.Write("t.zip", Zip((name, Utf8("Troops left.")), ("good.txt", Utf8("They won.")))));
        Assert.Equal([false, true], read.Select(r => r.Result.IsRead));
        Assert.StartsWith("its name leads out of the archive", read[0].Result.Reason);
    }

    [Fact]
    public void A_name_cannot_steer_the_terminal() =>
        Assert.EndsWith("/?[2Jr.txt", Assert.Single(Inputs.Read(_folder.Write("t.zip", Zip(("\e[2Jr.txt", Utf8("Troops left.")))))).Name);

    [Fact]
    public void Locked_damaged_empty_and_too_many_are_told()
    {
        var locked = Zip(("r.txt", Utf8("Troops left.")));
        foreach (var at in new[] { Find(locked, "PK\u0003\u0004") + 6, Find(locked, "PK\u0001\u0002") + 8 }) locked[at] |= 1;
        Assert.Equal("it is protected by a password; unpack it first", Inputs.Reason(_folder.Write("l.zip", locked)));
        var damaged = Zip(("r.txt", Utf8(string.Concat(Enumerable.Range(0, 400).Select(i => $"Troops left {i * 7919}.")))), ("s.txt", Utf8("They won.")));
        Array.Fill(damaged, (byte)0xFF, 60, 200);
        Assert.Equal([false, true], Inputs.Read(_folder.Write("d.zip", damaged)).Select(r => r.Result.IsRead));
        Assert.StartsWith("it is damaged or cut off", Inputs.Reason(_folder.Write("c.zip", damaged[..^40])));
        Assert.StartsWith("the archive has no file of a form that is read", Inputs.Reason(_folder.Write("e.zip", Zip(("a.png", [1])))));
        Assert.StartsWith("it holds 3 files, more than 2", Inputs.Reason(_folder.Write("m.zip", Zip(("a.txt", []), ("b.txt", []), ("c.txt", []))), new() { MaxEntries = 2 }));
        Assert.StartsWith("it has more than 1 MB; raise --max-megabytes", Inputs.Reason(_folder.Write("s.zip", Zip(("a.txt", new byte[2 << 20]))), new() { MaxMegabytes = 1 }));
    }

    private static int Find(byte[] bytes, string mark) => bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes(mark));
}
