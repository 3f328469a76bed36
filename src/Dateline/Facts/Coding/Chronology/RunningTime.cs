using Dateline.Annotation;
using Dateline.Annotation.Times;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Chronology;

/// <summary>
/// The day that a report has come to: <c>On Jan. 8 the coalition conducted 34 strikes. Near Rawah, two strikes destroyed …</c>
/// What is told in the past goes on from it, what lies further back (<c>had taken</c>), still lasts (<c>has taken</c>), is only
/// named (<c>the attack that …</c>) or is not said to have happened does not. What a report says in the present (<c>condemns</c>,
/// <c>we urge</c>) is said on the day that it is published.
/// </summary>
internal static class RunningTime
{
    private const int LongestDays = 31;

    /// <summary>The facts with the times that they go on from.</summary>
    /// <param name="text">The text.</param>
    /// <param name="facts">In the order of the text.</param>
    public static List<Fact> Fill(CodingText text, IReadOnlyList<Fact> facts)
    {
        var filled = new List<Fact>(facts.Count);
        Time? acts = null, speech = null;
        var (read, paragraph) = (0, -1);
        foreach (var (fact, tree) in facts.Select(f => (f, TreeOf(text, f))))
        {
            for (; tree is not null && read <= tree.Index; read++) Hear(text.Trees[read]);
            var isSpeech = IsSpeech(fact);
            // A report of the day goes on from paragraph to paragraph, a history only within one.
            if (text.ParagraphAt(fact.Evidence.Excerpts[0].Span.Start) is var at && at != paragraph)
                (acts, speech, paragraph) = (Kept(acts), Kept(speech), at);
            var found = fact.Time ?? (IsTimed(fact) ? Shared(fact, facts, filled) ?? Listed(tree, fact, filled) ?? (tree is null ? null : SinceThen.Of(text, tree, fact) ?? (OwnTimes.Has(tree) ? null : Carried(tree, fact, isSpeech))) : null)
                ?? (tree is not null && isSpeech && fact.Status == Status.Actual ? Issued(text, tree, fact) : null)
                // "Speaking on Tuesday, she said: 'I welcome …'": where she stands as she speaks.
                ?? (tree is not null && speech is not null && fact is Position { Source: not null, Status: Status.Actual } && Tense(tree, fact, out _) == Told.Present ? speech : null);
            filled.Add(found is null || fact.Time is not null ? fact : fact with { Time = found });
            if (fact.Time is not { From: not null, To: not null } told || !IsTimed(fact) || fact.Status != Status.Actual) continue;
            if (isSpeech) speech = IsDay(told) ? told : speech;
            else if (tree is not null && Tense(tree, fact, out _) == Told.Past) acts = told;
        }
        return filled;

        // From paragraph to paragraph a report goes on from its own days only.
        Time? Kept(Time? time) =>
            time is { From: { } from, To: { } to } && text.Document.Published is { } day && to.DayNumber - from.DayNumber <= LongestDays && Math.Abs(day.DayNumber - to.DayNumber) <= LongestDays ? time : null;

        // "The attacks took place on Thursday": what no fact is made of dates what follows all the same.
        void Hear(Tree sentence)
        {
            if (sentence.Times.Count == 0) return;
            if (TimeSlot.InFront(text.Document, sentence) is { From: not null, To: not null } front) acts = front;
            var root = Root(sentence);
            if (root < 0 || Tenses.Of(sentence, root) != Told.Past) return;
            if (TimeSlot.Of(text.Document, sentence, root) is not { From: not null, To: not null } told) return;
            if (sentence.Has(root, "ccomp")) speech = IsDay(told) ? told : speech;
            else acts = OwnTimes.AreSeveral(sentence) ? null : told;
        }

        Time? Carried(Tree tree, Fact fact, bool isSpeech) =>
            fact.Status != Status.Actual || Tense(tree, fact, out _) != Told.Past ? null
            : !isSpeech ? acts
            : speech ?? (acts is { } day && IsDay(day) ? day : null);
    }

