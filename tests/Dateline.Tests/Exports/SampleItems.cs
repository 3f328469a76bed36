using Dateline.Documents;
using Dateline.Exports;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Tests.Exports;

/// <summary>Two of the sample reports with facts set by hand, so that what leaves does not change with the reading.</summary>
internal static class SampleItems
{
    private static readonly Place Aleppo = new("Aleppo") { Country = "SYR", Latitude = 36.20124, Longitude = 37.16117, GeoNameId = 170063, Precision = PlacePrecision.Town };

    private static readonly Place Syria = new("Syria") { Country = "SYR", Latitude = 35, Longitude = 38, Precision = PlacePrecision.Country };

    public static ExportItem Hospital()
    {
        var item = new Draft("2016-04-28-aleppo-hospital", new(2016, 4, 28));
        var wednesday = item.Day(2016, 4, 27, "Wednesday");
        var strike = item.Add(new Event(item.Words("Air strikes destroyed a hospital in the rebel-held part of Aleppo late on Wednesday"), EventType.Assault)
        {
            Mode = "aerial", Cameo = "195", Recipients = [item.Mention("a hospital", null, "HLH")], Time = wednesday, Place = Aleppo, Confidence = 0.7,
        });
        item.SubType(strike, "Air/drone strike");
        item.Add(new Figure(item.Words("killed at least 27 people"), Measure.Killed)
        {
            Low = 27, Best = 27, Qualifier = Qualifier.AtLeast, Unit = "people", About = item.Mention("27 people", null, "CVL"), Time = wednesday, Place = Aleppo, Confidence = 0.9,
            Source = new(item.Mention("Médecins Sans Frontières", "doctors-without-borders", "NGOMED"), "said", StatementForm.Indirect),
        });
        item.Add(new Event(item.Words("its planes had bombed any hospital"), EventType.Assault)
        {
            Mode = "aerial", Cameo = "195", Actors = [item.Mention("The Syrian army", "syria-military", "SYRMIL")], Status = Status.Denied, Confidence = 0.6,
        });
        item.Add(new Event(item.Words("Washington blamed Damascus"), EventType.Accuse)
        {
            Mode = "allege", Cameo = "112", Actors = [item.Mention("Washington", "united-states-government", "USAGOV")], Recipients = [item.Mention("Damascus", "syria-government", "SYRGOV")],
            Time = wednesday, Confidence = 0.8,
        });
        item.Add(new Control(item.Words("government-held districts"), item.Mention("government", null, "GOV"), ControlChange.Held) { Place = new("government-held districts"), Confidence = 0.7 });
        return item.Item(
            new("doctors-without-borders", "Médecins Sans Frontières") { Type = ActorType.Ngo, Code = "NGOMED", Aliases = ["MSF"] },
            new("syria-military", "Armed forces of Syria") { Type = ActorType.Military, Code = "SYRMIL", Country = "SYR" },
            new("united-states-government", "Government of the United States") { Type = ActorType.Government, Code = "USAGOV", Country = "USA" },
            new("syria-government", "Government of Syria") { Type = ActorType.Government, Code = "SYRGOV", Country = "SYR" });
    }

    public static ExportItem Strikes()
    {
        var item = new Draft("2015-10-01-russian-strikes-homs", new(2015, 10, 1));
        var strikes = item.Add(new Event(item.Words("Russian aircraft carried out their first air strikes in Syria on Wednesday"), EventType.Assault)
        {
            Mode = "aerial", Cameo = "195", Actors = [item.Mention("Russian aircraft", "russia-military", "RUSMIL")], Time = item.Day(2015, 9, 30, "Wednesday"), Place = Syria, Confidence = 0.5,
        });
        item.SubType(strikes, "Air/drone strike");
        item.Add(new Statement(item.Words("U.S. Defense Secretary Ash Carter said"), item.Mention("Ash Carter", "ash-carter", "USAMIL"), item.Excerpt("there probably were no Islamic State forces")) { Cue = "said", Form = StatementForm.Indirect, Confidence = 0.8 });
        item.Add(new Figure(item.Words("at least 17 dead"), Measure.Killed)
        {
            Low = 17, Best = 17, Qualifier = Qualifier.AtLeast, Unit = "people", Time = item.Day(2015, 9, 30, "Wednesday"),
            Place = new("Talbiseh") { Country = "SYR", Latitude = 34.84072, Longitude = 36.73092, Precision = PlacePrecision.Town }, Confidence = 0.9,
            Source = new(item.Mention("Local activists", null, "CVL"), "counted", StatementForm.Indirect),
        });
        item.Add(new Role(item.Words("President Vladimir Putin"), item.Mention("Vladimir Putin", "vladimir-putin", "RUSGOV"), RoleRelation.HoldsOffice, item.Mention("President", null, null)) { Confidence = 0.9 });
        return item.Item(
            new("russia-military", "Armed forces of Russia") { Type = ActorType.Military, Code = "RUSMIL", Country = "RUS" },
            new("ash-carter", "Ash Carter") { Type = ActorType.Person, Code = "USAMIL", Country = "USA" },
            new("vladimir-putin", "Vladimir Putin") { Type = ActorType.Person, Code = "RUSGOV", Country = "RUS" });
    }

    private sealed class Draft
    {
        private readonly Document _document;
        private readonly List<Fact> _facts = [];
        private readonly Dictionary<string, IReadOnlyList<string>> _subTypes = [];

        public Draft(string name, DateOnly published)
        {
            var text = File.ReadAllText(Path.Combine(Repository.Root, "samples", $"{name}.txt"));
            _document = Document.FromText(text, published, text[..text.IndexOf('\n')], publisher: "Sample Wire A", id: new(name));
        }

        public T Add<T>(T fact) where T : Fact
        {
            _facts.Add(fact);
            return fact;
        }

        public void SubType(Fact fact, string name) => _subTypes[fact.Id] = [name];

        public Evidence Words(string words) => Evidence.Of(_document, Span(words));

        public Excerpt Excerpt(string words) => Dateline.Facts.Excerpt.Of(_document, Span(words));

        public Mention Mention(string words, string? id, string? code) => new(words, Span(words)) { Id = id, Code = code };

        public Time Day(int year, int month, int day, string words) => new(new(year, month, day), new(year, month, day), TimePrecision.Day, words);

        /// <summary>Sentences end at a full stop and a space, or at a line end.</summary>
        public ExportItem Item(params Actor[] actors)
        {
            var (sentences, start) = (new List<TextSpan>(), 0);
            for (var i = 0; i < _document.Text.Length; i++)
            {
                if (_document.Text[i] != '\n' && !(_document.Text[i] == '.' && i + 2 < _document.Text.Length && _document.Text[i + 1] == ' ' && char.IsLower(_document.Text[i - 1]))) continue;
                if (i > start) sentences.Add(TextSpan.FromBounds(start, i + (_document.Text[i] == '.' ? 1 : 0)));
                start = i + (_document.Text[i] == '.' ? 2 : 1);
            }
            return new(new(_document, new FactList(_facts, actors)), sentences) { SubTypes = _subTypes };
        }

        private TextSpan Span(string words) => new(_document.Text.IndexOf(words, StringComparison.Ordinal), words.Length);
    }
}
