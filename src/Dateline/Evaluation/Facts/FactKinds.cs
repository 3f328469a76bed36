namespace Dateline.Evaluation.Facts;

/// <summary>The kinds that are scored, in the order of the table, each with its type-like field.</summary>
internal static class FactKinds
{
    public static readonly (string Kind, string? Type)[] All =
    [
        ("event", "type"), ("figure", "measure"), ("statement", null), ("position", "stance"),
        ("control", "change"), ("agreement", "stage"), ("role", "relation"), ("effort", "line"),
    ];
}
