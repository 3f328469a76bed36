namespace Dateline.Reviews.Briefs;

/// <summary>By which rule words of a sentence follow from words of its evidence.</summary>
public enum DerivationKind
{
    /// <summary>Two names of one actor, by the registry.</summary>
    Registry,
    /// <summary>Words that stand for an actor named elsewhere in the same text.</summary>
    Coreference,
    /// <summary>What a person was on the day, by the registry or by words of the text.</summary>
    Office,
    /// <summary>A day that words such as "Monday" mean, counted from the day of publication.</summary>
    Date,
    /// <summary>The day on which the document was published.</summary>
    Publication,
}
