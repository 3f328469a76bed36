using Dateline.Annotation;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Ledger;
using Dateline.Situations;

namespace Dateline.Host.Output;

/// <summary>Gathers what is read into a history, and keeps the words that each fact stands in.</summary>
/// <param name="history">Takes the facts.</param>
/// <param name="now">When a document counts as known that does not say when it was published.</param>
internal sealed class SituationEvidence(SituationHistory history, DateTimeOffset now) : IFactOutput
{
    private readonly Dictionary<ulong, (Document Document, TextSpan Sentence)> _facts = [];
    private long _position;

    /// <summary>The last day on which one of the documents was published.</summary>
    public DateOnly? LastPublished { get; private set; }

    public void Write(Reading reading, AnnotatedText text)
    {
        var document = reading.Document;
        var recorded = document.Published is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : now;
        if (document.Published > LastPublished || LastPublished is null) LastPublished = document.Published ?? LastPublished;
        if (document.Text.Length == 0 && reading.Notes.Count > 0) history.AddUnread(document.Source ?? document.Id.Value, reading.Notes[0], recorded);
        // Until origins are told apart, the publisher stands for one.
        var origin = document.Publisher ?? document.Source ?? document.Id.Value;
        var received = new LedgerDocument(++_position, recorded, document);
        foreach (var fact in reading.Facts)
        {
            var known = new LedgerFact(++_position, recorded, fact, received);
            history.Add(new(known, new(origin.ToLowerInvariant(), origin)));
            var span = fact.Evidence.Excerpts[0].Span;
            var sentence = text.Sentences.FirstOrDefault(s => s.Span.Overlaps(span))?.Span.Cover(span) ?? span;
            _facts.TryAdd(ulong.Parse(fact.Id, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture), (document, sentence));
        }
    }

    /// <summary>The sentence that proves a fact, and its document; null for a line of a table.</summary>
    public (Document Document, string Sentence)? Of(FactKey key) =>
        _facts.TryGetValue(key.Id, out var found) ? (found.Document, FactTable.OneLine(found.Sentence.Of(found.Document.Text)).Trim()) : null;

    /// <summary>The sentence with day and publisher, in one line; empty for a line of a table.</summary>
    public string Line(FactKey key) =>
        Of(key) is var (document, sentence) ? $"{sentence} ({string.Join(", ", new[] { document.Publisher, document.Published?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) }.OfType<string>())})" : "";
}
