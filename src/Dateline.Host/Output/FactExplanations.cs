using System.Globalization;
using Dateline.Annotation;
using Dateline.Documents;
using Dateline.Facts;
using Spectre.Console;

namespace Dateline.Host.Output;

/// <summary>For each fact what it was coded by: rule, lexicon entries, path of words, and whom, where and when its words were taken to mean.</summary>
internal sealed class FactExplanations(IAnsiConsole console) : IFactOutput
{
    private const int LabelWidth = 12;

    public void Write(Reading reading, AnnotatedText text)
    {
        console.Write(FactTable.Heading(reading.Document));
        foreach (var note in reading.Notes) Line("note", note);
        if (reading.Facts.Count == 0) console.Write(new Text("no facts\n"));
        foreach (var fact in reading.Facts) Explain(fact, reading, text);
        console.WriteLine();
    }

    private void Explain(Fact fact, Reading reading, AnnotatedText text)
    {
        var view = FactView.Of(fact);
        console.Write(new Text($"\n{fact.Kind} {view.What}\n", new Style(Color.Aqua, decoration: Decoration.Bold)));
        foreach (var excerpt in fact.Evidence.Excerpts) Line("evidence", $"«{FactTable.OneLine(excerpt.Text)}» at {excerpt.Span.Start}+{excerpt.Span.Length}");
        Line("rule", fact.Grounds?.Rule);
        foreach (var entry in fact.Grounds?.Entries ?? []) Line("entry", entry);
        Line("path", fact.Grounds?.Path);
        foreach (var mention in fact.Mentions.Distinct()) Line("who", Who(mention, reading, text));
        if (fact.Place is { } place) Line("where", Where(place, text));
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
