using System.Diagnostics;
using System.Globalization;
using Dateline.Situations;

namespace Dateline.Benchmarks;

/// <summary><c>situation [documents…]</c>: time and memory of a situation over synthetic documents of thirty facts each.</summary>
internal static class SituationScale
{
    public static void Run(string[] args)
    {
        int[] sizes = args.Length > 1 ? [.. args.Skip(1).Select(a => int.Parse(a, CultureInfo.InvariantCulture))] : [1_000, 10_000, 100_000];
        Console.WriteLine($"{Environment.ProcessorCount} cores, seed 1, 30 facts a document");
        Console.WriteLine("documents | facts | fold ms | µs a fact | first ms | other days: median ms | slowest ms | processor ms | one place ms | gaps ms | series | memory MB");
        foreach (var documents in sizes) Row(documents);
    }

    private static void Row(int documents)
    {
        var history = new SituationHistory();
        var (fold, facts) = (new Stopwatch(), 0);
        foreach (var fact in new SyntheticFacts(1).Facts(documents))
        {
            fold.Start();
            history.Add(fact);
            fold.Stop();
            facts++;
        }
        var clock = Stopwatch.StartNew();
        var series = history.AsOf(new(2019, 12, 31), new DateOnly(2019, 12, 31)).Figures.Count;
        var first = clock.Elapsed.TotalMilliseconds;
        var random = new Random(2);
        var (times, processor, place) = (new List<double>(), new List<double>(), new Stopwatch());
        for (var i = 0; i < 21; i++)
        {
            var day = new DateOnly(2015, 6, 1).AddDays(random.Next(1600));
            var (known, used) = (day.AddDays(random.Next(200)), Environment.CpuUsage.TotalTime);
            clock.Restart();
            GC.KeepAlive(history.AsOf(day, known));
            times.Add(clock.Elapsed.TotalMilliseconds);
            processor.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
            place.Start();
            GC.KeepAlive(history.Place("geonames:100000", day, new DateTimeOffset(known.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)));
            place.Stop();
        }
        times.Sort();
        processor.Sort();
        var day2 = new DateOnly(2018, 6, 1);
        var situation = history.AsOf(day2, day2);
        clock.Restart();
        var gaps = situation.Gaps.Count;
        var gapTime = clock.Elapsed.TotalMilliseconds;
        var memory = GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{documents} | {facts} | {fold.Elapsed.TotalMilliseconds:0} | {fold.Elapsed.TotalMicroseconds / facts:0.00} | {first:0} | {times[10]:0} | {times[^1]:0} | {processor[10]:0} | {place.Elapsed.TotalMilliseconds / 21:0.00} | {gaps} in {gapTime:0} | {series} | {memory:0}"));
        GC.KeepAlive(history);
    }
}
