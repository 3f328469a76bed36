using Dateline.Knowledge;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Petrarch;

namespace Dateline.Tests.Knowledge.Actors;

public sealed class PetrarchTests : IDisposable
{
    private const string Actors =
        "<!-- A small sample -->\n\nZORP_LEAGUE_ [TCDREB] ; from nowhere\n+LEAGUE_OF_ZORP\n\nADA_ZORP\n+A_ZORP_\n\t[TCDGOV 600101-651231]\n\t[TCDELI >660101]\n\nQX [IGO]\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Actors_load_with_codes_of_their_years()
    {
        var registry = ActorRegistry.Load(_folder.Write("sample.actors.txt", Actors));
        var league = registry.Find("League of Zorp")!;
        Assert.Equal(("zorp-league", "Zorp League", ActorType.Rebel, "TCDREB", "TCD"), (league.Id, league.Name, league.Type, league.Code, league.Country));
        Assert.Equal("TCDGOV", registry.Find("Ada Zorp", new(1963, 5, 1))!.Code);
        Assert.Equal("TCDELI", registry.Find("Ada Zorp", new(1980, 5, 1))!.Code);
        Assert.Equal(ActorType.Igo, registry.Find("QX")!.Type);
        Assert.Null(registry.Find("qx"));
    }

    [Fact]
    public void Agents_load_with_plurals_and_sets()
    {
        var registry = ActorRegistry.Load(_folder.Write(
            "sample.agents.txt", "!PERSON! = MAN, WOMAN\nZORP!PERSON! [~LEG]\nZORPMAN_GENERAL {ZORPMEN_GENERAL } [~MIL]\nRELIEF_ZORP [NGO~]\n"));
        Assert.Equal("LEG", registry.Phrases.AgentIn("zorpwoman")!.Sector);
        Assert.Equal("MIL", registry.Phrases.AgentIn("zorpmen general")!.Sector);
        Assert.Equal(ActorType.Ngo, registry.Phrases.AgentIn("relief zorps")!.Type);
    }

    [Fact]
    public void Verbs_load_as_far_as_their_form_allows()
    {
        var lexicon = Lexicon.Load(_folder.Write(
            "sample.verbs.txt",
            "&TALK\n+ZORP TALKS\n+PARLEYS\n\n--- ZORPIFY [190] ---\nZORPIFY {ZORPIFIED } # own\nZORPLE [---]\nZORPEN [022]\n- * CEASEFIRE [0256]\n- * &TALK [040]\n- *_UPON [112]\n- MADE * [100]\n- * + FROM $ [070]\n- * WORDS [010]\n"));
        Assert.Equal((EventType.Assault, "190"), (Alone("zorpify").Type, Alone("zorpify").Cameo));
        Assert.Equal(EventType.Request, Alone("zorpen").Type);
        Assert.Equal(["zorple + ceasefire", "zorple + talk|parley", "zorple upon"], lexicon.Verbs.Of("zorple").Select(s => s.Key).Order(StringComparer.Ordinal));
        Assert.Equal(EventType.Consult, lexicon.Verbs.Of("zorple").First(s => s.Object?.Rate("talk", null) > 0).Type);

        Dateline.Knowledge.Senses.Sense Alone(string verb) => Assert.Single(lexicon.Verbs.Of(verb), s => s.Key == verb);
    }

    [Theory]
    [InlineData("a.txt", "ZORP_LEAGUE [TCDREB]\n+LEAGUE\n", "Actors")]
    [InlineData("b.txt", "ZORPMAN {ZORPMEN} [~LEG]\n", "Agents")]
    [InlineData("c.txt", "--- ZORP [190] ---\nZORP\n", "Verbs")]
    [InlineData("d.txt", "zorp | Zorp | rebel | - | - | - | -\n", "None")]
    [InlineData("e.verbs.txt", "zorp | - | assault | - | 190 | x\n", "None")]
    public void The_form_is_seen(string name, string text, string form) => Assert.Equal(form, PetrarchReader.FormOf(_folder.Write(name, text)).ToString());

    [Theory]
    [InlineData("x.actors.txt", "+ZORP\n", ":1: A synonym (+) stands below the actor that it names.")]
    [InlineData("x.actors.txt", "ZORP [TCD]\n\t[TCDGOV soon]\n", ":2: A restriction is [CODE], [CODE <date]")]
    [InlineData("x.agents.txt", "ZORPMAN\n", ":1: An agent is PHRASE {PLURAL} [~CODE], as PRIME_MINISTER [~GOV].")]
    [InlineData("x.verbs.txt", "--- ZORP [190] ---\nZORP\n- * TALKS\n", ":1: This is a dictionary of verbs; give it to --lexicon.")]
    public void A_bad_line_is_named(string name, string text, string message) =>
        Assert.StartsWith(_folder[name] + message, Assert.Throws<LexiconException>(() => ActorRegistry.Load(_folder.Write(name, text))).Message);

    [Fact]
    public void A_bad_pattern_is_named() => Assert.StartsWith(
        $"{_folder["x.verbs.txt"]}:3: A pattern is “- * WORDS [CODE]”.",
        Assert.Throws<LexiconException>(() => Lexicon.Load(_folder.Write("x.verbs.txt", "--- ZORP [190] ---\nZORP\n- * TALKS\n"))).Message);
}
