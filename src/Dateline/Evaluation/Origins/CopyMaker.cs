using System.Globalization;
using System.Text;
using Dateline.Documents;

namespace Dateline.Evaluation.Origins;

/// <summary>
/// Makes reprints of texts as news sites do: cut, in another order, under another headline, with updated numbers, another credit and
/// the site's own boilerplate. Of each text there is an original and its copies, and who the origin of them all is. Seeded: the
/// same texts and seed give the same copies.
/// </summary>
public sealed class CopyMaker(int seed)
{
    private static readonly (string Id, string Name)[] Agencies =
        [("reuters", "Reuters"), ("associated-press", "AP"), ("agence-france-presse", "AFP"), ("xinhua", "Xinhua"), ("tass", "TASS"), ("anadolu-agency", "Anadolu Agency"), ("press-trust-of-india", "PTI"), ("efe", "EFE")];

    private static readonly string[] Publishers =
        ["Harbour Gazette", "Valley Courier", "Northern Echo Daily", "Lakeside Observer", "Evening Ledger", "Metro Sentinel", "Plains Tribune", "Coast Morning Post", "River City Star", "Highland Chronicle"];

    private static readonly string[] Headlines =
        ["What we know so far about today's events", "Live updates as the story develops", "Five things to know this morning", "Tensions rise again, officials say", "World in brief: the day's main report", "Breaking news from our correspondents"];

    private static readonly string[] Boilerplate =
    [
        "Sign up for our newsletter and get the stories that matter in your inbox every morning.",
        "All rights reserved. No part of this page may be reproduced without written permission.",
        "Read more: our full coverage of the region, with maps, timelines and background.",
        "Follow us for the latest headlines and share your views with our readers in the comments below.",
        "This is a developing story and will be updated as more information becomes available.",
        "Support independent journalism: become a member today for less than the price of a coffee.",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The original of each text and up to four copies; texts too short to be told again stay single.</summary>
    public IEnumerable<MadeCopy> Make(IEnumerable<string> texts)
    {
        var number = 0;
        foreach (var text in texts)
        {
            var sentences = Sentences(text);
            var (publisher, agency) = (Pick(Publishers), _random.Next(2) == 0 ? Pick(Agencies) : default);
            var day = new DateOnly(2016, 1, 1).AddDays(_random.Next(300));
            var group = number.ToString("d6", CultureInfo.InvariantCulture);
            var origin = agency.Id ?? $"publisher:{publisher.ToLowerInvariant().Replace(' ', '-')}";
            var credited = agency.Name is { } name ? $"LONDON ({name}) - {text}" : text;
            yield return new(Make(group, 0, credited, day, publisher), group, origin);
            var copies = sentences.Count < 8 ? 0 : _random.Next(5);
            for (var copy = 1; copy <= copies; copy++)
                yield return new(Make(group, copy, Copy(sentences, agency.Name), day.AddDays(_random.Next(1, 4)), Pick(Publishers)), group, origin);
            number++;
        }
    }

    private Document Make(string group, int copy, string text, DateOnly day, string publisher) =>
        Document.FromText(text, day, publisher: publisher, id: new DocumentId($"{_random.Next():x8}-{group}-{copy}"));

    private string Copy(List<string> sentences, string? agency)
    {
        var kept = Cut(sentences);
        if (_random.Next(3) == 0) kept = Reorder(kept);
        var text = new StringBuilder();
        if (_random.Next(2) == 0) text.Append(Pick(Headlines)).Append("\n\n");
        if (agency is not null && _random.Next(3) == 0) text.Append("By ").Append(agency).Append("\n\n");
        var update = _random.Next(2) == 0;
        for (var i = 0; i < kept.Count; i++) text.Append(update ? Update(kept[i]) : kept[i]).Append(i % 3 == 2 ? "\n\n" : " ");
        if (agency is not null && _random.Next(3) == 0) text.Append('(').Append(agency).Append(')');
        if (_random.Next(2) == 0) text.Append("\n\n").Append(Pick(Boilerplate)).Append(' ').Append(Pick(Boilerplate));
        return text.ToString();
    }

    // From the end as an editor does, or here and there; a third of the text is left at least.
    private List<string> Cut(List<string> sentences)
    {
        var count = Math.Max(5, (int)(sentences.Count * (0.35 + 0.65 * _random.NextDouble())));
        if (_random.Next(2) == 0) return sentences[..Math.Min(count, sentences.Count)];
        var chosen = Enumerable.Range(0, sentences.Count).OrderBy(_ => _random.Next()).Take(count).Order();
        return [.. chosen.Select(i => sentences[i])];
    }

    private List<string> Reorder(List<string> sentences) =>
        [.. sentences.Chunk(3).Select(c => (Paragraph: c, Key: _random.Next())).OrderBy(p => p.Key).SelectMany(p => p.Paragraph)];

    private string Update(string sentence)
    {
        var text = new StringBuilder(sentence);
        for (var i = 0; i < text.Length; i++)
            if (char.IsAsciiDigit(text[i])) text[i] = (char)('1' + _random.Next(9));
        return text.ToString();
    }

    private static List<string> Sentences(string text)
    {
        var (sentences, start) = (new List<string>(), 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '\n') || i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]) || i - start < 25) continue;
            sentences.Add(text[start..(i + 1)].Trim());
            start = i + 1;
        }
        if (start < text.Length && !string.IsNullOrWhiteSpace(text[start..])) sentences.Add(text[start..].Trim());
        return sentences;
    }

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];
}
