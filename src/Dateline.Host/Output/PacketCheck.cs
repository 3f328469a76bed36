using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dateline.Reviews.Pages.Packets;

namespace Dateline.Host.Output;

/// <summary>Checks a packet against itself: the seal over all, then each passage, table and section, so that what was altered can be named.</summary>
internal sealed class PacketCheck
{
    private readonly List<string> _problems = [];

    public PacketCheck(byte[] file)
    {
        IsSealed = PacketSeal.IsIntact(file);
        Look(Encoding.UTF8.GetString(file));
        if (!IsSealed) _problems.Insert(0, _problems.Count == 0 ? "the file is not as it was sealed: its markup, its style or what is not shown was altered" : "the file is not as it was sealed");
    }

    /// <summary>Whether every byte is as it was written.</summary>
    public bool IsSealed { get; }

    /// <summary>What was altered; empty where all is well.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public int Passages { get; private set; }

    public int Citations { get; private set; }

    public int Tables { get; private set; }

    private void Look(string text)
    {
        var page = new HtmlParser().ParseDocument(text);
        Packet packet;
        try
        {
            packet = Packet.Read(page.GetElementById(Packet.Id)?.TextContent ?? "");
        }
        catch (JsonException)
        {
            _problems.Add("the data of the packet cannot be read");
            return;
        }
        if (packet.Form > Packet.Newest) _problems.Add($"the packet was written by a newer version (form {packet.Form}, this one reads {Packet.Newest})");
        if (!packet.IsReviewSound) _problems.Add("the data of the review were altered");
        if (!packet.IsWhole) _problems.Add("passages or tables were added, left out or altered");
        foreach (var passage in packet.Passages) Look(page, passage);
        foreach (var table in packet.Tables) Look(page, table);
        foreach (var section in packet.Sections)
            if (page.GetElementById(section.Id) is not { } shown || Hash(shown.TextContent) != section.Hash) _problems.Add($"section “{section.Id}”: its text was altered");
        foreach (var link in page.QuerySelectorAll("a.c"))
        {
            Citations++;
            if (link.GetAttribute("href") != $"#p{link.TextContent}" || !packet.Passages.Any(p => $"{p.Number}" == link.TextContent)) _problems.Add($"a citation leads to no passage: {link.TextContent}");
        }
    }

    private void Look(IDocument page, PacketPassage passage)
    {
        Passages++;
        if (!passage.IsSound) _problems.Add($"passage {passage.Number}: its words, its place or its report were altered");
        if (page.GetElementById($"p{passage.Number}")?.QuerySelector("blockquote")?.TextContent.TrimEnd('\n') != Packet.Shown(passage.Words.Text)) _problems.Add($"passage {passage.Number}: it is shown in other words than it has in the data");
    }

    private void Look(IDocument page, PacketTable table)
    {
        Tables++;
        if (!table.IsSound) _problems.Add($"table “{table.Id}”: its data were altered");
        var shown = page.GetElementById(table.Id)?.QuerySelectorAll("tbody tr").Select(r => r.Children.Select(c => c.TextContent)).ToList();
        if (shown is null || shown.Count != table.Rows.Count) _problems.Add($"table “{table.Id}”: it has other rows than its data");
        else
            foreach (var (i, row) in table.Rows.Index())
                if (!row.SequenceEqual(shown[i])) _problems.Add($"table “{table.Id}”, row {i + 1}: it shows other words than its data");
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
