using System.Diagnostics;
using System.Globalization;
using Dateline.Facts;
using Dateline.Host.Stores;
using Dateline.Ledger;
using Dateline.Situations;

namespace Dateline.Benchmarks;

/// <summary>
/// <c>ledger FILE|postgresql://… documents…</c>: ledgers of synthetic documents of thirty facts each, made where there are none, and asked
/// the way the verbs ask: the index opened, what is asked for read, the day told. Nothing is kept between two questions. One size after
/// another shows the growth; <see cref="GrowthPlot"/> draws it. Processor time is that of this process alone.
/// </summary>
internal static class LedgerScale
{
    private const int Batch = 100, FactsOfDocument = 30;

    public static void Run(string name, IReadOnlyList<int> sizes, string? plot)
    {
        var isServer = PostgresEngine.Takes(name);
        var rows = new List<ScaleRow>();
        Console.WriteLine($"{(isServer ? "PostgreSQL" : "SQLite")}, {Environment.ProcessorCount} cores, seed 1; times are medians / 95th percentiles in ms, processor ms in brackets");
        Console.WriteLine(ScaleRow.Head);
        foreach (var documents in sizes)
        {
            var row = Measured(sizes.Count == 1 ? name : $"{name}{documents}", documents);
            rows.Add(row);
            Console.WriteLine(row);
        }
        if (plot is not null) File.WriteAllText(plot, GrowthPlot.Svg(rows));
    }

    /// <summary>A ledger by its name, filled where it is empty.</summary>
    public static StoredLedger Open(string name, int documents)
    {
        var clock = new Clock();
        var ledger = LedgerStore.Open(name, create: documents > 0, clock);
        if (ledger.End.Position == 0) Make(ledger, clock, documents);
        return ledger;
    }

    private static ScaleRow Measured(string name, int documents)
    {
        var clock = new Clock();
        using var ledger = LedgerStore.Open(name, create: true, clock);
        var row = new ScaleRow { Facts = documents * FactsOfDocument };
        if (ledger.End.Position == 0) row.Made = Timed(() => Make(ledger, clock, documents));
        row.Indexed = Timed(() => SituationIndex.Open(ledger, ledger.IndexPath).Dispose());
        row.MadeWith = Peak();
        // One more batch, as of another day's ingest.
        var more = new SyntheticFacts(documents, inOrder: true, name: string.Create(CultureInfo.InvariantCulture, $"later-{ledger.End.Position}")).Facts(Batch).Chunk(FactsOfDocument).ToArray();
        row.Advanced = Timed(() =>
        {
            Append(ledger, clock, more);
            SituationIndex.Open(ledger, ledger.IndexPath).Dispose();
        });
        var random = new Random(2);
        var parts = SituationParts.All & ~SituationParts.Occurrences;
        row.Whole = Questions(ledger, random, 11, _ => new() { Parts = parts });
        row.Then = Questions(ledger, random, 5, day => new() { Parts = parts, Recorded = SituationQuestion.EndOf(day) });
        row.Control = Questions(ledger, random, 21, _ => new() { Parts = SituationParts.Control });
        row.Place = Questions(ledger, random, 41, _ => At(random));
        row.Happened = Questions(ledger, random, 11, _ => new() { Parts = SituationParts.Occurrences, At = At(random).At });
        row.Warm = Warm(ledger, random);
        row.Search = Search(ledger);
        (row.Live, row.Peak) = (GC.GetTotalMemory(forceFullCollection: true) / 1048576.0, Peak());
        return row;
    }

    private static double Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1048576.0;
    }

    private static SituationQuestion At(Random random)
    {
        var name = $"Town {(int)(3000 * Math.Pow(random.NextDouble(), 3))}";
        return new() { Parts = SituationParts.All & ~SituationParts.Occurrences, At = (place, _) => place == name };
    }

    private static List<Timing> Questions(StoredLedger ledger, Random random, int count, Func<DateOnly, SituationQuestion> ask)
    {
        var timings = new List<Timing>();
        for (var i = 0; i < count; i++)
        {
            var day = Day(random);
            var question = ask(day);
            // A process of its own would begin with nothing.
            GC.Collect();
            timings.Add(Timed(() =>
            {
                using var index = SituationIndex.Open(ledger, ledger.IndexPath);
                var situation = index.AsKnown(question).AsOf(day, day.AddDays(-30));
                if (question.Parts.HasFlag(SituationParts.Gaps)) GC.KeepAlive(situation.Gaps);
            }));
        }
        return timings;
    }

    // Two days of what was read once, as a review compares them.
    private static List<Timing> Warm(StoredLedger ledger, Random random)
    {
        using var index = SituationIndex.Open(ledger, ledger.IndexPath);
        var (view, timings) = (index.AsKnown(new() { Parts = SituationParts.All & ~SituationParts.Occurrences }), new List<Timing>());
        GC.KeepAlive(view.AsOf(Day(random)));
        for (var i = 0; i < 21; i++) timings.Add(Timed(() => GC.KeepAlive(view.AsOf(Day(random)))));
        return timings;
    }

    private static List<Timing> Search(StoredLedger ledger)
    {
        var (random, timings) = (new Random(3), new List<Timing>());
        for (var i = 0; i < 200; i++)
        {
            var words = $"Town {(int)(3000 * Math.Pow(random.NextDouble(), 3))} {SyntheticFacts.Classes[random.Next(SyntheticFacts.Classes.Length)]}";
            timings.Add(Timed(() => GC.KeepAlive(ledger.Search(words))));
        }
        return timings;
    }

    private static DateOnly Day(Random random) => SyntheticFacts.First.AddDays(150 + random.Next(1600));

    private static void Make(StoredLedger ledger, Clock clock, int documents)
    {
        foreach (var batch in new SyntheticFacts(1, inOrder: true).Facts(documents).Chunk(FactsOfDocument).Chunk(Batch)) Append(ledger, clock, batch);
    }

    private static void Append(StoredLedger ledger, Clock clock, KnownFact[][] batch)
    {
        var reader = ReaderVersion.Of(("synthetic", "1"));
        clock.Now = batch[^1][0].Known.Recorded;
        ledger.Append([.. batch.Select(facts => new Intake(new Reading(facts[0].Known.Document.Document, new([.. facts.Select(f => f.Known.Fact)], [])), reader))]);
    }

    /// <summary>How long some work takes.</summary>
    public static Timing Timed(Action work)
    {
        var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        work();
        return new(Stopwatch.GetElapsedTime(started).TotalMilliseconds, (Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
