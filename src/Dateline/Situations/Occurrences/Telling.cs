using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Situations.Stories;

namespace Dateline.Situations.Occurrences;

/// <summary>A fact as occurrences are told by: depends on the fact and the figures beside it alone.</summary>
internal sealed class Telling
{
    // Who tells of a stretch longer than this tells of no one day.
    private const int LongestDays = 10, ReportedWithin = 3;

    private Telling(KnownFact known, string type, Mentions actors, Mentions recipients, IReadOnlyList<Figure> figures)
    {
        (Known, Type) = (known, type);
        (Actors, Recipients) = (Keys(actors), Keys(recipients));
        // "attacked Idlib": the town is where, and counts once.
        if (Place is { } place) Recipients = Recipients.Where(r => r != NounOf(place.Name) && r != RegisteredActor.IdOf(place.Name)).ToHashSet(StringComparer.Ordinal);
        (KnowsActors, KnowsRecipients) = (actors.Any(m => m.Id is not null), recipients.Any(m => m.Id is not null));
        Figures = [.. figures.Where(f => f.Best is not null).Select(f => (f.Measure, f.Best!.Value)).Distinct().Order()];
        var fact = known.Known.Fact;
        Id = fact.Id;
        Words = fact.Evidence.Excerpts.SelectMany(e => TextWords.Of(e.Text)).Select(w => w.Stem).ToHashSet(StringComparer.Ordinal);
        Published = known.Known.Document.Document.Published;
        if (fact.Time is { From: { } from, To: { } to } && from <= to && to.DayNumber - from.DayNumber <= LongestDays) Days = (from, to);
        else if (fact.Time is { From: not null } or { To: not null }) IsVague = true;
    }

    public KnownFact Known { get; }

    public string Id { get; }

    /// <summary>Only what is of one type can be one occurrence.</summary>
    public string Type { get; }

    public IReadOnlySet<string> Actors { get; }

    public IReadOnlySet<string> Recipients { get; }

    /// <summary>Whether an actor is known by more than the words used.</summary>
    public bool KnowsActors { get; }

    public bool KnowsRecipients { get; }

    public IReadOnlyList<(Measure Measure, double Best)> Figures { get; }

    public IReadOnlySet<string> Words { get; }

    public DateOnly? Published { get; }

    /// <summary>When it was, first and last day; null where the text does not say.</summary>
    public (DateOnly From, DateOnly To)? Days { get; }

    /// <summary>Told of a stretch of time too long or open to be one occurrence with anything.</summary>
    public bool IsVague { get; }

    public Place? Place => Known.Known.Fact.Place;

    public string? Mode => (Known.Known.Fact as Event)?.Mode;

    /// <summary>The days under which it is looked for: its own, or those before its report.</summary>
    public (DateOnly From, DateOnly To)? Search => Days ?? (Published is { } day ? (day.AddDays(-ReportedWithin), day) : null);

    /// <summary>Null for what is no occurrence: a fact of another kind, a hold that goes on.</summary>
    public static Telling? Of(KnownFact known, IReadOnlyList<Figure> figures) => known.Known.Fact switch
    {
        // Who meets whom, the two have met.
        Event { Type: EventType.Consult or EventType.Agree or EventType.Cooperate } e => new(known, $"{Vocabulary.Word(e.Type)} {Reality(e.Status)}", [.. e.Actors, .. e.Recipients], [], []),
        Event e => new(known, $"{Vocabulary.Word(e.Type)} {Reality(e.Status)}", e.Actors, e.Recipients, [.. figures.Where(f => Belongs(f, e))]),
        Control { Change: ControlChange.Gained or ControlChange.Transferred } c => new(known, $"control {Reality(c.Status)}", c.Holder is { } holder ? [holder] : [], c.From is { } from ? [from] : [], []),
        Control { Change: ControlChange.Lost } c => new(known, $"control {Reality(c.Status)}", [], c.Holder is { } holder ? [holder] : [], []),
        _ => null,
    };

    /// <summary>How a mention is told from others: its id, or its words without what stands before the noun.</summary>
    public static string Key(Mention mention) => mention.Id ?? NounOf(mention.Text);

    // What is planned and what has happened are two things; what one says and another denies is one.
    private static string Reality(Status status) => status is Status.Actual or Status.Denied ? "told" : Vocabulary.Word(status);

    // "killed 17 people" stands in the words that tell of the strike.
    private static bool Belongs(Figure figure, Event e) =>
        figure.Measure is Measure.Killed or Measure.Injured or Measure.Missing or Measure.Captured or Measure.Displaced
        && figure.Evidence.Document == e.Evidence.Document && e.Evidence.Excerpts.Any(x => x.Span.Overlaps(figure.Evidence.Excerpts[0].Span));

    private static HashSet<string> Keys(Mentions mentions) => mentions.Select(Key).Where(k => k.Length > 0).ToHashSet(StringComparer.Ordinal);

    private static string NounOf(string text)
    {
        var words = TextWords.Of(text);
        var kept = words.Where(w => !w.IsNumber && w.Stem is not ("the" or "a" or "an" or "some" or "several" or "at" or "least" or "about" or "more" or "than" or "his" or "their" or "its")).Select(w => w.Stem).ToList();
        return string.Join(' ', kept);
    }
}
