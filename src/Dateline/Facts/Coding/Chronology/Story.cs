using Dateline.Annotation.Times;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;

namespace Dateline.Facts.Coding.Chronology;

/// <summary>
/// The days that a report has come to, as it is read: of what was done, of what was said, of what is planned, and of what was
/// told of each place.
/// </summary>
internal sealed class Story(CodingText text)
{
    private const int LongestDays = 31;

    // Days up to its publication that a report is of.
    private const int NewsDays = 3;

    // Speakers that are remembered with their days.
    private const int Most = 8;

    private readonly Dictionary<string, Time> _byPlace = new(StringComparer.Ordinal);
    private readonly List<(Mention? Speaker, Time? Day)> _said = [];
    private readonly List<Mention> _by = [];
    private int _actsIn = -1, _speechIn = -1, _paragraph = -1, _plansAt = -1, _placesAt = -1;

    /// <summary>When the last acts were done.</summary>
    public Time? Acts { get; private set; }

    /// <summary>When the acts were done that a fact goes on from: in another paragraph those of others are another story.</summary>
    public Time? ActsOf(Fact fact) =>
        _actsIn == _paragraph || _by.Count == 0 || fact is not Event { Actors: [_, ..] } act || act.Actors.Concat(act.Recipients).Any(a => _by.Exists(b => b.IsSame(a))) ? Acts : null;

    /// <summary>When the last words were said.</summary>
    public Time? Speech { get; private set; }

    /// <summary>When a speaker's words were said: those of others only within the paragraph, or on the days that the report is of.</summary>
    public Time? SpeechOf(Fact fact)
    {
        if (Speech is not { } last || _speechIn == _paragraph || Speaker(fact) is not { } own) return Speech;
        if (_said.FindLast(s => s.Speaker is { } speaker && speaker.IsSame(own)) is { Day: { } day }) return Kept(day);
        return text.Document.Published is { } published && last.To is { } to && published.DayNumber - to.DayNumber is >= 0 and < NewsDays ? last : null;
    }

    private static Mention? Speaker(Fact fact) => fact switch
    {
        Statement said => said.Speaker,
        Event { Actors: [var first, ..] } => first,
        _ => null,
    };

    /// <summary>When what was planned in the sentence before is to be.</summary>
    public Time? Plans { get; private set; }

    /// <summary>A report of the day goes on from paragraph to paragraph, a history only within one.</summary>
    public void Enter(int paragraph)
    {
        if (paragraph == _paragraph) return;
        (Acts, Speech, Plans, _paragraph) = (Kept(Acts), Kept(Speech), null, paragraph);
    }

    /// <summary><c>The attacks took place on Thursday</c>: what no fact is made of dates what follows all the same.</summary>
    public void Hear(Tree sentence)
    {
        if (sentence.Index > _plansAt + 1) Plans = null;
        if (sentence.Times.Count == 0)
        {
            Return(sentence);
            return;
        }
        if (TimeSlot.InFront(text.Document, sentence) is { From: not null, To: not null } front) Acts = front;
        Pair(sentence);
        var root = sentence.Root;
        if (root < 0 || Tenses.Of(sentence, root) != Told.Past || TimeSlot.Of(text.Document, sentence, root) is not { From: not null, To: not null } told) return;
        if (sentence.Has(root, "ccomp") || text.Lexicon.Reporting.Table.Of("verb", sentence.Lemma(root)).Length > 0)
        {
            if (IsDay(told)) Say(told, null);
        }
        else Acts = OwnTimes.AreSeveral(sentence) ? null : told;
    }

    /// <summary>Takes up what a fact was told to be when.</summary>
    public void Tell(Fact fact, Tree? tree, bool isSpeech, Told? tense)
    {
        if (fact.Time is not { From: not null, To: not null } told) return;
        if (fact.Status == Knowledge.Ontology.Status.Planned && tree is not null) (Plans, _plansAt) = (told, tree.Index);
        if (fact.Status != Knowledge.Ontology.Status.Actual) return;
        if (isSpeech && IsDay(told)) Say(told, Speaker(fact));
        else if (!isSpeech && tense == Told.Past)
        {
            Acts = told;
            Act(fact);
            // At a meeting they speak.
            if (fact is Event { Type: Knowledge.Ontology.EventType.Consult } && IsDay(told)) Say(told, null);
        }
    }

    private void Act(Fact fact)
    {
        if (_actsIn != _paragraph) _by.Clear();
        _actsIn = _paragraph;
        if (fact is Event act) _by.AddRange([.. act.Actors, .. act.Recipients]);
        else if (fact is Control control) _by.AddRange(control.Mentions);
    }

    private void Say(Time day, Mention? speaker)
    {
        (Speech, _speechIn) = (day, _paragraph);
        if (_said.Count == Most) _said.RemoveAt(0);
        _said.Add((speaker, day));
    }

    /// <summary>Whether a time is one day.</summary>
    public static bool IsDay(Time time) => time.From is not null && time.From == time.To;

    // "was in Kenya on 2 May and in Uganda from 3 to 5 May. In Kenya she met …"
    private void Pair(Tree sentence)
    {
        if (!OwnTimes.AreSeveral(sentence)) return;
        _byPlace.Clear();
        _placesAt = sentence.Index;
        for (var k = 0; k < sentence.Times.Count; k++)
        {
            var told = sentence.Times[k];
            string? place = null;
            foreach (var toponym in sentence.Toponyms)
                if (toponym.End <= told.First) place = toponym.Toponym.Span.Of(text.Text);
            if (place is not null && told.Time is { From: not null, To: not null } && !_byPlace.ContainsKey(place)) _byPlace[place] = TimeRanges.Joined(text.Document, sentence, k, told.Last);
        }
    }

    private void Return(Tree sentence)
    {
        if (_placesAt < 0 || sentence.Index > _placesAt + Near || sentence.Toponyms is not [{ First: <= Early } first, ..]) return;
        if (_byPlace.TryGetValue(first.Toponym.Span.Of(text.Text), out var time)) Acts = time;
    }

    // How many sentences on, and how near to its beginning, a place takes up its day.
    private const int Near = 4, Early = 6;

    // From paragraph to paragraph a report goes on from its own days only.
    private Time? Kept(Time? time) =>
        time is { From: { } from, To: { } to } && text.Document.Published is { } day && to.DayNumber - from.DayNumber <= LongestDays && Math.Abs(day.DayNumber - to.DayNumber) <= LongestDays ? time : null;
}
