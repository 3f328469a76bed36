using System.Text;
using Dateline.Host.Output;
using Dateline.Reviews.Pages.Packets;
using Dateline.Tests.Host;

namespace Dateline.Tests.Reviews.Pages;

public class PacketTests
{
    [Fact]
    public void A_packet_is_as_it_was_sealed()
    {
        var check = new PacketCheck(SamplePages.Packet);
        Assert.Equal([], check.Problems);
        Assert.True(check.IsSealed && check.Citations > 100 && check.Passages > 50 && check.Tables > 5);
    }

    /// <summary>1,000 of 1,000: any bit pattern, any place, the seal itself included.</summary>
    [Fact]
    public void A_byte_changed_anywhere_is_detected()
    {
        var (random, missed) = (new Random(1), 0);
        var file = SamplePages.Packet.ToArray();
        for (var i = 0; i < 1000; i++)
        {
            var (at, was) = (random.Next(file.Length), (byte)0);
            was = file[at];
            file[at] ^= (byte)random.Next(1, 256);
            if (PacketSeal.IsIntact(file)) missed++;
            file[at] = was;
        }
        Assert.Equal(0, missed);
        Assert.True(PacketSeal.IsIntact(file));
    }

    [Fact]
    public void Bytes_left_out_or_put_in_are_detected()
    {
        Assert.False(PacketSeal.IsIntact(SamplePages.Packet.AsSpan()[..^1]));
        Assert.False(PacketSeal.IsIntact([.. SamplePages.Packet, (byte)' ']));
        Assert.False(PacketSeal.IsIntact(SamplePages.Packet.AsSpan()[1..]));
        Assert.False(PacketSeal.IsIntact([]));
    }

    /// <summary>Each byte of the digest and of its mark, and the first and the last of the file.</summary>
    [Fact]
    public void A_byte_changed_in_the_seal_is_detected()
    {
        var file = SamplePages.Packet.ToArray();
        var start = Encoding.UTF8.GetString(file).IndexOf("<meta name=\"dateline-seal\"", StringComparison.Ordinal);
        foreach (var at in Enumerable.Range(start, 120).Append(0).Append(file.Length - 1))
        {
            file[at] ^= 1;
            Assert.False(PacketSeal.IsIntact(file));
            file[at] ^= 1;
        }
    }

    [Fact]
    public void What_was_altered_is_named()
    {
        var text = Encoding.UTF8.GetString(SamplePages.Packet);
        Assert.Contains("section “passages”: its text was altered", Problems(Once(text, "<blockquote>", "<blockquote>Not ")));
        Assert.Contains("passage 1: it is shown in other words than it has in the data", Problems(Once(text, "<blockquote>", "<blockquote>Not ")));
        Assert.Contains(Problems(Once(text, "href=\"#p3\"", "href=\"#p4\"")), p => p.StartsWith("a citation leads to", StringComparison.Ordinal));
        Assert.Contains("the data of the review were altered", Problems(Once(text, "\"since\":\"2015-06-02\"", "\"since\":\"2015-06-03\"")));
        Assert.Contains(Problems(Once(text, "\"words\":{\"start\":", "\"words\":{\"start\":1")), p => p.StartsWith("passage 1: its words", StringComparison.Ordinal));
        Assert.Contains("the data of the packet cannot be read", Problems(Once(text, "\"form\":1", "\"form\":,")));
        Assert.Contains(Problems(Once(text, "--paper: #fff", "--paper: #ffe")), p => p.Contains("markup, its style"));
    }

    /// <summary>Whoever alters a packet may write anything into it: it is named, whatever it is.</summary>
    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"form":1,"review":{},"review_hash":"","passages":[{"number":1}],"passages_hash":"","tables":[],"tables_hash":"","sections":[]}""")]
    [InlineData("""{"form":1,"review":{},"review_hash":"","passages":[null],"passages_hash":"","tables":[],"tables_hash":"","sections":[]}""")]
    [InlineData("""{"form":1,"review_hash":"","passages":[],"passages_hash":"","tables":[],"tables_hash":"","sections":[]}""")]
    [InlineData("""{"form":1,"review":{},"review_hash":"","passages":[],"passages_hash":"","tables":[{"id":"t","caption":"","columns":[null],"rows":[null]}],"tables_hash":"","sections":[]}""")]
    [InlineData("""{"form":1,"review":{},"review_hash":"","passages":[],"passages_hash":"","tables":[],"tables_hash":"","sections":[null]}""")]
    public void Data_that_are_no_packet_are_named(string data) =>
        Assert.Contains("the data of the packet cannot be read", Problems($"<script type=\"application/json\" id=\"dateline-packet\">{data}</script>"));

    [Fact]
    public void Words_before_the_beginning_of_their_passage_are_named() => Assert.Contains(
        "passage 1: its words, its place or its report were altered",
        Problems("""<script type="application/json" id="dateline-packet">{"form":1,"review":{},"review_hash":"","passages":[{"number":1,"document":"d","title":null,"publisher":null,"published":null,"sha256":"","words":{"start":-2147483648,"length":1,"text":"a"},"facts":[{"id":"f","kind":"event","words":[{"start":5,"length":1,"text":"a"}]}]}],"passages_hash":"","tables":[],"tables_hash":"","sections":[]}</script>"""));

    [Fact]
    public void Verify_tells_packets_from_ledgers_and_sound_from_altered()
    {
        using var folder = new TempFolder();
        var (sound, altered, other) = (folder.Write("sound.html", SamplePages.Packet), folder.Write("altered.html", [.. SamplePages.Packet, 10]), folder.Write("other.html", "<p>no packet</p>"u8.ToArray()));
        var result = Cli.Run("verify", sound);
        Assert.Equal(0, result.Code);
        Assert.Contains("all is as it was sealed", result.Out);
        Assert.Equal(2, Cli.Run("verify", altered).Code);
        Assert.Contains("neither a ledger nor a packet", Cli.Run("verify", other).Error);
        Assert.Equal(2, Cli.Run("verify", Path.Combine(folder.Root, "none.html")).Code);
    }

    private static IReadOnlyList<string> Problems(string packet) => new PacketCheck(Encoding.UTF8.GetBytes(packet)).Problems;

    private static string Once(string text, string old, string made)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, old);
        return $"{text[..at]}{made}{text[(at + old.Length)..]}";
    }
}
