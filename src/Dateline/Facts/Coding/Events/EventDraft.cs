using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Events;

/// <summary>An event as one place of the text tells it, before what is told twice is made one.</summary>
internal sealed class EventDraft
{
    public required Trigger Trigger { get; init; }

    public required List<TextSpan> Spans { get; init; }

    public required List<Mention> Actors { get; set; }

    public required List<Mention> Recipients { get; set; }

    public required Status Status { get; init; }

    public required Source? Source { get; init; }

    public required Time? Time { get; set; }

    public required Place? Place { get; set; }

    /// <summary>How many, in the text's words: <c>15</c> strikes and <c>11</c> strikes are not the same.</summary>
    public required string? Count { get; init; }

    /// <summary>Whether it is one item of a list that was summed up before; such items are events of their own.</summary>
    public bool IsElaboration { get; set; }

    public string? Mode { get; set; }

    public string? Cameo { get; set; }

    public Tree Tree => Trigger.Tree;
}
