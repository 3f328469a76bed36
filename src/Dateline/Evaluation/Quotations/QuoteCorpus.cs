using System.Text.Json;
using Dateline.Documents;

namespace Dateline.Evaluation.Quotations;

/// <summary>
/// Reads gold attributions: JSON Lines of <c>{"id", "text", "attributions": [[{"role": "Source|Cue|Content", "spans": [[start, end]]}]]}</c>.
/// </summary>
public static class QuoteCorpus
{
    /// <exception cref="FormatException">A line is not of this form.</exception>
    public static IEnumerable<GoldQuotes> ReadFile(string path) =>
        GoldLines.Read(path, "no text with attributions", Read);

    private static GoldQuotes Read(JsonElement line)
    {
        var quotes = new List<GoldQuote>();
        foreach (var attribution in line.GetProperty("attributions").EnumerateArray())
        {
            var quote = new GoldQuote(Spans(attribution, "Source"), Spans(attribution, "Cue"), Spans(attribution, "Content"));
            if (quote.Content.Count > 0) quotes.Add(quote);
        }
        var id = line.TryGetProperty("id", out var name) ? name.GetString() : null;
        return new(id ?? "", line.GetProperty("text").GetString() ?? "", quotes);
    }

    private static List<TextSpan> Spans(JsonElement attribution, string role)
    {
        var spans = new List<TextSpan>();
        foreach (var part in attribution.EnumerateArray())
        {
            if (part.GetProperty("role").GetString() != role) continue;
            foreach (var span in part.GetProperty("spans").EnumerateArray()) spans.Add(TextSpan.FromBounds(span[0].GetInt32(), span[1].GetInt32()));
        }
        spans.Sort();
        return spans;
    }
}
