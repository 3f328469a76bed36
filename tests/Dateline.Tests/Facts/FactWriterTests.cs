using System.Text;
using System.Text.Json;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Facts.Json;
using Dateline.Knowledge.Ontology;

namespace Dateline.Tests.Facts;

public class FactWriterTests
{
    private static readonly Document Report = Document.FromText(
        "Rebels “shelled” the bridge, Rana Haddad said.", new DateOnly(2016, 2, 3), "A bridge", "bridge.txt", id: new("d1"));

    private static Excerpt Words(string words) =>
        Excerpt.Of(Report, new TextSpan(Report.Text.IndexOf(words, StringComparison.Ordinal), words.Length));

    private static Evidence Proof(string words) => Evidence.Of(Report, Words(words).Span);

    private static Mention Who(string words) => new(words, Words(words).Span);

    // Single quotes keep the expected lines readable.
    private static string Json(string text) => text.Replace('\'', '"') + "\n";

    private static string Line(Action<FactWriter> write)
    {
        var stream = new MemoryStream();
        using (var writer = new FactWriter(stream)) write(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [Fact]
    public void Event_has_the_fields_of_the_contract()
    {
        var said = new Source(Who("Rana Haddad"), "said", StatementForm.Indirect)
        {
            Via = [new Source(Who("Rebels") with { Id = "rebels", Code = "REB" }, null, StatementForm.Direct)],
        };
        var fact = new Event(Proof("Rebels “shelled” the bridge"), EventType.Assault)
        {
            Mode = "heavy-weapons", Cameo = "194", Actors = [Who("Rebels")], Recipients = [Who("the bridge")],
            Status = Status.Denied, Source = said, Confidence = 0.71239,
            Time = new Time(new DateOnly(2016, 2, 1), null, TimePrecision.Open, "said"),
            Place = new Place("the bridge") { Latitude = 33.5 },
        };
        Assert.Equal(
            Json("{'kind':'event','id':'ID','document':'d1','type':'assault','mode':'heavy-weapons','cameo':'194'," +
            "'actors':[{'text':'Rebels','id':null,'code':null}],'recipients':[{'text':'the bridge','id':null,'code':null}]," +
            "'status':'denied','time':{'from':'2016-02-01','to':null,'precision':'open','text':'said'}," +
            "'place':{'name':'the bridge','country':null,'lat':33.5,'lon':null,'geonameid':null,'precision':null}," +
            "'source':{'actor':{'text':'Rana Haddad','id':null,'code':null},'cue':'said','form':'indirect'," +
            "'via':[{'actor':{'text':'Rebels','id':'rebels','code':'REB'},'cue':null,'form':'direct'}]},'confidence':0.712," +
            "'evidence':[{'start':0,'length':27,'text':'Rebels “shelled” the bridge'}]}"),
            Line(w => w.Write(fact)).Replace(fact.Id, "ID"));
    }

    [Fact]
    public void Document_and_actor_lines_have_the_fields_of_the_contract()
    {
        Assert.Equal(
            Json("{'kind':'document','id':'d1','title':'A bridge','published':'2016-02-03','language':null,'source':'bridge.txt'," +
            "'publisher':null,'sha256':'" + Report.Sha256 + "','chars':46,'notes':[]}"),
            Line(w => w.Write(Report)));
        Assert.Equal(
            Json("{'kind':'actor','document':'d1','id':'rana-haddad','name':'Rana Haddad','type':'person','code':null," +
            "'country':null,'aliases':['Haddad']}"),
            Line(w => w.Write(Report.Id, new Actor("rana-haddad", "Rana Haddad") { Type = ActorType.Person, Aliases = ["Haddad"] })));
    }

    public static TheoryData<Fact, string> Bodies => new()
    {
        { new Figure(Proof("the bridge"), Measure.TerritoryShare) { Low = 40, Best = 40.5, Qualifier = Qualifier.MoreThan, Unit = "percent" },
            "kind id document measure low best high qualifier unit of about status time place source confidence evidence" },
        { new Statement(Proof("Rana Haddad said"), Who("Rana Haddad"), Words("Rebels “shelled” the bridge")),
            "kind id document speaker cue form content status time place source confidence evidence" },
        { new Position(Proof("the bridge"), Who("Rebels"), Stance.Opposes, Who("the bridge")),
            "kind id document holder stance target status time place source confidence evidence" },
        { new Control(Proof("the bridge"), Who("Rebels"), ControlChange.Gained),
            "kind id document holder change from status time place source confidence evidence" },
        { new Agreement(Proof("the bridge"), "the bridge", AgreementStage.Signed),
            "kind id document name parties backers stage status time place source confidence evidence" },
        { new Role(Proof("the bridge"), Who("Rebels"), RoleRelation.AlsoKnownAs, Who("the bridge")),
            "kind id document subject relation object status time place source confidence evidence" },
        { new Effort(Proof("the bridge"), EffortLine.CounterFinance),
            "kind id document line actors status time place source confidence evidence" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Every_kind_has_its_fields_in_order(Fact fact, string fields)
    {
        using var json = JsonDocument.Parse(Line(w => w.Write(fact)));
        Assert.Equal(fields, string.Join(' ', json.RootElement.EnumerateObject().Select(p => p.Name)));
    }

    [Fact]
    public void Lone_surrogates_do_not_stop_the_writer()
    {
        var document = Document.FromText("ab\ud800cd");
        var line = Line(w => w.Write(new Effort(Evidence.Of(document, new TextSpan(0, 5)), EffortLine.Military)));
        using var json = JsonDocument.Parse(line);
        Assert.Equal(5, json.RootElement.GetProperty("evidence")[0].GetProperty("length").GetInt32());
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(0, 0)]
    [InlineData(40, 7)]
    public void Evidence_lies_in_its_text(int start, int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Evidence.Of(Report, new TextSpan(start, length)));

    [Fact]
    public void Ids_tell_facts_apart_and_stay()
    {
        var fact = new Event(Proof("Rebels"), EventType.Assault) { Confidence = 0.5 };
        Assert.Equal(fact.Id, (fact with { Confidence = 0.9 }).Id);
        Assert.NotEqual(fact.Id, (fact with { Status = Status.Denied }).Id);
        Assert.NotEqual(fact.Id, new Event(Proof("the bridge"), EventType.Assault).Id);
    }
}
