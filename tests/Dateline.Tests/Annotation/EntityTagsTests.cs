using Dateline.Annotation;
using Dateline.Annotation.Parsing;

namespace Dateline.Tests.Annotation;

public sealed class EntityTagsTests
{
    [Fact]
    public void Decoding_finds_the_best_sequence_that_may_be()
    {
        var random = new Random(5);
        for (var trial = 0; trial < 20; trial++)
        {
            var scores = Enumerable.Range(0, 3 * EntityTags.Count).Select(_ => random.NextSingle()).ToArray();
            var tags = new int[3];

            EntityTags.Decode(scores, tags);

            var best = (from a in Enumerable.Range(0, EntityTags.Count)
                        from b in Enumerable.Range(0, EntityTags.Count)
                        from c in Enumerable.Range(0, EntityTags.Count)
                        where !EntityTags.IsInside(a) && Follows(a, b) && Follows(b, c)
                        select scores[a] + scores[EntityTags.Count + b] + scores[2 * EntityTags.Count + c]).Max();
            Assert.Equal(best, tags.Select((t, i) => scores[i * EntityTags.Count + t]).Sum(), 1e-5);
        }
    }

    [Fact]
    public void Types_and_tags_belong_together()
    {
        foreach (var type in Enum.GetValues<EntityType>())
        {
            Assert.Equal(type, EntityTags.TypeOf(EntityTags.Begin(type)));
            Assert.Equal(type, EntityTags.TypeOf(EntityTags.Inside(type)));
            Assert.True(Follows(EntityTags.Begin(type), EntityTags.Inside(type)));
        }
    }

    /// <summary>Whether a label may follow another: an inside needs its own beginning or inside before it.</summary>
    private static bool Follows(int before, int tag) =>
        !EntityTags.IsInside(tag) || (before > 0 && EntityTags.TypeOf(before) == EntityTags.TypeOf(tag));
}
