using System.Globalization;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Ledger;
using Dateline.Situations;

namespace Dateline.Tests.Reviews.Briefs;

/// <summary>Facts of texts that are made up, a sentence each, as a reader without a fault would code them.</summary>
internal static class MadeUpFacts
{
    private static readonly string[] Holders = ["Islamic State", "the Syrian Democratic Forces", "the Taliban", "Boko Haram", "Hezbollah", "Kurdish fighters", "government troops", "the March 23 Movement", "the Rapid Support Forces", "Houthi rebels", "the Iraqi army", "al-Shabaab"];
    private static readonly string[] Places = ["Taiz", "Mosul", "Raqqa", "Aden", "Sirte", "Gao", "Kidal", "Homs", "Goma", "Bukavu", "Kunduz", "Marib", "Baidoa", "Tikrit", "Kirkuk"];
    private static readonly string[] Sources = ["the United Nations", "Human Rights Watch", "residents", "local officials", "the Syrian Observatory for Human Rights", "Amnesty International", "John Kerry"];
    private static readonly string[] Who = ["people", "civilians", "soldiers", "fighters", "women", "children"];
    private static readonly (string Words, Qualifier Qualifier)[] Bounds = [("", Qualifier.Exact), ("about ", Qualifier.About), ("more than ", Qualifier.MoreThan), ("at least ", Qualifier.AtLeast), ("up to ", Qualifier.UpTo)];
    private static readonly string[] Takes = ["captured", "seized", "retook", "overran"];

    public static IEnumerable<KnownFact> Of(int count)
    {
        var chance = new Random(20160202);
        for (var i = 0; i < count; i++) yield return (i % 3) switch { 0 => Control(chance, i), 1 => Figure(chance, i), _ => Event(chance, i) };
    }

    private static KnownFact Control(Random chance, int i)
    {
        var (holder, from, place, day) = (Pick(chance, Holders), Pick(chance, Holders), Pick(chance, Places), Day(chance));
        var source = chance.Next(3) == 0 ? Pick(chance, Sources) : null;
        var isFrom = from != holder && chance.Next(2) == 0;
        var dated = chance.Next(4) > 0 ? Date(chance, day) : null;
        var core = $"{holder} {Pick(chance, Takes)} {place}{(isFrom ? $" from {from}" : "")}{(dated is null ? "" : $" {dated.Value.Words}")}";
        return Known(i, day, core, source, dated?.Time, (document, evidence, mention) => new Control(evidence, mention(holder), ControlChange.Gained) { From = isFrom ? mention(from) : null, Place = Town(place, i) });
    }

    private static KnownFact Figure(Random chance, int i)
    {
        var (place, who, day) = (Pick(chance, Places), Pick(chance, Who), Day(chance));
        var (words, bound) = Pick(chance, Bounds);
        var number = chance.Next(3) switch { 0 => chance.Next(11, 99), 1 => chance.Next(100, 9999), _ => chance.Next(10, 400) * 1000 };
        var measure = Pick(chance, new[] { (Measure.Killed, "killed"), (Measure.Injured, "injured"), (Measure.Displaced, "displaced") });
        var source = chance.Next(2) == 0 ? Pick(chance, Sources) : null;
        var dated = chance.Next(3) > 0 ? Date(chance, day) : null;
        var digits = number.ToString("#,0", CultureInfo.InvariantCulture);
        var core = $"{words}{digits} {who} were {measure.Item2} in {place}{(dated is null ? "" : $" {dated.Value.Words}")}";
        return Known(i, day, core, source, dated?.Time, (document, evidence, mention) => new Figure(evidence, measure.Item1)
        {
            Best = number, Low = bound is Qualifier.About or Qualifier.UpTo ? null : number, High = bound is Qualifier.Exact or Qualifier.UpTo ? number : null, Qualifier = bound, Unit = "people", About = mention($"{digits} {who}"), Place = Town(place, i),
        });
    }

    private static KnownFact Event(Random chance, int i)
    {
        var (actor, day) = (Pick(chance, Holders), Day(chance));
        var (verb, rest, type) = Pick(chance, new[]
        {
            ("shelled", "a market in", EventType.Assault), ("bombed", "the port of", EventType.Assault), ("condemned", "the attack on", EventType.Accuse), ("rejected", "a truce in", EventType.Reject), ("ambushed", "a convoy near", EventType.Assault), ("announced", "a new offensive against", EventType.Threaten),
        });
        var place = Pick(chance, Places);
        var source = chance.Next(3) == 0 ? Pick(chance, Sources) : null;
        var dated = chance.Next(3) > 0 ? Date(chance, day) : null;
        var core = $"{actor} {verb} {rest} {place}{(dated is null ? "" : $" {dated.Value.Words}")}";
        return Known(i, day, core, source, dated?.Time, (document, evidence, mention) => new Event(evidence, type) { Actors = [mention(actor)], Place = Town(place, i) });
    }

    private static KnownFact Known(int i, DateOnly published, string core, string? source, Time? time, Func<Document, Evidence, Func<string, Mention>, Fact> make)
    {
        var sentence = $"{char.ToUpperInvariant(core[0])}{core[1..]}{(source is null ? "" : $", {source} said")}.";
        var text = $"Report {i}\n\n{sentence}\n";
        var start = text.IndexOf(sentence, StringComparison.Ordinal);
        var document = Document.FromText(text, published, $"Report {i}", $"report-{i}.txt", $"Wire {i % 7}", new DocumentId($"report-{i}"));
        var evidence = Evidence.Of(document, new TextSpan(start, core.Length));
        Mention Of(string words)
        {
            var at = text.IndexOf(words, start, StringComparison.OrdinalIgnoreCase);
            var actor = ActorRegistry.BuiltIn.Find(words, published);
            return new(text.Substring(at, words.Length), new(at, words.Length)) { Id = actor?.Id, Code = actor?.Code };
        }
        var fact = make(document, evidence, Of) with { Status = Status.Actual, Confidence = 0.95, Time = time, Source = source is null ? null : new Source(Of(source), "said", StatementForm.Indirect) };
        var recorded = new DateTimeOffset(published.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return new(new LedgerFact(2 * i + 2, recorded, fact, new LedgerDocument(2 * i + 1, recorded, document)), new Origin($"wire-{i % 7}", $"Wire {i % 7}"));
    }

    private static (string Words, Time Time)? Date(Random chance, DateOnly published)
    {
        var day = published.AddDays(-chance.Next(0, 6));
        if (chance.Next(2) == 0) return ($"on {day:dddd}", new(day, day, TimePrecision.Day, day.ToString("dddd", CultureInfo.InvariantCulture)));
        var words = day.ToString("d MMMM", CultureInfo.InvariantCulture);
        return ($"on {words}", new(day, day, TimePrecision.Day, words));
    }

    private static Place Town(string name, int i) => new(name) { GeoNameId = 1000 + name.Length * 31 + name[0], Precision = PlacePrecision.Town, Latitude = i % 30, Longitude = 40 };

    private static DateOnly Day(Random chance) => new DateOnly(2015, 1, 1).AddDays(chance.Next(0, 1000));

    private static T Pick<T>(Random chance, T[] items) => items[chance.Next(items.Length)];
}
