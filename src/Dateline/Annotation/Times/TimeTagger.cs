using Dateline.Annotation.Segmentation;
using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Annotation.Times;

/// <summary>
/// Finds times, durations and sets, and reckons them: from the day that is named nearby where the words go on from it, else from
/// the day of the dateline or of publication. What it knows of words stands in the text files of this folder.
/// </summary>
internal sealed class TimeTagger : IAnnotator
{
    // A text is a history where it names at least so many years, most of them gone by at its publication.
    private const int FewestDates = 5;
    private const double MostDates = .6;

    private readonly TimeFinder _finder;
    private readonly TimeResolver _resolver;

    public TimeTagger()
    {
        var festivals = new Festivals(TimeFile.Read("festivals"));
        (_finder, _resolver) = (new(festivals), new(festivals));
    }

    public Layers Requires => Layers.Trees;

    public Layers Provides => Layers.Times;

    public void Annotate(AnnotatedText text)
    {
        var found = new List<(int Sentence, Item Item)>();
        for (var i = 0; i < text.Trees.Length; i++)
            foreach (var item in _finder.Find(text.Sentences[i], text.Trees[i]))
                foreach (var part in Ranges.Cut(item, text.Document.Text)) found.Add((i, part));
        if (found.Count == 0) return;
        var document = text.Document;
        var published = document.Published;
        var anchors = new Anchors(published, published is { } day ? $"published {new Period(Grain.Day, day).Value}" : null, IsNarrative(found.Select(f => f.Item.Reading!), published));
        var datelineEnd = document.Text.Length == 0 ? -1 : Dateline(document.Text, text);
        var times = new List<TimeExpression>(found.Count);
        foreach (var (sentence, item) in found)
        {
            anchors.Sentence = sentence;
            var time = _resolver.Resolve(text.Trees[sentence], item, anchors, item.Span.Of(document.Text));
            times.Add(time);
            // "ROME, Feb 2 (Agency) —": what follows was written that day.
            if (item.Span.End <= datelineEnd && time.Precision == Knowledge.Ontology.TimePrecision.Day && time.From is { } written &&
                (published is not { } given || Math.Abs(given.DayNumber - written.DayNumber) <= 7))
                (anchors.Day, anchors.DayName) = (written, "dateline");
        }
        text.Times = times;
        Tell(text, found, times);
        for (var i = 0; i < times.Count; i++) times[i] = EventAnchors.Anchored(text.Trees, found[i].Sentence, found[i].Item, times[i], document.Text);
        Tell(text, found, times);
    }

    private static void Tell(AnnotatedText text, List<(int Sentence, Item Item)> found, List<TimeExpression> times)
    {
        for (int i = 0, end; i < times.Count; i = end)
        {
            var tree = text.Trees[found[i].Sentence];
            for (end = i; end < times.Count && found[end].Sentence == found[i].Sentence;) end++;
            tree.Times = [.. times[i..end].Select(t => Told(tree, t))];
        }
    }

    private static ToldTime Told(Tree tree, TimeExpression time)
    {
        int first = 0, last = tree.Count - 1;
        while (first < last && tree[first].Span.End <= time.Span.Start) first++;
        while (last > first && tree[last].Span.Start >= time.Span.End) last--;
        return new(first, last, time);
    }

    private static int Dateline(string words, AnnotatedText text)
    {
        for (var i = 0; i < Math.Min(3, text.Sentences.Count); i++)
            if (DatelineRule.End(words, text.Sentences[i].Span.Start) is var end and >= 0) return end;
        return -1;
    }

    // A history names its own years; a report says yesterday, Tuesday, this month.
    private static bool IsNarrative(IEnumerable<Reading> readings, DateOnly? published)
    {
        if (published is not { } day) return true;
        int own = 0, old = 0, now = 0;
        foreach (var reading in readings)
            if (reading.Form == "date" && (reading.Has("bc") ? 0 : reading.Number("year")) is { } year)
            {
                own++;
                if (year < day.Year) old++;
            }
            else if (reading.Has("today") || reading.Has("weekday") && !reading.Has("day")) now++;
        return own >= FewestDates && old >= MostDates * own && now * 4 <= own;
    }
}
