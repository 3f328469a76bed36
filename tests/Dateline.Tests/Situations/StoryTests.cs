using Dateline.Documents;
using Dateline.Situations;
using Dateline.Situations.Occurrences;
using Dateline.Situations.Origins;
using Dateline.Situations.Stories;

namespace Dateline.Tests.Situations;

public class StoryTests
{
    private static readonly Document[] Reports =
    [
        Report("q1", 3, "An earthquake of magnitude 6.1 shook the town of Varnholt on Tuesday, bringing down the roof of a school. Rescuers in Varnholt dug through the night, and the Red Cross opened two camps by the stadium."),
        Report("q2", 4, "Rescuers pulled a girl from the ruins of a school in Varnholt, a day after a quake of magnitude 6.1. The Red Cross said its camps beside the stadium were full."),
        Report("q3", 3, "VARNHOLT - The quake that shook Varnholt on Tuesday had a magnitude of 6.1, seismologists said. Two camps by the stadium took in families whose roofs had come down."),
        Report("e1", 3, "Voters in Ostrava elected Milena Kolarova as mayor on Tuesday. Kolarova, a surgeon, beat the incumbent Pavel Dvorsky by nine points and promised new trams."),
        Report("e2", 4, "Ostrava's new mayor, the surgeon Milena Kolarova, promised trams for the suburbs after beating Pavel Dvorsky by nine points."),
        Report("x1", 4, "The price of cocoa fell for a third week as rains returned to the plantations, traders in Abidjan said."),
        Report("q4", 60, "An earthquake of magnitude 6.1 shook the town of Varnholt on Tuesday, bringing down the roof of a school. Rescuers in Varnholt dug through the night, and the Red Cross opened two camps by the stadium."),
    ];

    [Fact]
    public void Reports_of_one_happening_are_one_story() =>
        Assert.Equal(["e1 e2", "q1 q2 q3", "q4", "x1"], Index(Reports).Stories.Select(s => string.Join(' ', s.Documents)));

    [Fact]
    public void Every_link_says_why()
    {
        var story = Index(Reports).Of(new DocumentId("q2"))!;
        Assert.Equal("q1", story.Id.Value);
        Assert.All(story.Links, l => Assert.NotEmpty(l.Reasons));
        Assert.All(story.Links, l => Assert.Contains(new(ReasonKind.Name, "varnholt"), l.Reasons));
        Assert.Contains(story.Links, l => l.Reasons.Contains(new(ReasonKind.Figure, "6.1")));
        Assert.Contains(story.Links, l => l.Reasons.Contains(new(ReasonKind.Day, "2016-02-03")));
    }

    [Fact]
    public void A_document_is_added_once_and_an_empty_one_is_alone()
    {
        var index = Index([.. Reports, Reports[0], Report("empty", 3, "")]);
        Assert.Equal(Reports.Length + 1, index.Count);
        Assert.Equal(["empty"], index.Of(new DocumentId("empty"))!.Documents.Select(d => d.Value));
        Assert.Null(index.Of(new DocumentId("none")));
    }

    [Fact]
    public void Every_order_of_arrival_gives_the_same()
    {
        var documents = Samples.Documents;
        var facts = documents.Take(40).ToDictionary(d => d.Id, KnownFacts.Of);
        var first = Show(documents, facts);
        Assert.Contains(" + ", first);
        var random = new Random(7);
        for (var order = 0; order < 20; order++)
        {
            var shuffled = documents.ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(first, Show(shuffled, facts));
        }
    }

    // All that the indexes say, as text.
    private static string Show(IReadOnlyList<Document> documents, Dictionary<DocumentId, IReadOnlyList<KnownFact>> facts)
    {
        var (stories, origins) = (new StoryIndex(), new OriginIndex());
        var occurrences = new OccurrenceIndex(stories);
        foreach (var document in documents)
        {
            stories.Add(document);
            origins.Add(document);
            if (facts.TryGetValue(document.Id, out var reading)) occurrences.Add(reading);
            // What is asked for on the way must not change what comes out.
            if (document.Text.Length % 7 == 0) Assert.NotEmpty(stories.Stories);
            if (document.Text.Length % 7 == 1) Assert.NotNull(occurrences.Occurrences);
        }
        return string.Join('\n', stories.Stories.Select(s => $"{string.Join(" + ", s.Documents)}: {string.Join("; ", s.Links.Select(l => $"{l.From} {l.To} {l.Likeness:R} {string.Join(", ", l.Reasons)}"))}")
            .Concat(occurrences.Occurrences.Select(o => $"{o.Id}: {string.Join(" + ", o.Facts.Select(f => f.Known.Fact.Id))} {string.Join("; ", o.Links.Select(l => $"{l.From} {l.To} {l.Strength:R} {string.Join(", ", l.Reasons)}"))} {string.Join("; ", o.Variants.Select(v => $"{v.Slot} {v.Value} {v.Facts.Count}"))}"))
            .Concat(documents.OrderBy(d => d.Id.Value, StringComparer.Ordinal).Select(d => $"{d.Id} {origins.Of(d.Id)} {string.Join(' ', origins.Copies(d.Id))}")));
    }

    private static StoryIndex Index(IEnumerable<Document> documents)
    {
        var index = new StoryIndex();
        foreach (var document in documents) index.Add(document);
        return index;
    }

    private static Document Report(string id, int day, string text) => Document.FromText(text, new DateOnly(2016, 2, 1).AddDays(day - 1), id: new DocumentId(id));
}
