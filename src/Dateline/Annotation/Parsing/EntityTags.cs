using System.Buffers;

namespace Dateline.Annotation.Parsing;

/// <summary>
/// The labels of entities token by token (IOB2): 0 outside, then for type k the beginning 1 + 2k and the inside 2 + 2k.
/// </summary>
internal static class EntityTags
{
    public const int Outside = 0;

    public static readonly int Count = 1 + 2 * Enum.GetValues<EntityType>().Length;

    public static int Begin(EntityType type) => 1 + 2 * (int)type;

    public static int Inside(EntityType type) => 2 + 2 * (int)type;

    public static EntityType TypeOf(int tag) => (EntityType)((tag - 1) / 2);

    public static bool IsInside(int tag) => tag > 0 && tag % 2 == 0;

    /// <summary>The best sequence of labels (Viterbi) by the sum of scores; an inside needs its own beginning or inside before it.</summary>
    /// <param name="scores">tokens × <see cref="Count"/>.</param>
    public static void Decode(ReadOnlySpan<float> scores, Span<int> tags)
    {
        var back = ArrayPool<byte>.Shared.Rent(tags.Length * Count);
        Span<float> best = stackalloc float[Count];
        Span<float> next = stackalloc float[Count];
        for (var t = 0; t < tags.Length; t++)
        {
            for (var tag = 0; tag < Count; tag++)
            {
                var (from, value) = (0, t == 0 ? 0f : best[0]);
                if (IsInside(tag)) value = float.NegativeInfinity;
                for (var before = IsInside(tag) ? tag - 1 : 1; t > 0 && before < (IsInside(tag) ? tag + 1 : Count); before++)
                    if (best[before] > value) (from, value) = (before, best[before]);
                next[tag] = value + scores[t * Count + tag];
                back[t * Count + tag] = (byte)from;
            }

            next.CopyTo(best);
        }

        var last = 0;
        for (var tag = 1; tag < Count; tag++)
            if (best[tag] > best[last]) last = tag;
        for (var t = tags.Length - 1; t >= 0; t--)
        {
            tags[t] = last;
            last = back[t * Count + last];
        }

        ArrayPool<byte>.Shared.Return(back);
    }
}
