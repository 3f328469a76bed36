using System.Text;
using Dateline.Reviews.Briefs.Realising;

namespace Dateline.Reviews.Briefs;

/// <summary>A brief as Markdown, or as plain text with the same words.</summary>
public static class BriefText
{
    /// <summary>Markdown; each citation is a number in brackets that the table of sources has.</summary>
    public static string Markdown(Brief brief) => Write(brief, "# ", "## ", "**{0}**", table: true);

    /// <summary>Plain text, for mail and terminals.</summary>
    public static string Plain(Brief brief) => Write(brief, "", "", "{0}", table: false);

    /// <summary>The line under the title: period, day, cut-off, method.</summary>
    public static string Head(Brief brief) =>
        $"Period: after {DateWords.Day(brief.Request.Since)}, to {DateWords.Day(brief.Request.Until)}. As of: {DateWords.Day(brief.Request.Until)}.{CutOff(brief.Request)}{($"{brief.Filter}" is { Length: > 0 } only ? $" Only: {only}." : "")} Method: sentences compiled from facts, each derived again from the words it cites.";

    /// <summary>The sections that are printed: of those without anything the bottom line, what changed and the corrections, which say so.</summary>
    public static IEnumerable<BriefSection> Shown(Brief brief) => brief.Sections.Where(s => !IsEmpty(s) || s.Topic is BriefTopic.BottomLine or BriefTopic.Corrections or BriefTopic.Changes);

    /// <summary>What a section without anything says; null for one that has something.</summary>
    public static string? Nothing(BriefSection section) => !IsEmpty(section) ? null : section.Topic == BriefTopic.Corrections ? "None." : "Nothing in the period.";

    private static bool IsEmpty(BriefSection section) => section.Parts.Count == 0 && section.Notes.Count == 0 && section.Table.Count == 0;

    private static string Write(Brief brief, string h1, string h2, string bold, bool table)
    {
        var text = new StringBuilder();
        Func<string, string> said = table ? MarkdownText.Escape : OneLine;
        text.Append(h1).Append(said(brief.Title)).Append("\n\n").Append(Head(brief)).Append('\n');
        foreach (var section in Shown(brief))
        {
            text.Append($"\n{h2}{section.Title}\n");
            if (Nothing(section) is { } nothing) text.Append($"\n{nothing}\n");
            foreach (var part in section.Parts)
            {
                text.Append('\n');
                if (part.Heading is not null) text.Append(string.Format(System.Globalization.CultureInfo.InvariantCulture, bold, said(part.Heading))).Append("\n\n");
                if (section.Topic == BriefTopic.BottomLine) text.Append(string.Join(' ', part.Sentences.Select(s => Cited(s, said)))).Append('\n');
                else foreach (var sentence in part.Sentences) text.Append($"- {Cited(sentence, said)}\n");
            }
            if (section.Notes.Count > 0) text.Append('\n');
            foreach (var note in section.Notes) text.Append(section.Topic is BriefTopic.Method ? $"{said(note)}\n\n" : $"- {said(note)}\n");
            if (section.Table.Count > 0) Table(text, section.Table, said, table);
        }
        return text.ToString();
    }

    private static string CutOff(ReviewRequest request) => request.Now.Published is { } day ? $" Cut-off: what was published by {DateWords.Day(day)}." : $" Cut-off: what the ledger held at its line {request.Now.End.Position}.";

    private static string Cited(BriefSentence sentence, Func<string, string> said) => sentence.Citations.Count == 0 ? said(sentence.Text) : $"{said(sentence.Text)} {string.Concat(sentence.Citations.Select(c => $"[{c}]"))}";

    private static string OneLine(string words) => string.Concat(words.Select(c => char.IsControl(c) ? ' ' : c));

    private static void Table(StringBuilder text, IReadOnlyList<IReadOnlyList<string>> rows, Func<string, string> said, bool isMarkdown)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = rows[i].Select(said);
            text.Append(isMarkdown ? $"| {string.Join(" | ", cells)} |\n" : i == 0 ? "" : $"[{rows[i][0]}] {string.Join(" · ", cells.Skip(1))}\n");
            if (i == 0 && isMarkdown) text.Append($"|{string.Concat(rows[0].Select(_ => " --- |"))}\n");
        }
    }
}
