using Dateline.Evaluation.Facts;

namespace Dateline.Tests.Evaluation;

public class FactScorerTests
{
    // Single quotes keep the lines readable; "@s+l" stands for evidence at s of length l.
    private static readonly string[] Actors =
    [
        Line("{'kind':'actor','id':'kerry','name':'John Kerry','aliases':['Kerry']}"),
        Line("{'kind':'actor','id':'is','name':'Islamic State','aliases':['the group']}"),
    ];

    /// <summary>Key, output, then paired and found: what pairs up, kind by kind.</summary>
    public static TheoryData<string, string, int, int> Cases => new()
    {
        // Events: type, one actor, one recipient where the key has any.
        { Event("'type':'assault','actors':[{'text':'rebels'}],'recipients':[]", "@0+10"), Event("'type':'assault','actors':[{'text':'the Rebels'}],'recipients':[{'text':'x'}]", "@5+10"), 1, 1 },
        { Event("'type':'assault','actors':[{'text':'rebels'}],'recipients':[{'text':'army'}]", "@0+10"), Event("'type':'assault','actors':[{'text':'rebels'}],'recipients':[]", "@5+10"), 0, 1 },
        { Event("'type':'assault','actors':[{'text':'rebels'}]", "@0+10"), Event("'type':'protest','actors':[{'text':'rebels'}]", "@5+10"), 0, 0 },
        { Event("'type':'assault','actors':[{'text':'rebels'}]", "@0+10"), Event("'type':'assault','actors':[{'text':'rebels'}]", "@10+10"), 0, 0 },
        // Names: an id gives all names of the actor; most words of the shorter name must be shared.
        { Event("'type':'accuse','actors':[{'text':'he','id':'kerry'}]", "@0+10"), Event("'type':'accuse','actors':['Secretary of State Kerry']", "@0+10"), 1, 1 },
        { Event("'type':'accuse','actors':[{'text':'Iraqi army units'}]", "@0+10"), Event("'type':'accuse','actors':[{'text':'Syrian army forces'}]", "@0+10"), 0, 1 },
        // Figures: best, else low, else high; against any of the three.
        { Fact("figure", "'measure':'killed','best':40,'low':40", "@0+9"), Fact("figure", "'measure':'killed','best':null,'low':40.0", "@3+9"), 1, 1 },
        { Fact("figure", "'measure':'killed','best':40", "@0+9"), Fact("figure", "'measure':'killed','best':41", "@3+9"), 0, 1 },
        { Fact("figure", "'measure':'killed','best':null", "@0+9"), Fact("figure", "'measure':'killed','best':41", "@3+9"), 1, 1 },
        // Statements: speaker, and contents that share half of their union.
        { Statement("Kerry", 20, 30), Statement("John Kerry", 25, 30), 1, 1 },
        { Statement("Kerry", 20, 30), Statement("John Kerry", 40, 30), 0, 1 },
        { Statement("Kerry", 20, 30), Statement("Lavrov", 20, 30), 0, 1 },
        // The other kinds.
        { Fact("position", "'stance':'supports','holder':{'text':'Russia'}", "@0+9"), Fact("position", "'stance':'supports','holder':{'text':'Russia'}", "@0+9"), 1, 1 },
        { Fact("control", "'change':'lost','holder':{'text':'IS','id':'is'},'place':{'name':'Ramadi'}", "@0+9"), Fact("control", "'change':'lost','holder':'the fighters','place':{'name':'city of Ramadi'}", "@0+9"), 0, 1 },
        { Fact("control", "'change':'lost','holder':{'text':'IS','id':'is'},'place':{'name':'Ramadi'}", "@0+9"), Fact("control", "'change':'lost','holder':'Islamic State fighters','place':{'name':'city of Ramadi'}", "@0+9"), 1, 1 },
        { Fact("agreement", "'stage':'signed'", "@0+9"), Fact("agreement", "'stage':'signed'", "@0+9"), 1, 1 },
        { Fact("role", "'relation':'leads','subject':{'text':'Abadi'},'object':{'text':'Iraq'}", "@0+9"), Fact("role", "'relation':'leads','subject':{'text':'Abadi'},'object':{'text':'Syria'}", "@0+9"), 0, 1 },
        { Fact("effort", "'line':'military'", "@0+9"), Fact("effort", "'line':'military'", "@8+9"), 1, 1 },
        { Fact("effort", "'line':'military'", "@0+9"), Fact("agreement", "'line':'military'", "@0+9"), 0, 0 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Facts_pair_up_by_their_core_fields(string key, string output, int paired, int found)
    {
        var scorer = new FactScorer();
        scorer.Add("key", [.. Actors, key], "output", [output]);
        var all = scorer.Kinds.Last().Counts;
        Assert.Equal((paired, found), (all.Paired, all.Found));
        Assert.Equal(2 - 2 * paired, scorer.Misses.Count);
    }

    [Fact]
    public void Pairing_is_one_to_one_best_first()
    {
        var scorer = new FactScorer();
        scorer.Add(
            "key", [Fact("effort", "'line':'military'", "@0+10"), Fact("effort", "'line':'military'", "@20+10")],
            "output", [Fact("effort", "'line':'military'", "@8+14"), Fact("effort", "'line':'military'", "@1+9"), Fact("effort", "'line':'military'", "@2+3")]);
        var counts = scorer.Kinds.Single(k => k.Kind == "effort").Counts;
        Assert.Equal(new FactCounts(2, 3, 2, 2), counts);
        Assert.Equal(0.8, counts.Score.F1, 9);
        Assert.Equal("@2+3", Assert.Single(scorer.Misses).Words);
    }

    [Fact]
    public void Slots_are_compared_over_the_pairs()
    {
        const string Same = "'type':'assault','actors':[]";
        var scorer = new FactScorer();
        scorer.Add(
            "key",
            [
                Event(Same + ",'status':'actual','cameo':'190','time':{'from':'2016-02-01','to':null},'place':{'name':'Homs','country':'SYR','lat':34.7,'lon':36.7},'source':{'actor':{'text':'Kerry'}}", "@0+5"),
                Event(Same + ",'status':'denied','place':{'name':'Aleppo','country':'SYR'}", "@10+5"),
            ],
            "output",
            [
                Event(Same + ",'status':'actual','cameo':'195','time':{'from':'2016-02-01','to':null},'place':{'name':'Hims','lat':34.9,'lon':36.1},'source':null", "@0+5"),
                Event(Same + ",'status':'actual','place':{'name':'Aleppo','country':'IRQ'},'source':{'actor':'AP'}", "@10+5"),
            ]);
        Assert.Equal([("cameo", 1, 1), ("place", 1, 2), ("source", 0, 2), ("status", 1, 2), ("time", 1, 1)], scorer.Slots);
    }

    [Fact]
    public void A_line_that_is_no_fact_is_named() =>
        Assert.Contains("key.jsonl, line 2", Assert.Throws<FormatException>(() => new FactScorer().Add("key.jsonl", ["", "{"], "o", [])).Message);

    private static string Event(string fields, string evidence) => Fact("event", fields, evidence);

    private static string Statement(string speaker, int start, int length) =>
        Fact("statement", $"'speaker':{{'text':'{speaker}'}},'content':{{'start':{start},'length':{length}}}", "@0+60");

    private static string Fact(string kind, string fields, string evidence)
    {
        var at = evidence[1..].Split('+');
        return Line($"{{'kind':'{kind}',{fields},'evidence':[{{'start':{at[0]},'length':{at[1]},'text':'{evidence}'}}]}}");
    }

    private static string Line(string text) => text.Replace('\'', '"');
}
