using System.Globalization;
using Dateline.Annotation;
using Dateline.Documents;
using Dateline.Facts;
using Spectre.Console;

namespace Dateline.Host.Output;

/// <summary>For each fact what it was coded by: rule, lexicon entries, path of words, and whom, where and when its words were taken to mean.</summary>
/// <param name="console">Where to print.</param>
/// <param name="reader">Who read it, to be asked between what it chose.</param>
internal sealed class FactExplanations(IAnsiConsole console, Reader reader) : IFactOutput
{
    private const int LabelWidth = 12;

    public void Write(Reading reading, AnnotatedText text)
    {
        console.Write(FactTable.Heading(reading.Document));
        foreach (var note in reading.Notes) Line("note", note);
        if (reading.Facts.Count == 0) console.Write(new Text("no facts\n"));
        var considered = reader.Consider(text).ToLookup(c => (c.IsPlace, c.Span));
        foreach (var fact in reading.Facts) Explain(fact, reading, text, considered);
        console.WriteLine();
    }

    /// <summary>The names that no fact is about, with what they might have meant.</summary>
    public void WriteUnused(Reading reading, AnnotatedText text)
    {
        foreach (var name in reader.Consider(text).GroupBy(c => (c.IsPlace, c.Span)))
        {
            if (reading.Facts.Any(f => f.Mentions.Any(m => m.Span.Overlaps(name.Key.Span)) || f.Place is { } place && place.Name == name.Key.Span.Of(text.Document.Text))) continue;
            console.Write(new Text($"unused: «{FactTable.OneLine(name.Key.Span.Of(text.Document.Text))}»\n"));
            foreach (var one in name) Line("candidate", Candidate(one));
        }
    }

    private void Explain(Fact fact, Reading reading, AnnotatedText text, ILookup<(bool IsPlace, TextSpan Span), Considered> considered)
    {
        var view = FactView.Of(fact);
        console.Write(new Text($"\n{fact.Kind} {view.What}\n", new Style(Color.Aqua, decoration: Decoration.Bold)));
        foreach (var excerpt in fact.Evidence.Excerpts) Line("evidence", $"«{FactTable.OneLine(excerpt.Text)}» at {excerpt.Span.Start}+{excerpt.Span.Length}");
        Line("rule", fact.Grounds?.Rule);
        foreach (var entry in fact.Grounds?.Entries ?? []) Line("entry", entry);
        Line("path", fact.Grounds?.Path);
        foreach (var mention in fact.Mentions.Distinct())
        {
            Line("who", Who(mention, reading, text));
            foreach (var one in considered.Where(c => !c.Key.IsPlace && mention.Span.Overlaps(c.Key.Span)).SelectMany(c => c)) Line("candidate", Candidate(one));
        }
        if (fact.Place is { } place)
        {
            Line("where", Where(place, text));
            var at = considered.Where(c => c.Key.IsPlace && place.Name.Contains(c.Key.Span.Of(text.Document.Text), StringComparison.Ordinal)).OrderBy(c => Math.Abs(c.Key.Span.Start - fact.Evidence.Excerpts[0].Span.Start)).FirstOrDefault();
            foreach (var one in at ?? Enumerable.Empty<Considered>()) Line("candidate", Candidate(one));
        }
        if (fact.Time is { } time) Line("when", When(fact, time, text));
        Line("status", FactView.Word(fact.Status));
        if (fact.Source is { } source) Line("source", string.Join(" ← ", source.Via.Prepend(source).Select(s => $"{s.Actor.Text} ({s.Cue ?? "the text"})")));
        Line("confidence", FactView.Confidence(fact));
    }

    private static string Who(Mention mention, Reading reading, AnnotatedText text)
    {
        var words = FactTable.OneLine(mention.Text);
        var links = text.Actors.Where(a => mention.Span.Overlaps(a.Span))
            .Select(a => string.Create(CultureInfo.InvariantCulture, $"registry {a.Actor.Id} {a.Score:0.00} by «{FactTable.OneLine(a.Span.Of(text.Document.Text))}»"));
        var actor = reading.Facts.Actors.FirstOrDefault(a => a.Id == mention.Id);
        return string.Join("  ", links.Prepend(mention.Id is null
            ? $"{words}: unresolved{(mention.Code is { } only ? $", {only}" : "")}"
            : $"{words}: {actor?.Name ?? mention.Id} [{mention.Id}{(mention.Code is { } code ? $", {code}" : "")}]"));
    }

    private static string Candidate(Considered one) =>
        string.Create(CultureInfo.InvariantCulture, $"{(one.IsChosen ? "*" : " ")} {one.Name}  {one.Score:0.00}  {one.Why}");

    private static string Where(Place place, AnnotatedText text) => place is { Latitude: { } north, Longitude: { } east }
        ? string.Create(CultureInfo.InvariantCulture, $"{place.Name}: {place.Country} {north:0.00} {east:0.00}, {Precision(place)}{(place.GeoNameId is { } id ? $", GeoNames {id}" : "")}")
        : $"{place.Name}: unresolved{MayBe(place, text)}";

    // The places of a name that the text does not tell apart.
    private static string MayBe(Place place, AnnotatedText text) =>
        text.Places.FirstOrDefault(t => t.MayBe.Count > 0 && t.Span.Of(text.Document.Text) == place.Name) is { } open
            ? ", may be " + string.Join(", ", open.MayBe.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Country} {p.Latitude:0.00} {p.Longitude:0.00}"))) : "";

    private static string Precision(Place place) => place.Precision is { } precision ? FactView.Word(precision) : "unknown precision";

    private static string When(Fact fact, Time time, AnnotatedText text)
    {
        if (time.Text.Length == 0) return $"{FactView.When(fact)}, the day of the report";
        var tagged = text.Times.FirstOrDefault(t => t.Span.Of(text.Document.Text) == time.Text && fact.Evidence.Excerpts.Any(e => e.Span.Overlaps(t.Span)))
            ?? text.Times.FirstOrDefault(t => t.Span.Of(text.Document.Text) == time.Text);
        return $"«{time.Text}»: {(time is { From: null, To: null } ? "unresolved" : FactView.When(fact))}"
            + (tagged?.Value is { } value ? $", TIMEX3 {value}" : "") + (tagged?.Anchor is { } anchor ? $", reckoned from {anchor}" : "");
    }

    private void Line(string label, string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        console.Write(new Text($"  {label.PadRight(LabelWidth)}", new Style(Color.Grey)));
        console.Write(new Text($"{text}\n"));
    }
}
