using Dateline.Reviews.Pages.Html;

namespace Dateline.Reviews.Pages.Packets;

/// <summary>A table of the page as a packet keeps it: what stands in each cell, with the numbers of the passages cited there.</summary>
/// <param name="Id">Of its element.</param>
/// <param name="Caption">What it tells.</param>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The cells.</param>
/// <param name="Hash">Of all of this.</param>
public sealed record PacketTable(string Id, string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string Hash = "")
{
    /// <summary>Whether it is as it was written.</summary>
    public bool IsSound => Hash == Packet.HashOf(this with { Hash = "" });

    internal static PacketTable Of(DataTable table, Citations citations)
    {
        var made = new PacketTable(
            table.Id, HtmlWriter.Shown(table.Caption), [.. table.Columns.Select(c => HtmlWriter.Shown(c.Heading))],
            [.. table.Rows.Select(r => (IReadOnlyList<string>)[.. r.Select(c => HtmlWriter.Shown(c.Text) + string.Concat(citations.Of(c.Facts ?? []).Select(p => FormattableString.Invariant($"{PageWriter.BeforeCitation}{p.Number}"))))])]);
        return made with { Hash = Packet.HashOf(made) };
    }
}
