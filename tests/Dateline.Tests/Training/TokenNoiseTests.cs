using Dateline.Annotation;
using Dateline.Annotation.Parsing;
using Dateline.Training;
using Dateline.Training.Corpora;

namespace Dateline.Tests.Training;

public sealed class TokenNoiseTests
{
    [Fact]
    public void Parts_of_a_name_stay_inside_it()
    {
        var sentence = new TrainingSentence(["The", "U.S.", "'s", "envoy"])
        {
            Entities = [1, 1u << EntityTags.Begin(EntityType.Loc), 1, 1],
        };

        var split = TokenNoise.Split(sentence);

        Assert.Equal(["The", "U", ".", "S", ".", "'", "s", "envoy"], split.Forms);
        var inside = 1u << EntityTags.Inside(EntityType.Loc);
        Assert.Equal([1, 1u << EntityTags.Begin(EntityType.Loc), inside, inside, inside, 1, 1, 1], split.Entities!);
    }
}
