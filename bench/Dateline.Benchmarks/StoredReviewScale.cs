using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dateline.Host.Stores;
using Dateline.Reviews;
using Dateline.Reviews.Briefs;
using Dateline.Reviews.Pages;
using Dateline.Situations;

namespace Dateline.Benchmarks;

/// <summary>
/// <c>review FILE|postgresql://… [documents]</c>: reviews of eight months over a ledger as <see cref="LedgerScale"/> makes it, opened the way the
/// verb opens it: the cut-off looked for, the index opened, the review made, and each form written. Nothing is kept between two reviews.
/// Processor time is that of this process alone.
/// </summary>
internal static class StoredReviewScale
{
    private const int Times = 9, Months = 8;

    private static readonly Lazy<Reader> Parser = new(() => Reader.CreateBuilder().AddParser().Build());

    public static void Run(string name, int documents)
    {
        using (var ledger = LedgerScale.Open(name, documents)) SituationIndex.Open(ledger, ledger.IndexPath).Dispose();
        Console.WriteLine($"{(PostgresEngine.Takes(name) ? "PostgreSQL" : "SQLite")}, {Environment.ProcessorCount} cores, {Months} months, {Times} reviews of other days after one that is not counted; median / 95th percentile in ms, processor ms in brackets");
        Console.WriteLine("| known | made | as text | brief | page | JSON | changes | shown | most MB |\n|---|---|---|---|---|---|---|---|---|");
        foreach (var isPublished in (bool[])[false, true])
        {
            var (random, rows) = (new Random(4), new List<Row>());
            for (var i = 0; i <= Times; i++)
            {
                var row = Measured(name, SyntheticFacts.First.AddDays(400 + random.Next(1000)), isPublished);
                if (i > 0) rows.Add(row);
            }
            using var process = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {(isPublished ? "published by then" : "recorded by then")} | {Of(rows, r => r.Made)} | {Of(rows, r => r.Text)} | {Of(rows, r => r.Brief)} | {Of(rows, r => r.Page)} | {Of(rows, r => r.Json)} | {rows.Average(r => r.Changes):0} | {rows.Average(r => r.Shown):0} | {process.PeakWorkingSet64 / 1048576.0:0} |"));
        }
    }

    private static Row Measured(string name, DateOnly since, bool isPublished)
    {
        var (row, review) = (new Row(), default(Review)!);
        using var ledger = LedgerScale.Open(name, 0);
        using var opened = new Holder();
        row.Made = LedgerScale.Timed(() =>
        {
            var until = since.AddMonths(Months);
            opened.Index = SituationIndex.Open(ledger, ledger.IndexPath);
            var now = Cutoff.By(ledger, until);
            var then = isPublished ? now with { Published = since } : Cutoff.By(ledger, since);
            review = new Reviewer().Make(opened.Index, new(since, until, then, now));
        });
        (row.Changes, row.Shown) = (review.Changes.Count, review.Shown.Count());
        row.Text = LedgerScale.Timed(() => GC.KeepAlive(Words(review)));
        var brief = default(Brief);
        row.Brief = LedgerScale.Timed(() => GC.KeepAlive(BriefText.Markdown(brief = new BriefWriter(Parser.Value).Write(review))));
        row.Page = LedgerScale.Timed(() =>
        {
            using var page = new MemoryStream();
            ReviewPage.Write(page, review, new() { Brief = brief! });
        });
        row.Json = LedgerScale.Timed(() => GC.KeepAlive(ReviewJson.Write(review)));
        return row;
    }

    // What the tables show: the changes with their words and origins.
    private static string Words(Review review)
    {
        var text = new StringBuilder();
        foreach (var change in review.Shown)
            text.AppendLine(CultureInfo.InvariantCulture, $"{change.Kind} {change.Subject} {change.Then} {change.Now} {change.Reason} {string.Join(", ", change.Origins.Select(o => o.Name))} {(change.Facts.Count > 0 ? review.Find(change.Facts[0])?.Known.Fact.Evidence : null)}");
        return text.ToString();
    }

    private static string Of(List<Row> rows, Func<Row, Timing> part)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{At(t => t.Wall, 0.5):0} / {At(t => t.Wall, 0.95):0} ({At(t => t.Processor, 0.5):0})");

        double At(Func<Timing, double> time, double share) => rows.Select(r => time(part(r))).Order().ElementAt((int)Math.Min(rows.Count - 1, share * rows.Count));
    }

    private sealed class Row
    {
        public Timing Made { get; set; }

        public Timing Text { get; set; }

        public Timing Brief { get; set; }

        public Timing Page { get; set; }

        public Timing Json { get; set; }

        public int Changes { get; set; }

        public int Shown { get; set; }
    }

    private sealed class Holder : IDisposable
    {
        public SituationIndex? Index { get; set; }

        public void Dispose() => Index?.Dispose();
    }
}
