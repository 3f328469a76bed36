using System.Collections;

namespace Dateline.Facts;

/// <summary>The facts of one text in its order, and the actors that their mentions name.</summary>
public sealed class FactList(IReadOnlyList<Fact> facts, IReadOnlyList<Actor> actors) : IReadOnlyList<Fact>
{
    public IReadOnlyList<Actor> Actors { get; } = actors;

    public int Count => facts.Count;

    public Fact this[int index] => facts[index];

    public IEnumerator<Fact> GetEnumerator() => facts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
