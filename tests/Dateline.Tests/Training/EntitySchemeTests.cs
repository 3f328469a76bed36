using Dateline.Annotation;
using Dateline.Annotation.Parsing;
using Dateline.Training.Corpora;

namespace Dateline.Tests.Training;

public sealed class EntitySchemeTests
{
    [Fact]
    public void Full_labels_stand_for_themselves() =>
        Assert.Equal(
            [1u, 1u << EntityTags.Begin(EntityType.Org), 1u << EntityTags.Inside(EntityType.Org)],
            EntityScheme.Full.Convert(["O", "B-ORG", "I-ORG"]));

    [Fact]
    public void What_a_corpus_does_not_mark_stays_open()
    {
        var labels = EntityScheme.UniversalNer.Convert(["O", "B-OTH", "B-LOC"]);

        Assert.True((labels[0] >> EntityTags.Begin(EntityType.Norp) & 1) == 1, "a nationality is not marked there");
        Assert.True((labels[0] >> EntityTags.Begin(EntityType.Per) & 1) == 0, "a person would be");
        Assert.Equal(labels[0], labels[1]);
        Assert.Equal(1u << EntityTags.Begin(EntityType.Loc) | 1u << EntityTags.Begin(EntityType.Fac), labels[2]);
    }

    [Fact]
    public void Runs_without_beginnings_are_entities()
    {
        var labels = EntityScheme.Conll.Convert(["I-PER", "I-PER", "I-ORG"]);

        Assert.Equal(1u << EntityTags.Begin(EntityType.Per), labels[0]);
        Assert.Equal(1u << EntityTags.Inside(EntityType.Per), labels[1]);
        Assert.Equal(1u << EntityTags.Begin(EntityType.Org), labels[2]);
    }
}
