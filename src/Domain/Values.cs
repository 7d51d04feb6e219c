using System.Collections;
using System.Runtime.CompilerServices;

namespace ReformFlow.Domain;

/// <summary>
/// An immutable list that is equal to another when its elements are, in order. Records of the domain hold their
/// lists in it, so that "no difference" between two plans is one comparison.
/// </summary>
/// <typeparam name="T">The element.</typeparam>
[CollectionBuilder(typeof(Values), nameof(Values.Of))]
public sealed class Values<T> : IReadOnlyList<T>, IEquatable<Values<T>>
{
    private readonly T[] _items;

    internal Values(T[] items) => _items = items;

    /// <inheritdoc />
    public int Count => _items.Length;

    /// <inheritdoc />
    public T this[int index] => _items[index];

    /// <summary>A new list with <paramref name="item"/> at the end.</summary>
    public Values<T> With(T item) => new([.. _items, item]);

    /// <inheritdoc />
    public bool Equals(Values<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Values<T>);

    /// <inheritdoc />
    public override int GetHashCode() =>
        _items.Aggregate(new HashCode(), (hash, item) => { hash.Add(item); return hash; }).ToHashCode();

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The elements between square brackets, for logs and failing tests.</summary>
    public override string ToString() => $"[{string.Join(", ", _items)}]";
}

/// <summary>Makes <see cref="Values{T}"/>; collection expressions such as <c>[a, b]</c> come here.</summary>
public static class Values
{
    /// <summary>A list of the elements, copied.</summary>
    public static Values<T> Of<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>A list of the sequence's elements, copied.</summary>
    public static Values<T> ToValues<T>(this IEnumerable<T> items) => Of<T>([.. items]);
}
