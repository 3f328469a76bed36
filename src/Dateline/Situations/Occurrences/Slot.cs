namespace Dateline.Situations.Occurrences;

/// <summary>What tellings of one occurrence may disagree about.</summary>
public enum Slot
{
    Mode,
    Actor,
    Recipient,
    Place,
    Day,
    Status,

    /// <summary>A figure told with it: the value begins with its measure, <c>killed 17</c>.</summary>
    Figure,
}
