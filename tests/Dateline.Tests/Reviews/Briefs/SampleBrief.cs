using System.Globalization;
using System.Text.Json;
using Dateline.Documents;
using Dateline.Ledger;
using Dateline.Reviews;
using Dateline.Reviews.Briefs;
using Dateline.Tests.Situations;

namespace Dateline.Tests.Reviews.Briefs;

/// <summary>The brief of the samples, each known from its day of publication.</summary>
internal static class SampleBrief
{
    private static readonly Lazy<ILedger> Ledger = new(Fill);
    private static readonly Lazy<Brief> Made = new(() => Of(new(2015, 6, 2), new(2016, 2, 2)));

    /// <summary>From 2 June 2015 to 2 February 2016.</summary>
    public static Brief Instance => Made.Value;

    public static Brief Of(DateOnly since, DateOnly until) =>
        new BriefWriter(English.English.Reader).Write(new Reviewer().Make(Ledger.Value, new(since, until, Cutoff.By(Ledger.Value, since), Cutoff.By(Ledger.Value, until))));

    private static ILedger Fill()
    {
        var clock = new Clock();
        var ledger = new MemoryLedger(clock);
        var folder = Path.Combine(SampleFolder(), "samples");
        using var list = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "documents.json")));
        foreach (var day in list.RootElement.EnumerateArray().GroupBy(e => e.GetProperty("published").GetString()!).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var published = DateOnly.ParseExact(day.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            clock.Now = new(published.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            ledger.Append([.. day.Select(e => new Intake(EnglishReader.Instance.Read(Document.FromText(
                File.ReadAllText(Path.Combine(folder, e.GetProperty("file").GetString()!)), published, e.GetProperty("title").GetString(), e.GetProperty("file").GetString(), e.GetProperty("publisher").GetString())), EnglishReader.Instance.Version))]);
        }
        return ledger;
    }

    private static string SampleFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dateline.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