    // "The ministry condemns": said in the report itself, on its day.
    private static Time? Issued(CodingText text, Tree tree, Fact fact) =>
        text.Document.Published is { } day && Tense(tree, fact, out var verb) == Told.Present ? new(day, day, TimePrecision.Day, tree[verb].Form) : null;

    private static bool IsDay(Time time) => time.From is not null && time.From == time.To;

    private static bool IsTimed(Fact fact) => fact is Event or Figure { Measure: not Measure.Duration } or Statement or Control or Agreement;

    private static bool IsSpeech(Fact fact) =>
        fact is Statement or Event { Type: EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten or EventType.Agree or EventType.Support };

    // A figure and what it is a figure of, told by the same words, were so at one time.
    private static Time? Shared(Fact fact, IReadOnlyList<Fact> facts, List<Fact> filled)
    {
        if (fact is not (Figure { Measure: not Measure.Duration } or Event) || IsSpeech(fact)) return null;
        var span = fact.Evidence.Excerpts[0].Span;
        foreach (var other in filled.AsEnumerable().Reverse().Concat(facts))
            if (other is Event or Control && !IsSpeech(other) && other.Time is { } time && other.Status == fact.Status && other.Evidence.Excerpts.Any(e => e.Span.Overlaps(span))) return time;
        return null;
    }

    // "destroyed eight pumps, three excavators and two cranes": what stands in one list was so at one time.
    private static Time? Listed(Tree? tree, Fact fact, List<Fact> filled)
    {
        if (tree is null || fact is not Figure { Measure: not Measure.Duration } || filled.LastOrDefault(f => f is Figure) is not Figure { Time: { } time } before || before.Status != fact.Status) return null;
        var (from, to) = (before.Evidence.Excerpts[0].Span.End, fact.Evidence.Excerpts[0].Span.Start);
        if (from < tree.Span.Start || from > to) return null;
        for (var i = 0; i < tree.Count; i++)
            if (tree[i].Span.Start >= from && tree[i].Span.End <= to && tree.IsVerb(i)) return null;
        return time;
    }

    private static Tree? TreeOf(CodingText text, Fact fact) =>
        text.TreeFrom(fact.Evidence.Excerpts[0].Span.Start) is var i && i < text.Trees.Length ? text.Trees[i] : null;

    private static int Root(Tree tree)
    {
        for (var i = 0; i < tree.Count; i++)
            if (tree.Head(i) < 0) return i;
        return -1;
    }

    /// <summary>The tense of the clause that tells of a fact; null where that only names it.</summary>
    private static Told? Tense(Tree tree, Fact fact, out int at)
    {
        var span = fact.Evidence.Excerpts[0].Span;
        at = Top(tree, span);
        if (fact is Event or Control && at >= 0 && !tree.IsVerb(at) && !tree.Has(at, "cop")) return null;
        for (var steps = 0; at >= 0 && steps < 6; at = tree.Head(at), steps++)
        {
            if (tree.IsVerb(at) || fact is Statement && tree.Has(at, "cop"))
            {
                if (Tenses.Of(tree, at) is { } tense) return tense;
                if (!(tree.Deprel(at) is "conj" or "advcl" or "xcomp")) return null;
            }
            if (tree.Deprel(at) is "acl:relcl" or "ccomp" && !tree.IsVerb(at)) return null;
        }
        return null;
    }

    // The word of a span that the others hang on.
    private static int Top(Tree tree, TextSpan span)
    {
        for (var i = 0; i < tree.Count; i++)
            if (span.Contains(tree[i].Span) && !tree.IsPunct(i) && (tree.Head(i) < 0 || !span.Contains(tree[tree.Head(i)].Span)) && !tree.Is(i, "cc") && !tree.Is(i, "case")) return i;
        return -1;
    }
}
