using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;

namespace Dateline.Tests.Knowledge.Actors;

public sealed class RegistryTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private ActorRegistry With(string lines) => ActorRegistry.Load(_folder.Write("mine.txt", lines));

    [Fact]
    public void The_own_files_have_what_is_promised()
    {
        var all = ActorRegistry.BuiltIn.All.ToList();
        Assert.InRange(all.Count(a => a.Type == ActorType.State), 200, 400);
        Assert.InRange(all.Count(a => a.Type == ActorType.Igo), 120, 1000);
        Assert.InRange(all.Count(a => a.Type == ActorType.Ngo), 60, 1000);
        Assert.InRange(all.Count(a => a.Type == ActorType.Media), 120, 2000);
        Assert.InRange(all.Count(a => a.Type == ActorType.Party), 250, 5000);
    }

    [Fact]
    public void No_id_of_the_own_files_stands_twice()
    {
        var ids = ActorFiles.Embedded().Where(e => e.Section is ActorFiles.Actors or ActorFiles.States).GroupBy(e => e[0]);
        Assert.Empty(ids.Where(g => g.Count() > 1).Select(g => string.Join(", ", g.Select(e => $"{e.File}:{e.Line} {e[0]}"))));
    }

    [Fact]
    public void Every_state_has_its_government()
    {
        foreach (var state in ActorRegistry.BuiltIn.States)
            Assert.Contains(ActorRegistry.BuiltIn.Candidates($"Government of {state.Entry.Name}"), a => a.Id == $"{state.Entry.Id}-government");
    }

    [Fact]
    public void A_user_file_extends_and_overrides()
    {
        var registry = With(
            "zorp-front | Zorp Front | rebel | TCD | TCDREB | 2012..2014 | ZF; Front Zorp @2013..\n" +
            "nato | Night Watch | ngo | - | NGO | - | -\n" +
            "[states]\nzorpia | Zorpia | ZRP | - | - | Zorp City | Zorpian | Zorpians | -\n" +
            "[agents]\nlancers | military | MIL | military\n" +
            "[ZRP | Grand Duke | ZRPGOV]\n2010..2015-06-30 | Ada Zorp; A. Zorp\n2015-07-01.. | Bo Zorp | acting\n");
        Assert.Equal(("zorp-front", "TCDREB"), (registry.Find("ZF")!.Id, registry.Find("ZF")!.Code));
        Assert.Equal("Night Watch", registry.ById("nato")!.Name);
        Assert.Equal(("zorpia-military", "ZRPMIL"), (registry.Find("Zorpian lancers")!.Id, registry.Find("Zorpian lancers")!.Code));
        Assert.Equal("ada-zorp", registry.Find("Zorpian Grand Duke", new(2012, 1, 1))!.Id);
        Assert.Equal("bo-zorp", registry.Find("Grand Duke of Zorpia", new(2020, 1, 1))!.Id);
        Assert.NotNull(registry.Find("Iraq"));
    }

    [Fact]
    public void A_holders_code_is_that_of_the_day()
    {
        var registry = With("[ZRP | Duke | ZRPGOV]\n2010..2012 | Ada Zorp\n[ZRP | General | ZRPMIL]\n2014-03..2015 | Ada Zorp; Adah Zorp\n");
        string? Code(int year) => registry.Find("Adah Zorp", new(year, 6, 1))!.Code;
        Assert.Equal(["ZRPGOV", "ZRPELI", "ZRPMIL", "ZRPELI"], new[] { 2011, 2013, 2014, 2016 }.Select(Code));
        Assert.Equal(new DateOnly(2014, 3, 1), registry.ById("ada-zorp", new(2014, 6, 1))!.From);
    }

    [Fact]
    public void A_later_heading_replaces_an_earlier_files_holders()
    {
        var own = With("[ZRP | Duke | ZRPGOV]\n2010.. | Ada Zorp\n");
        var both = ActorRegistry.Load(_folder["mine.txt"], _folder.Write("new.txt", "[states]\nzorpia | Zorpia | ZRP | - | - | - | Zorpian | - | -\n[ZRP | Duke | ZRPGOV]\n2010.. | Cy Zorp\n"));
        Assert.NotNull(own.Find("Ada Zorp"));
        Assert.Null(both.Find("Ada Zorp"));
        Assert.Equal("cy-zorp", both.Find("Zorpian Duke", new(2012, 1, 1))!.Id);
    }

    [Theory]
    [InlineData("# fine\na | b | c", ":2: 7 fields expected between bars, 3 found.")]
    [InlineData("a b | B | rebel | - | - | - | -", ":1: “a b” is no id: lower-case letters, digits and hyphens, as islamic-state.")]
    [InlineData("a |  | rebel | - | - | - | -", ":1: The name is missing.")]
    [InlineData("a | A | hero | - | - | - | -", ":1: “hero” is no type of actor: state government")]
    [InlineData("a | A | rebel | Iraq | - | - | -", ":1: “Iraq” is no country: ISO 3166-1 alpha-3, as IRQ, or -.")]
    [InlineData("a | A | rebel | - | irq | - | -", ":1: “irq” is no code: three capitals or more, as USAGOV, or -.")]
    [InlineData("a | A | rebel | - | - | 2014-13.. | -", ":1: “2014-13..” is no span of days")]
    [InlineData("a | A | rebel | - | - | 2014..2013 | -", ":1: “2014..2013” ends before it starts.")]
    [InlineData("a | A | rebel | - | - | .. | -", ":1: “..” is no span of days")]
    [InlineData("a | A | rebel | - | - | - | B @soon", ":1: “soon” is no span of days")]
    [InlineData("[actor]\na | A | rebel | - | - | - | -", ":1: No section [actor]: [actors] [states] [agents] [common words] [known acronyms], or an office")]
    [InlineData("[USA | President]\n2010.. | A B", ":1: An office is [country or organisation | titles | code], 3 fields, 2 found.")]
    [InlineData("[USA | President | USAGOV]\n2010..", ":2: A holder is “days | names”")]
    [InlineData("[USA | President | USAGOV]\n2010.. | A B | interim", ":2: A holder is “days | names”")]
    [InlineData("[USA | President | USAGOV]\nsoon | A B", ":2: “soon” is no span of days")]
    [InlineData("[USA | President | USAGOV]\n2010.. | ", ":2: The holder's name is missing.")]
    [InlineData("[states]\nz | Z | - | - | - | - | - | - | -", ":2: “-” is no country")]
    [InlineData("[agents]\nzorps | rebel | REB | Zorp!", ":2: “Zorp!” is no id")]
    public void A_bad_line_is_named_with_file_and_number(string lines, string message) =>
        Assert.StartsWith(_folder["mine.txt"] + message, Assert.Throws<LexiconException>(() => With(lines)).Message);
}
