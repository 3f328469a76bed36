using System.Diagnostics;
using System.Globalization;
using Dateline.Facts;
using Dateline.Host.Stores;
using Dateline.Ledger;
using Dateline.Situations;

namespace Dateline.Benchmarks;

/// <summary>
/// <c>ledger FILE|postgresql://… documents</c>: a ledger of synthetic documents of thirty facts each is made where there is none, folded
/// into a history line by line, asked for days, and searched. Processor time is that of this process alone.
/// </summary>
internal static class LedgerScale
{
    private const int Batch = 100;

    public static void Run(string name, int documents)
    {
        var clock = new Clock();
        using var ledger = LedgerStore.Open(name, create: true, clock);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(name.Contains("://", StringComparison.Ordinal) ? "PostgreSQL" : "SQLite")}, {documents} documents of 30 facts, {Environment.ProcessorCount} cores"));
        if (ledger.End.Position == 0) Measure("made", () => Make(ledger, clock, documents));
        var history = new SituationHistory();
        Measure("folded line by line", () => Fold(ledger, history));
        Measure("first day", () => GC.KeepAlive(history.AsOf(SyntheticFacts.First.AddDays(1700), SyntheticFacts.First.AddDays(1700))));
        Days(history);
        Search(ledger);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory: {GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:0} MB live, {process.PeakWorkingSet64 / 1048576.0:0} MB at the most"));
        GC.KeepAlive(history);
    }

    private static void Make(StoredLedger ledger, Clock clock, int documents)
    {
        var reader = ReaderVersion.Of(("synthetic", "1"));
        foreach (var batch in new SyntheticFacts(1, inOrder: true).Facts(documents).Chunk(30).Chunk(Batch))
        {
            clock.Now = batch[^1][0].Known.Recorded;
            ledger.Append([.. batch.Select(facts => new Intake(new Reading(facts[0].Known.Document.Document, new([.. facts.Select(f => f.Known.Fact)], [])), reader))]);
        }
    }

    private static void Fold(StoredLedger ledger, SituationHistory history)
    {
        foreach (var fact in new LedgerFeed(ledger).Facts())
        {
            var origin = $"origin-{fact.Document.Position % 400}";
            history.Add(new(fact, new(origin, origin)));
        }
    }

    private static void Days(SituationHistory history)
    {
        var (random, wall, processor) = (new Random(2), new List<double>(), new List<double>());
        for (var i = 0; i < 41; i++)
        {
            var day = SyntheticFacts.First.AddDays(150 + random.Next(1600));
            var known = day.AddDays(random.Next(200));
            var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            GC.KeepAlive(history.AsOf(day, known));
            wall.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            processor.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
        }
        Tell("any day", wall);
        Tell("any day, processor", processor);
    }

    private static void Search(StoredLedger ledger)
    {
        var (random, wall) = (new Random(3), new List<double>());
        for (var i = 0; i < 200; i++)
        {
            var started = Stopwatch.GetTimestamp();
            GC.KeepAlive(ledger.Search($"Town {(int)(3000 * Math.Pow(random.NextDouble(), 3))} {SyntheticFacts.Classes[random.Next(SyntheticFacts.Classes.Length)]}"));
            wall.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        Tell("search", wall);
    }

    private static void Tell(string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: median {times[times.Count / 2]:0.0} ms, 95th percentile {times[times.Count * 95 / 100]:0.0} ms, slowest {times[^1]:0.0} ms"));
    }

    private static void Measure(string what, Action work)
    {
        var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        work();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s, processor {(Environment.CpuUsage.TotalTime - used).TotalSeconds:0.0} s"));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
