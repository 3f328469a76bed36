using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>What was so of a subject from a day on: a row of the situation as a value. One class a topic, with the row itself.</summary>
/// <param name="Day">The day from which on, or of which, it is told.</param>
/// <param name="Facts">The facts behind it, the oldest first.</param>
public abstract record Standing(DateOnly Day, IReadOnlyList<FactKey> Facts)
{
    /// <summary>In a few words, for tables: <c>Islamic State, claimed</c>, <c>40 percent</c>, <c>signed</c>.</summary>
    public abstract string Text { get; }

    /// <summary>The number, where it has one: what a series is drawn by.</summary>
    public virtual double? Number => null;

    /// <summary>Whether it says the same as another of its subject.</summary>
    public abstract bool IsSame(Standing other);

    /// <summary>Whether it was still so on a later day, by itself: what comes after it may have taken its place.</summary>
    internal virtual bool IsOpen(DateOnly day) => true;

    /// <summary>Of those that stand on one day, the one that is told as what is so: the most.</summary>
    internal virtual int Rank => 0;

    /// <inheritdoc/>
    public sealed override string ToString() => Text;
}
