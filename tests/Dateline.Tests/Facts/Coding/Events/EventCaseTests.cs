using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Tests.Facts.Coding.Events;

/// <summary>What sentences tell, read from their raw text: one file of cases a phenomenon, all events of each text.</summary>
public class EventCaseTests
{
    private static readonly string[] Phenomena =
    [
        "passives", "control", "relatives", "coordination", "purposes", "nouns", "light-verbs", "owners", "demands", "status", "lists", "merging", "garden-path", "mishaps",
    ];

    public static TheoryData<string[]> Cases => [.. Phenomena.SelectMany(p => CaseFile.Read($"Facts/Coding/Events/{p}.cases").Select(row => row.Data))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_gives_its_events(string[] line) =>
        Assert.Equal(line[1..], EnglishReader.Instance.Read(Document.FromText(line[0])).Facts.OfType<Event>().Select(Line));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_event_says_what_it_was_coded_by(string[] line) =>
        Assert.All(EnglishReader.Instance.Read(Document.FromText(line[0])).Facts.OfType<Event>(), e => Assert.StartsWith("event/", e.Grounds!.Rule));

    private static string Line(Event e) =>
        $"{Vocabulary.Word(e.Type)}{(e.Status == Status.Actual ? "" : $" {Vocabulary.Word(e.Status)}")}: {e.Actors} > {e.Recipients}".TrimEnd();
}
