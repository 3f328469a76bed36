using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Senses;

namespace Dateline.Facts.Coding.Events;

/// <summary>A word that tells of an event, and who takes part: heads of noun phrases in its sentence.</summary>
internal sealed class Trigger(Tree tree, int word, Sense sense, EventType type, bool isNoun)
{
    public Tree Tree { get; } = tree;

    public int Word { get; } = word;

    public Sense Sense { get; set; } = sense;

    public EventType Type { get; set; } = type;

    public bool IsNoun { get; } = isNoun;

    /// <summary>The word that decided the sense; −1 where the word alone did.</summary>
    public int Object { get; init; } = -1;

    public List<int> Actors { get; } = [];

    public List<int> Recipients { get; } = [];

    /// <summary>Whether its doer is an event told before: <c>The attack killed three</c>.</summary>
    public bool IsOfEarlier { get; set; }

    /// <summary>The word whose status in the text is the event's: that of the act where this one tells only its purpose.</summary>
    public int Told { get; set; } = word;

    /// <summary>The line that brought an unknown verb to a listed one; null where the word itself is listed.</summary>
    public Entry? Neighbour { get; set; }

    /// <summary>The rule that found it: <c>verb</c>, <c>noun</c>, <c>must</c>.</summary>
    public string Rule { get; init; } = isNoun ? "noun" : "verb";

    /// <summary>The words whose event this one tells as well: <c>carried out</c> and <c>strikes</c>.</summary>
    public List<int> Absorbed { get; } = [];
}
