using Dateline.Situations;
using Dateline.Situations.Occurrences;
using Dateline.Situations.Stories;

namespace Dateline.Tests.Situations;

public class HappeningTests
{
    public static TheoryData<string> Lines => [.. Happenings.Entries.Select(e => string.Join(" | ", e.Fields))];

    /// <summary>The marked words of an example are read, and what their lemmas tell is the happening of the line.</summary>
    [Theory]
    [MemberData(nameof(Lines))]
    public void The_words_of_an_example_tell_its_happening(string line)
    {
        var fields = line.Split(" | ");
        var sentences = EnglishReader.Instance.Annotate(Dateline.Documents.Document.FromText(fields[2].Replace("*", ""))).Sentences;
        foreach (var word in fields[2].Split('*').Where((_, i) => i % 2 == 1))
        {
            var tokens = sentences.SelectMany(s => s.Tokens).Where(t => t.Form == word).ToList();
            Assert.NotEmpty(tokens);
            Assert.Contains(tokens, t => Happenings.Of(t.Lemma) == fields[0] || Happenings.Of(t.Form) == fields[0]);
        }
    }

    [Fact]
    public void Common_words_tell_one_event_only_with_the_same_participants()
    {
        EventWords Telling(string lemma, params string[] arguments) => new(lemma, arguments.ToHashSet(), new HashSet<string>());
        Assert.True(Telling("quake").IsSame(Telling("earthquake")));
        Assert.False(Telling("say", "mayor").IsSame(Telling("say", "general")));
        Assert.True(Telling("say", "mayor").IsSame(Telling("say", "mayor")));
        Assert.False(Telling("").IsSame(Telling("")));
    }

    [Theory]
    [InlineData("Cities", "city")]
    [InlineData("Syria’s", "syria")]
    [InlineData("crisis", "crisis")]
    [InlineData("Bashir", "bashir")]
    [InlineData("Tōhoku", "tohoku")]
    [InlineData("crashes", "crash")]
    public void A_stem_is_what_is_compared(string word, string stem) => Assert.Equal(stem, TextWords.Stem(word));

    [Fact]
    public void Any_text_is_cut_into_words()
    {
        Assert.Equal(["at", "3.30", "al", "qa'ida", "shot", "1,200", "men"], TextWords.Of("At 3.30, al-Qa'ida shot 1,200 \ud800 men.").Select(w => w.Stem));
        Assert.Equal(14.8f, Background.Rarity("varnholt"));
        Assert.True(Background.Rarity("the") < 4);
    }

    [Fact]
    public void Groups_are_merged_by_their_mean_likeness()
    {
        // 0 and 1 are alike, 1 and 2 a little, 0 and 2 not at all: on average 2 is not like the pair.
        Assert.Equal([0, 0, 2], Agglomeration.Group(3, [(0, 1, 0.9f), (1, 2, 0.5f)], 0.3f));
        Assert.Equal([0, 0, 0], Agglomeration.Group(3, [(0, 1, 0.9f), (1, 2, 0.7f)], 0.3f));
        Assert.Equal([0, 1, 1], Agglomeration.Group(3, [(0, 1, 0.9f), (1, 2, 0.7f)], 0.3f, (a, b) => (a, b) is (0, 1) or (1, 0)));
    }
}
