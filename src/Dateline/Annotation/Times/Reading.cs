namespace Dateline.Annotation.Times;

/// <summary>What words of time say before they are reckoned from an anchor: slots as in <c>rules.txt</c>.</summary>
/// <param name="Form">How it is reckoned: <c>date</c>, <c>unit</c>, <c>shift</c>, <c>span</c>, <c>ref</c>, <c>set</c>, <c>clock</c>.</param>
/// <param name="Slots">What is given, by the name of its class.</param>
internal sealed record Reading(string Form, IReadOnlyDictionary<string, string> Slots)
{
    public string? this[string slot] => Slots.TryGetValue(slot, out var value) ? value : null;

    public int? Number(string slot) => int.TryParse(this[slot], out var value) ? value : null;

    public bool Has(string slot) => Slots.ContainsKey(slot);

    /// <summary>With the slots of another; its own stand.</summary>
    public Reading With(IEnumerable<KeyValuePair<string, string>> more)
    {
        var slots = new Dictionary<string, string>(Slots);
        foreach (var (slot, value) in more) slots.TryAdd(slot, value);
        return this with { Slots = slots };
    }
}
