using System.Diagnostics;
using System.Globalization;
using Dateline.Facts;
using Dateline.Ledger;
using Dateline.Reviews;
using Dateline.Situations;

namespace Dateline.Benchmarks;

/// <summary><c>review [documents…]</c>: time of a review of eight months over synthetic documents of thirty facts each, from a ledger in memory.</summary>
internal static class ReviewScale
{
    private static readonly DateOnly Since = new(2018, 6, 1), Until = new(2019, 2, 1);

    public static void Run(string[] args)
    {
        int[] sizes = args.Length > 1 ? [.. args.Skip(1).Select(a => int.Parse(a, CultureInfo.InvariantCulture))] : [1_000, 10_000];
        Console.WriteLine($"{Environment.ProcessorCount} cores, seed 1, 30 facts a document, {Since:O} to {Until:O}");
        Console.WriteLine("documents | facts | ledger loaded on both days ms | review: median ms | slowest ms | processor ms | changes | shown | memory MB");
        foreach (var documents in sizes) Row(documents);
    }

    private static void Row(int documents)
    {
        using var ledger = new MemoryLedger();
        var version = ReaderVersion.Of(("code", "bench"));
        foreach (var batch in new SyntheticFacts(1).Facts(documents).GroupBy(f => f.Known.Document.Position).Chunk(100))
            ledger.Append([.. batch.Select(g => new Intake(new Reading(g.First().Known.Document.Document, new([.. g.Select(f => f.Known.Fact)], [])), version))]);
        var end = Cutoff.Of(ledger);
        var request = new ReviewRequest(Since, Until, end with { Published = Since }, end);
        var clock = Stopwatch.StartNew();
        var situations = SituationLedger.Of(ledger);
        var (then, now) = (situations.AsKnown(end.End.Recorded, Since), situations.AsKnown(end.End.Recorded));
        var loaded = clock.Elapsed.TotalMilliseconds;
        var (reviewer, times, processor, review) = (new Reviewer(), new List<double>(), new List<double>(), default(Review));
        for (var i = 0; i < 5; i++)
        {
            var used = Environment.CpuUsage.TotalTime;
            clock.Restart();
            review = reviewer.Make(request, then, now);
            times.Add(clock.Elapsed.TotalMilliseconds);
            processor.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
        }
        times.Sort();
        processor.Sort();
        var memory = GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{documents} | {documents * 30} | {loaded:0} | {times[2]:0} | {times[^1]:0} | {processor[2]:0} | {review!.Changes.Count} | {review.Shown.Count()} | {memory:0}"));
        GC.KeepAlive(now);
    }
}
