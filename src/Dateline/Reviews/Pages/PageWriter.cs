using Dateline.Reviews.Briefs;
using Dateline.Reviews.Pages.Html;
using Dateline.Situations;

namespace Dateline.Reviews.Pages;

/// <summary>What the sections of a page write with.</summary>
/// <param name="review">Which review.</param>
/// <param name="options">How.</param>
internal sealed class PageWriter(Review review, PageOptions options)
{
    /// <summary>No line begins with a citation.</summary>
    public const string BeforeCitation = "\u00A0";

    private readonly List<DataTable> _tables = [];
    private readonly List<(string Id, string Hash)> _sections = [];

    public HtmlWriter Html { get; } = new();

    public Review Review => review;

    public PageOptions Options => options;

    public Citations Citations { get; } = new(review, options.Sentence);

    /// <summary>All tables written, in their order.</summary>
    public IReadOnlyList<DataTable> Tables => _tables;

    /// <summary>The sections written, each with the hash of its text.</summary>
    public IReadOnlyList<(string Id, string Hash)> Sections => _sections;

    /// <summary>The words that name a side, short enough for a picture or a line.</summary>
    public static string Short(string words, int length = 34)
    {
        if (words.Length <= length) return words;
        var cut = words.LastIndexOf(' ', length - 1);
        return $"{words[..(cut > length / 2 ? cut : length - 1)].TrimEnd(',', ' ')}…";
    }

    /// <summary>The name of a country by its code (ISO 3166-1 alpha-3); the code where the registry has none.</summary>
    public string? Country(string? code) => code is null ? null : options.Registry.CountryNames.GetValueOrDefault(code, code);

    /// <summary>A part of the page with a heading of its own.</summary>
    public void Section(string id, string heading, Action write)
    {
        Html.See();
        using (Html.In("section", ("id", id), ("aria-labelledby", $"{id}-h")))
        {
            Html.Element("h2", heading, ("id", $"{id}-h"));
            write();
        }
        Seen(id);
    }

    /// <summary>Keeps the hash of what was written since <see cref="HtmlWriter.See"/>.</summary>
    public void Seen(string id) => _sections.Add((id, Html.Seen()));

    /// <summary>What the brief says of a topic; whether it says anything.</summary>
    public bool Says(BriefTopic topic) => Options.Brief?.Sections.Any(s => s.Topic == topic && (s.Parts.Count > 0 || s.Notes.Count > 0)) == true;

    /// <summary>Writes it: each sentence with its evidence, and with the rules by which its words follow from that.</summary>
    public void Say(BriefTopic topic)
    {
        foreach (var section in Options.Brief?.Sections.Where(s => s.Topic == topic) ?? [])
        {
            foreach (var part in section.Parts)
            {
                if (part.Heading is { } heading) Html.Element("h3", heading);
                var isLead = topic == BriefTopic.BottomLine;
                using (Html.In(isLead ? "p" : "ul", ("class", isLead ? "lead" : "say")))
                    foreach (var sentence in part.Sentences)
                        using (Html.In(isLead ? "span" : "li", ("title", sentence.Derivations.Count > 0 ? string.Join("; ", sentence.Derivations) : null)))
                        {
                            Html.Text(sentence.Text);
                            Cite(sentence.Facts.Select(f => FactKey.Of(f.Known)));
                            if (isLead) Html.Text(" ");
                        }
            }
            // A line of its own for each thing that is not known; what tells of the method is prose.
            if (topic == BriefTopic.Method || section.Notes.Count == 1)
                foreach (var note in section.Notes) Html.Element("p", note, ("class", "note"));
            else if (section.Notes.Count > 0)
                using (Html.In("ul", ("class", "say notes")))
                    foreach (var note in section.Notes) Html.Element("li", Pages.Sections.Words.Capital(note));
        }
    }

    /// <summary>A picture with what it shows and the table behind it.</summary>
    public void Figure(Action picture, string caption, DataTable table, string? kind = null)
    {
        using (Html.In("figure", ("class", kind)))
        {
            picture();
            Html.Element("figcaption", caption);
            Behind(table);
        }
    }

    /// <summary>A table that opens on demand.</summary>
    public void Behind(DataTable table, string summary = "Data")
    {
        using (Html.In("details"))
        {
            Html.Element("summary", summary);
            Table(table);
        }
    }

    public void Table(DataTable table)
    {
        _tables.Add(table);
        review.Read(table.Rows.SelectMany(r => r).SelectMany(c => c.Facts ?? []));
        using (Html.In("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", table.Caption)))
        using (Html.In("table", ("id", table.Id)))
        {
            Html.Element("caption", table.Caption);
            using (Html.In("thead"))
            using (Html.In("tr"))
                foreach (var column in table.Columns) Html.Element("th", column.Heading, ("scope", "col"), ("class", column.Kind));
            using (Html.In("tbody"))
                foreach (var row in table.Rows)
                    using (Html.In("tr"))
                        for (var i = 0; i < row.Count; i++) Cell(row[i], table.Columns[i], i == 0);
        }
    }

    /// <summary>The numbers of the passages behind facts, each a link to its passage.</summary>
    public void Cite(IEnumerable<FactKey> facts)
    {
        foreach (var passage in Citations.Of(facts))
        {
            Html.Text(BeforeCitation);
            Html.Link(passage.Id, FormattableString.Invariant($"{passage.Number}"), "c", FormattableString.Invariant($"evidence {passage.Number}"));
        }
    }

    private void Cell(Cell cell, Column column, bool isHead)
    {
        using (Html.In(isHead ? "th" : "td", ("scope", isHead ? "row" : null), ("class", column.Kind)))
        {
            Html.Text(cell.Text);
            if (cell.Facts is { Count: > 0 } facts) Cite(facts);
        }
    }
}
