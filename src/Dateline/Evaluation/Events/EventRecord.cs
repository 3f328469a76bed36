namespace Dateline.Evaluation.Events;

/// <summary>A text with the events that it is known to tell.</summary>
public sealed class EventRecord
{
    internal EventRecord(string text, DateOnly? published, IReadOnlyList<GoldDyad> gold) => (Text, Published, Gold) = (text, published, gold);

    public string Text { get; }

    /// <summary>The day of publication; null where the corpus gives none.</summary>
    public DateOnly? Published { get; }

    internal IReadOnlyList<GoldDyad> Gold { get; }
}
