using System.Text;
using System.Text.Json;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Facts.Json;
using Dateline.Knowledge.Ontology;

namespace Dateline.Tests.Facts;

public class FactReaderTests
{
    private static readonly Document Report = Document.FromText("Rebels “shelled” the bridge, Rana Haddad said.", new DateOnly(2016, 2, 3), id: new("d1"));

    public static TheoryData<Fact> All =>
    [
        new Event(Proof("Rebels “shelled”", "the bridge"), EventType.Assault) { Mode = "heavy-weapons", Cameo = "194", Actors = [Who("Rebels")], Recipients = [Who("the bridge")] },
        new Figure(Proof("the bridge"), Measure.TerritoryShare) { Low = 40, Best = 40.5, Qualifier = Qualifier.MoreThan, Unit = "percent", Of = "all", About = Who("Rebels") },
        new Statement(Proof("Rana Haddad said"), Who("Rana Haddad"), Words("Rebels “shelled” the bridge")) { Cue = "said", Form = StatementForm.Indirect },
        new Position(Proof("the bridge"), Who("Rebels"), Stance.Opposes, Who("the bridge")),
        new Control(Proof("the bridge"), Who("Rebels"), ControlChange.Gained) { From = Who("Rana Haddad") },
        new Agreement(Proof("the bridge"), "the bridge", AgreementStage.Signed) { Parties = [Who("Rebels"), Who("Rana Haddad")], Backers = [Who("the bridge")] },
        new Role(Proof("the bridge"), Who("Rebels"), RoleRelation.AlsoKnownAs, Who("the bridge")),
        new Effort(Proof("the bridge"), EffortLine.CounterFinance) { Actors = [Who("Rebels")] },
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_kind_comes_back_with_and_without_what_is_optional(Fact fact)
    {
        var said = new Source(Who("Rana Haddad"), "said", StatementForm.Indirect) { Via = [new(Who("Rebels") with { Id = "rebels", Code = "REB" }, null, StatementForm.Direct)] };
        var time = new Time(new DateOnly(2016, 2, 1), null, TimePrecision.Open, "said");
        var place = new Place("the bridge") { Country = "SYR", Latitude = 33.5, Longitude = -1.25, GeoNameId = 12, Precision = PlacePrecision.Site };
        var full = fact with { Status = Status.Denied, Source = said, Confidence = 0.712, Time = time, Place = place };
        foreach (var one in new[] { fact, full })
        {
            var back = Read(Json(one));
            Assert.Equal(Json(one), Json(back));
            Assert.Equal(one.Mentions, back.Mentions);
            if (one is Position position) Assert.Equal(position.Target, ((Position)back).Target);
            var carrier = Carrier(Json(one));
            Assert.Equal((one.Id, one.Source?.Actor.Text, one.Source?.Actor.Id, one.Evidence.Excerpts[0].Text), (carrier.Id, carrier.Speaker?.Text, carrier.Speaker?.Id, carrier.Words));
            Assert.Equal((one as Effort)?.Actors.ToString(), carrier.Actors);
        }
    }

    [Fact]
    public void The_form_of_the_contract_is_read_too()
    {
        var stream = new MemoryStream();
        using (var writer = new FactWriter(stream)) writer.Write(new Effort(Proof("the bridge"), EffortLine.Military) { Actors = [Who("Rebels")] });
        Assert.Equal("Rebels", Read(Encoding.UTF8.GetString(stream.ToArray())).Mentions.Single().Text);
    }

    [Theory]
    [InlineData("\"start\":17", "\"start\":18", "at 18 stands")]
    [InlineData("\"start\":17", "\"start\":99", "Not inside the text")]
    [InlineData("the bridge", "the brigde", "not \"the brigde\"")]
    [InlineData("\"d1\"", "\"d2\"", "it names the document d2")]
    [InlineData("[{\"start\":17,\"length\":10,\"text\":\"the bridge\"}]", "[]", "it is no fact of the document d1")]
    public void Words_that_do_not_stand_there_carry_nothing(string written, string damaged, string reason)
    {
        var json = Json(new Effort(Proof("the bridge"), EffortLine.Military) { Actors = [Who("Rebels")] });
        Assert.Contains(written, json);
        Assert.Contains(reason, Assert.Throws<FormatException>(() => Carrier(json.Replace(written, damaged))).Message);
    }

    [Theory]
    [InlineData("\"start\":17", "\"start\":18", "at 18 stands")]
    [InlineData("\"start\":17", "\"start\":99", "Not inside the text")]
    [InlineData("the bridge", "the brigde", "not \"the brigde\"")]
    [InlineData("\"military\"", "\"millitary\"", "\"line\" has no value millitary")]
    [InlineData("\"line\"", "\"lime\"", "it is no fact of the document d1")]
    [InlineData("\"d1\"", "\"d2\"", "it names the document d2")]
    [InlineData("[{\"start\":17,\"length\":10,\"text\":\"the bridge\"}]", "[]", "it has no evidence")]
    [InlineData("\"spans\":[0,6]", "\"spans\":[0,66]", "a mention at 0 of 66 units lies outside the text")]
    [InlineData("\"spans\":[0,6]", "\"spans\":[]", "it is no fact of the document d1")]
    [InlineData("\"status\":\"actual\"", "\"status\":\"denied\"", "its id is")]
    public void A_fact_without_its_words_cannot_be_read(string written, string damaged, string reason)
    {
        var json = Json(new Effort(Proof("the bridge"), EffortLine.Military) { Actors = [Who("Rebels")] });
        Assert.Contains(written, json);
        Assert.Contains(reason, Assert.Throws<FormatException>(() => Read(json.Replace(written, damaged))).Message);
    }

    private static FactCarrier Carrier(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return FactReader.ReadCarrier(parsed.RootElement, Report);
    }

    private static Fact Read(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return FactReader.Read(parsed.RootElement, Report);
    }

    private static string Json(Fact fact)
    {
        var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = ExactJsonEncoder.Instance }))
        {
            json.WriteStartObject();
            json.WriteFields(fact);
            json.WriteSpans(fact);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Excerpt Words(string words) => Excerpt.Of(Report, new(Report.Text.IndexOf(words, StringComparison.Ordinal), words.Length));

    private static Evidence Proof(string words, params string[] support) => Evidence.Of(Report, Words(words).Span, support.Select(s => Words(s).Span));

    private static Mention Who(string words) => new(words, Words(words).Span);
}
