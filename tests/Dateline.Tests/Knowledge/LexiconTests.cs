using Dateline.Knowledge;
using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;

namespace Dateline.Tests.Knowledge;

public sealed class LexiconTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    private Lexicon With(string lines)
    {
        File.WriteAllText(_file, lines);
        return Lexicon.Load(_file);
    }

    [Fact]
    public void The_own_files_load() => Assert.Contains(Lexicon.Load().Verbs.Of("attack"), s => s.Type == EventType.Assault);

    [Fact]
    public void A_user_file_extends_and_overrides()
    {
        var own = Lexicon.Load();
        var lexicon = With(
            "attack | - | none | - | - | The critics *attacked* the film.\n" +
            "[nouns]\nzorp | - | assault | aerial | 195 | A *zorp* by [the army] hit {the town}.\n" +
            "[measures]\nzorp | noun | strikes | - | Jets flew {12 *zorps*} on Monday.\n");
        Assert.Null(Assert.Single(lexicon.Verbs.Of("attack"), s => s.Key == "attack").Type);
        Assert.Equal("aerial", Assert.Single(lexicon.Nouns.Of("zorp")).Mode);
        Assert.Equal(Measure.Strikes, lexicon.Measures.Table.Alone("noun", "zorp")!.Value.Measure);
        Assert.Equal(own.Verbs.All.Count, lexicon.Verbs.All.Count);
    }

    [Theory]
    [InlineData("# fine\nattack | - | assault", ":2: 6 fields expected between bars, 3 found.")]
    [InlineData("attack | - | hug | - | - | x", ":1: “hug” is no event type")]
    [InlineData("attack + @nosuch | - | assault | - | - | x", ":1: No class @nosuch in classes.txt.")]
    [InlineData("attack | X:nsubj | assault | - | - | x", ":1: A frame has A:, R: and S:, not “X:nsubj”.")]
    [InlineData("[verb]\nattack | - | assault | - | - | x", ":2: No section [verb]")]
    [InlineData("[status]\nmaybe | adv | perhaps | x", ":2: “perhaps” is no status")]
    [InlineData("[numbers]\nzillion | scale | many | x", ":2: “many” is no number.")]
    public void A_bad_line_is_named_with_file_and_number(string lines, string message)
    {
        var error = Assert.Throws<LexiconException>(() => With(lines));
        Assert.StartsWith(_file + message, error.Message);
    }

    [Fact]
    public void The_most_specific_sense_comes_first()
    {
        var lexicon = With("zorp | - | aid | - | 070 | x\nzorp + @bomb | - | assault | - | 183 | x\nzorp on | - | consult | - | 040 | x");
        Assert.Equal(["zorp on", "zorp + @bomb", "zorp"], lexicon.Verbs.Of("zorp").Select(s => s.Key));
    }

    public void Dispose() => File.Delete(_file);
}
