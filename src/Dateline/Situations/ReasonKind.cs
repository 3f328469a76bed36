namespace Dateline.Situations;

/// <summary>What speaks for a link.</summary>
public enum ReasonKind
{
    Type,
    Name,
    Word,
    Figure,
    Day,
    Place,
    Actor,
    Recipient,
}
