using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>One thing done, planned, demanded or denied along a line of effort.</summary>
public sealed record EffortStanding : Standing
{
    private readonly Func<FactKey, KnownFact?> _find;
    private Effort? _effort;

    internal EffortStanding(FactKey key, Status status, DateOnly day, Func<FactKey, KnownFact?> find) : base(day, [key]) => (Key, Status, _find) = (key, status, find);

    /// <summary>Where the fact stands.</summary>
    public FactKey Key { get; }

    /// <summary>Whether it is done, planned, demanded or denied.</summary>
    public Status Status { get; }

    /// <summary>The fact, read when it is asked for.</summary>
    public Effort Effort => _effort ??= (Effort)_find(Key)!.Known.Fact;

    /// <summary>The same done again on another day is more, not the same.</summary>
    public override bool IsSame(Standing other) => other is EffortStanding told && told.Status == Status && told.Day == Day;

    public override string Text => TextOf($"{Effort.Actors}");

    /// <summary>The text by who makes the effort, where that is known without the fact.</summary>
    internal string TextOf(string actors) => $"{Doing()}{(actors.Length == 0 ? "" : $": {actors}")}";

    private string Doing() => Status == Status.Actual ? "done" : Vocabulary.Word(Status);
}
