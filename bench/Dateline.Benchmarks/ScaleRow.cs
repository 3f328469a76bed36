using System.Globalization;

namespace Dateline.Benchmarks;

/// <summary>What was measured at one size.</summary>
internal sealed class ScaleRow
{
    public const string Head =
        "| facts | ingest µs a fact | index µs a fact | 100 documents more, s | whole day, cold | whole day as known then, cold | control, cold | one place, cold | occurrences of a place | another day, warm | search | live MB | most MB, made | most MB |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|";

    public int Facts { get; init; }

    /// <summary>Null where the ledger was there.</summary>
    public Timing? Made { get; set; }

    public Timing Indexed { get; set; }

    public Timing Advanced { get; set; }

    public List<Timing> Whole { get; set; } = [];

    /// <summary>As known on the day itself.</summary>
    public List<Timing> Then { get; set; } = [];

    public List<Timing> Control { get; set; } = [];

    public List<Timing> Place { get; set; } = [];

    public List<Timing> Happened { get; set; } = [];

    public List<Timing> Warm { get; set; } = [];

    public List<Timing> Search { get; set; } = [];

    public double Live { get; set; }

    /// <summary>The most memory until the index was made.</summary>
    public double MadeWith { get; set; }

    public double Peak { get; set; }

    public static double Median(IEnumerable<Timing> timings) => At(timings.Select(t => t.Processor), 0.5);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Facts:N0} | {Each(Made)} | {Each(Indexed)} | {Advanced.Wall / 1000:0.0} ({Advanced.Processor / 1000:0.0}) | {Of(Whole)} | {Of(Then)} | {Of(Control)} | {Of(Place)} | {Of(Happened)} | {Of(Warm)} | {Of(Search)} | {Live:0} | {MadeWith:0} | {Peak:0} |");

    /// <summary>Microseconds a fact, by the clock and of processors.</summary>
    private string Each(Timing? timing) => timing is not { } time ? "–" : string.Create(CultureInfo.InvariantCulture, $"{time.Wall * 1000 / Facts:0.0} ({time.Processor * 1000 / Facts:0.0})");

    private static string Of(List<Timing> timings) =>
        string.Create(CultureInfo.InvariantCulture, $"{At(timings.Select(t => t.Wall), 0.5):0} / {At(timings.Select(t => t.Wall), 0.95):0} ({At(timings.Select(t => t.Processor), 0.5):0})");

    private static double At(IEnumerable<double> values, double share)
    {
        var ordered = values.Order().ToList();
        return ordered.Count == 0 ? 0 : ordered[(int)Math.Min(ordered.Count - 1, share * ordered.Count)];
    }
}
