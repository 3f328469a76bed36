using Dateline.Facts;
using Dateline.Host.Output;
using Dateline.Host.Terminals;
using Dateline.Reviews.Briefs;
using static System.FormattableString;

namespace Dateline.Host.Verbs;

/// <summary>What <c>dateline demo</c> prints: lines that fit a narrow terminal.</summary>
internal sealed class DemoPage(Terminal terminal)
{
    private const int ShownWords = 6, ShownFacts = 6, FewFacts = 12, Columns = 80;

    private readonly int _width = Math.Min(Columns, terminal.Width);

    public void Tell(List<DemoReading> read, TimeSpan elapsed)
    {
        var facts = read.SelectMany(r => r.Reading.Facts).ToList();
        var words = read.Sum(r => r.Text.Sentences.Sum(s => s.Tokens.Length));
        Line(Invariant($"Read {read.Count} sample reports ({words:N0} words) into {facts.Count:N0} facts in {elapsed.TotalSeconds:N1} s."));
        Line("");
        Count("facts", facts.Select(f => f.Kind));
        Count("events", facts.OfType<Event>().Select(e => FactView.Word(e.Type)));
        Count("status", facts.Select(f => FactView.Word(f.Status)));
        Count("heard", read.SelectMany(r => Speakers(r.Reading)));
        var (path, reading, text) = read.MaxBy(r => Shows(r.Reading))!;
        Line("");
        Line($"One of them, {Path.GetFileName(path)}:");
        foreach (var fact in reading.Facts.DistinctBy(f => (f.Kind, f.Source is null)).Take(ShownFacts))
        {
            var (view, place) = (FactView.Of(fact), fact.Place?.Name);
            Line("");
            Wrap(string.Join(" · ", new[]
            {
                $"{fact.Kind} {view.What}", view.Whom.Length > 0 && fact is not Statement ? $"{view.Who} → {view.Whom}" : view.Who, place, FactView.When(fact),
                FactView.Word(fact.Status), fact is not Statement && fact.Source is { } source ? $"says {source.Actor.Text}" : null, FactView.Confidence(fact),
            }.Where(p => !string.IsNullOrEmpty(p))), "  ", "    ");
            Wrap($"“{text.Document.Text.Substring(fact.Evidence.Excerpts[0].Span.Start, fact.Evidence.Excerpts[0].Span.Length)}”", "    ", "    ");
        }
    }

    public void Ask(IReadOnlyList<DemoQuestion> questions, DemoAnswers answers, long lines)
    {
        Line("");
        Line(Invariant($"All of it stands in a ledger of {lines:N0} lines, each report known from its day on."));
        Line("What was so on a day, by what was known on a day:");
        foreach (var (i, question) in questions.Index())
        {
            var (answer, proofs) = answers.To(question);
            Line("");
            Wrap(Invariant($"{i + 1}. {question.Text}"), "", "   ");
            Wrap($"→ {answer}", "   ", "     ");
            foreach (var part in proofs.SelectMany(p => p.Split('\n').Index()))
                Wrap(part.Index == 0 ? $"“{part.Item}”" : $"— {part.Item}", "     ", "       ");
        }
    }

    /// <summary>The bottom line of the review, and where it stands.</summary>
    public void Tell(string file, Brief brief)
    {
        Line("");
        Line("What changed from 2 June 2015 to 2 February 2016:");
        foreach (var sentence in brief.Sections.Where(s => s.Topic == BriefTopic.BottomLine).SelectMany(s => s.Parts).SelectMany(p => p.Sentences)) Wrap(sentence.Text, "- ", "  ");
        Line("");
        Line($"The review, with maps, charts and the words behind each line:\n  {file}");
    }

    public void Next(string program, string samples)
    {
        Line("");
        Line($"Next:\n  {program} ingest {samples}\n  {program} review --since 2015-06-02 --until 2016-02-02 -o review.docx\n  {program} situation --as-of 2016-02-03 --place Ramadi\n  {program} read {Path.Combine(samples, "2016-02-23-cessation-terms.txt")}");
        terminal.Writer.Flush();
    }

    private void Count(string title, IEnumerable<string> words)
    {
        var groups = words.GroupBy(w => w).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(ShownWords);
        Wrap(string.Join(" · ", groups.Select(g => $"{g.Key} {ScoreReport.Count(g.Count())}")), $"  {title,-8}", "          ");
    }

    /// <summary>Names of the actors that speak; a pronoun names nobody.</summary>
    private static IEnumerable<string> Speakers(Reading reading)
    {
        var names = reading.Facts.Actors.ToDictionary(a => a.Id, a => a.Name);
        return reading.Facts.OfType<Statement>().Where(s => s.Speaker.Id is not null).Select(s => names.GetValueOrDefault(s.Speaker.Id!, s.Speaker.Text));
    }

    /// <summary>How well a report shows what the reader does: a handful of facts of all kinds, with sources and with whom.</summary>
    private static int Shows(Reading reading) => reading.Facts.Count > FewFacts
        ? 0
        : 10 * reading.Facts.Select(f => f.Kind).Distinct().Count()
            + reading.Facts.Sum(f => (f.Source is null ? 0 : 2) + (f is Event { Actors.Count: > 0, Recipients.Count: > 0 } ? 3 : 0) + (f.Status == default ? 0 : 1));

    private void Wrap(string text, string first, string next)
    {
        var line = first;
        var isEmpty = true;
        foreach (var word in FactTable.OneLine(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > _width)
            {
                Line(line);
                (line, isEmpty) = (next, true);
            }
            line += isEmpty ? word : $" {word}";
            isEmpty = false;
        }
        Line(line);
    }

    private void Line(string line) => terminal.Writer.WriteLine(line);
}
