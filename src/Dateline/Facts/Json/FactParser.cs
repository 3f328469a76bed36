using System.Text.Json;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Json;

/// <summary>One fact out of its JSON form. Mentions are met in the order in which they are written, so their spans can stand in a list of their own.</summary>
internal sealed class FactParser(JsonElement json, Document document)
{
    private readonly JsonElement? _spans = json.TryGetProperty("spans", out var spans) ? spans : null;
    private int _mentions;

    public Fact Read()
    {
        CheckDocument();
        var fact = Body() with
        {
            Status = json.Needed<Status>("status"),
            Time = json.Object("time") is { } time ? new(time.Day("from"), time.Day("to"), time.Word<TimePrecision>("precision"), time.Text("text") ?? "") : null,
            Place = json.Object("place") is { } place ? Place(place) : null,
            Source = json.Object("source") is { } source ? Source(source) : null,
            Confidence = json.GetProperty("confidence").GetDouble(),
        };
        if (fact.Id != json.Text("id")) throw new InvalidOperationException($"its id is {json.Text("id")} where its content makes {fact.Id}");
        return fact;
    }

    public FactCarrier Carrier()
    {
        CheckDocument();
        var speaker = json.Object("source")?.GetProperty("actor") is { } actor ? Named(actor) : default(Mention?);
        var actors = json.Text("kind") == "effort" ? string.Join(", ", json.GetProperty("actors").EnumerateArray().Select(a => a.Given("text"))) : null;
        return new(json.Given("id"), speaker, Excerpt(json.GetProperty("evidence")[0]).Text, actors);
    }

    private void CheckDocument()
    {
        if (json.Text("document") is var named && named != document.Id.Value) throw new InvalidOperationException($"it names the document {named}");
    }

    private Fact Body() => json.Text("kind") switch
    {
        "event" => new Event(Proof(), json.Needed<EventType>("type"))
        {
            Mode = json.Text("mode"), Cameo = json.Text("cameo"), Actors = Mentions("actors"), Recipients = Mentions("recipients"),
        },
        "figure" => new Figure(Proof(), json.Needed<Measure>("measure"))
        {
            Low = json.Number("low"), Best = json.Number("best"), High = json.Number("high"), Qualifier = json.Needed<Qualifier>("qualifier"),
            Unit = json.Text("unit"), Of = json.Text("of"), About = Optional("about"),
        },
        "statement" => new Statement(Proof(), Mention("speaker"), Excerpt(json.GetProperty("content")))
        {
            Cue = json.Text("cue"), Form = json.Needed<StatementForm>("form"),
        },
        "position" => new Position(Proof(), Mention("holder"), json.Needed<Stance>("stance"), Mention("target")),
        "control" => new Control(Proof(), Optional("holder"), json.Needed<ControlChange>("change")) { From = Optional("from") },
        "agreement" => new Agreement(Proof(), json.Given("name"), json.Needed<AgreementStage>("stage"))
        {
            Parties = Mentions("parties"), Backers = Mentions("backers"),
        },
        "role" => new Role(Proof(), Mention("subject"), json.Needed<RoleRelation>("relation"), Mention("object")),
        "effort" => new Effort(Proof(), json.Needed<EffortLine>("line")) { Actors = Mentions("actors") },
        var kind => throw new InvalidOperationException($"there is no kind {kind}"),
    };

    private Evidence Proof()
    {
        var spans = json.GetProperty("evidence").EnumerateArray().Select(e => Excerpt(e).Span).ToList();
        if (spans.Count == 0) throw new InvalidOperationException("it has no evidence");
        return Evidence.Of(document, spans[0], spans.Skip(1));
    }

    private Excerpt Excerpt(JsonElement excerpt)
    {
        var words = Facts.Excerpt.Of(document, new(excerpt.GetProperty("start").GetInt32(), excerpt.GetProperty("length").GetInt32()));
        return words.Text == excerpt.Text("text")
            ? words
            : throw new InvalidOperationException($"at {words.Span.Start} stands \"{words.Text}\", not \"{excerpt.Text("text")}\"");
    }

    private static Place Place(JsonElement place) => new(place.Given("name"))
    {
        Country = place.Text("country"), Latitude = place.Number("lat"), Longitude = place.Number("lon"),
        GeoNameId = place.Object("geonameid") is { } id ? id.GetInt64() : null, Precision = place.Word<PlacePrecision>("precision"),
    };

    private Source Source(JsonElement source) => One(source) with { Via = [.. source.GetProperty("via").EnumerateArray().Select(One)] };

    private Source One(JsonElement source) => new(Of(source.GetProperty("actor")), source.Text("cue"), source.Needed<StatementForm>("form"));

    private Mention Mention(string name) => Of(json.GetProperty(name));

    private Mention? Optional(string name) => json.Object(name) is { } mention ? Of(mention) : null;

    private Mentions Mentions(string name) => [.. json.GetProperty(name).EnumerateArray().Select(Of)];

    private Mention Of(JsonElement mention) => Named(mention) with { Span = Span() };

    private static Mention Named(JsonElement mention) => new(mention.Given("text"), default) { Id = mention.Text("id"), Code = mention.Text("code") };

    private TextSpan Span()
    {
        if (_spans is not { } spans) return default;
        var span = new TextSpan(spans[2 * _mentions].GetInt32(), spans[2 * _mentions + 1].GetInt32());
        _mentions++;
        return span.Start >= 0 && span.Length >= 0 && span.End <= document.Text.Length
            ? span
            : throw new InvalidOperationException($"a mention at {span.Start} of {span.Length} units lies outside the text");
    }
}
