using Dateline.Documents;
using Dateline.Exports;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Tests.Exports;

/// <summary>Documents and facts as nobody would write them: scripts from right to left and outside the first plane, controls, formulas, empty words, times of every sort.</summary>
internal static class StrangeItems
{
    public const string Sentence = "=SUM(1,2) \"قال الجيش\", إنّ 😀 rebels; \0\u0001\u007F 'killed'  <b>27</b> & \u202Eothers\u202C\tin 𐎠𐎡,\r\nand \"fled\"";

    private const string Rest = "\n-12 dead; +3 hurt\nnobody\u2028knows\n";

    private static readonly DateOnly Day = new(2016, 2, 29);

    private static readonly Time?[] Times =
    [
        null, new(Day, Day, TimePrecision.Day, "Monday"), new(Day, Day.AddDays(6), TimePrecision.Week, "that week"), new(Day, Day.AddDays(30), TimePrecision.Month, "a month"),
        new(new(2015, 12, 1), Day, TimePrecision.Season, "the winter"), new(new(2016, 1, 1), new(2016, 12, 31), TimePrecision.Year, "2016"), new(new(2010, 1, 1), new(2019, 12, 31), TimePrecision.Decade, "the 2010s"),
        new(Day, null, TimePrecision.Open, "since Monday"), new(null, Day, TimePrecision.Open, "until Monday"), new(null, null, null, "one day"), new(Day, Day, TimePrecision.Day, ""), new(new(1, 1, 1), new(9999, 12, 31), null, "ever"),
    ];

    private static readonly Place?[] Places =
    [
        new("مدينة, \"الباب\"") { Country = "SYR", Latitude = 36.37, Longitude = 37.51, Precision = PlacePrecision.Town }, new("the Pole") { Latitude = -90, Longitude = 180, Precision = PlacePrecision.Site },
        new("nowhere"), new("=0") { Latitude = 0, Longitude = 0 }, new("Pristina") { Country = "XKX", Latitude = 42.67, Longitude = 21.17, GeoNameId = long.MaxValue, Precision = PlacePrecision.District },
        new("Syria") { Country = "SYR", Latitude = 35, Longitude = 38, Precision = PlacePrecision.Country }, new("Atlantis") { Country = "ATL", Latitude = 1e-7, Longitude = -179.9999999, Precision = PlacePrecision.Province }, null,
    ];

    /// <summary>One with every word that may be empty empty, one without a day, one whose address is of no script of RFC 3986.</summary>
    public static ExportItem[] All =>
    [
        Item(new(new("strange/1"), $"\uFEFF{Sentence}{Rest}") { Published = Day, Title = "", Publisher = " ", Url = "" }),
        Item(new(new("strange, \"2\"\n"), $"\uFEFF{Sentence}{Rest}") { Title = "@title\t\"x\"", Publisher = "وكالة; \"A\", =B" }),
        Item(new(new("https://مثال.إختبار/3"), $"\uFEFF{Sentence}{Rest}") { Published = new(1, 1, 1), Title = "😀", Publisher = "'=P", Url = "https://user@مثال.إختبار:8080/أ ب/[x]?q=\"<%zz>\"|{a}#é" }),
    ];

    private static ExportItem Item(Document document)
    {
        var sentence = new TextSpan(1, Sentence.Length);
        var facts = new List<Fact>();
        Mention army = new("قال الجيش", new(12, 9)) { Id = "strange-army", Code = "MIL" }, rebels = new("rebels", new(Sentence.IndexOf("rebels", StringComparison.Ordinal) + 1, 6)) { Code = "REB" };
        for (var i = 0; i < Times.Length; i++)
        {
            facts.Add(new Event(Evidence.Of(document, new(1, 2 + i)), EventType.Assault)
            {
                Mode = "aerial", Cameo = "195", Actors = [army], Recipients = [rebels, army], Time = Times[i], Place = Places[i % Places.Length], Confidence = i / (Times.Length - 1.0),
            });
        }
        var whole = Evidence.Of(document, sentence, new TextSpan(sentence.End + 1, 3));
        facts.Add(new Figure(whole, Measure.Killed) { Best = 27, Unit = "", Of = "-1", About = rebels, Time = Times[1], Place = Places[0], Confidence = 1, Source = new(army, "", StatementForm.Indirect) });
        facts.Add(new Figure(whole, Measure.Displaced) { High = 1e15, Qualifier = Qualifier.LessThan, Unit = "\"people\",\n" });
        facts.Add(new Figure(whole, Measure.Affected) { Low = 0.125, Qualifier = Qualifier.AtLeast, Time = Times[2] });
        facts.Add(new Statement(whole, army, Excerpt.Of(document, sentence)) { Cue = "قال", Form = StatementForm.Direct });
        facts.Add(new Agreement(whole, "+1+1\u0001", AgreementStage.Signed));
        facts.Add(new Control(whole, rebels, ControlChange.Gained) { From = army, Place = Places[0], Time = Times[1] });
        return new(new(document, new FactList(facts, [new("strange-army", "الجيش; \"A\", B") { Type = ActorType.Military, Code = "MIL" }])), [sentence]);
    }
}
