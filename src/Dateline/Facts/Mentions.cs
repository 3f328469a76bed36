using System.Collections;
using System.Runtime.CompilerServices;

namespace Dateline.Facts;

/// <summary>Actors in the order of the text; may be empty. Equal where the mentions are equal.</summary>
[CollectionBuilder(typeof(Mentions), nameof(Create))]
public sealed class Mentions : IReadOnlyList<Mention>, IEquatable<Mentions>
{
    private readonly Mention[] _items;

    private Mentions(Mention[] items) => _items = items;

    public static Mentions Empty { get; } = new([]);

    public int Count => _items.Length;

    public Mention this[int index] => _items[index];

    public static Mentions Create(ReadOnlySpan<Mention> items) => items.IsEmpty ? Empty : new(items.ToArray());

    public IEnumerator<Mention> GetEnumerator() => ((IEnumerable<Mention>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(Mentions? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as Mentions);

    public override int GetHashCode() => _items.Length == 0 ? 0 : HashCode.Combine(_items.Length, _items[0]);

    public override string ToString() => string.Join(", ", _items);
}
