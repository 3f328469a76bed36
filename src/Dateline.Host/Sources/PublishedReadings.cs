using Dateline.Annotation;
using Dateline.Facts;
using Dateline.Host.Output;
using Dateline.Ledger;

namespace Dateline.Host.Sources;

/// <summary>Gathers readings, and gives them to a ledger as if each had been read on the day it was published: what was known then can be asked.</summary>
/// <param name="version">Of the reader.</param>
/// <param name="now">When a document counts as known that does not say when it was published.</param>
internal sealed class PublishedReadings(ReaderVersion version, DateTimeOffset now) : IFactOutput
{
    private readonly List<Intake> _entries = [];

    public void Write(Reading reading, AnnotatedText text) =>
        _entries.Add(reading.Document.Text.Length == 0 && reading.Notes.Count > 0 ? new(reading.Document, null, null) : new(reading, version));

    /// <param name="open">Opens the ledger with the clock given.</param>
    public ILedger Fill(Func<TimeProvider, ILedger> open)
    {
        var clock = new SetClock(now);
        var ledger = open(clock);
        foreach (var day in _entries.GroupBy(e => e.Document.Published).OrderBy(g => g.Key ?? DateOnly.MaxValue))
        {
            clock.Now = day.Key is { } published ? new(published.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : now;
            ledger.Append([.. day]);
        }
        return ledger;
    }

    /// <summary>A clock that shows what it is set to.</summary>
    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
