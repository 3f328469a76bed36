using Dateline.Annotation.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Chronology;

/// <summary>
/// The day that a report has come to: <c>On Jan. 8 the coalition conducted 34 strikes. Near Rawah, two strikes destroyed …</c>
/// What is told in the past goes on from it, what lies further back (<c>had taken</c>), still lasts (<c>has taken</c>), is only
/// named (<c>the attack that …</c>) or is not said to have happened does not. What a report says in the present (<c>condemns</c>,
/// <c>we urge</c>) is said on the day that it is published.
/// </summary>
internal sealed class RunningTime
{
    private readonly CodingText _text;
    private readonly Fact[] _facts;
    private readonly SharedTimes _shared;
    private readonly Story _story;
    private Figure? _lastFigure;
    private Time? _since;
    private int _sinceIn = -1, _sinceAt = -1;

    private RunningTime(CodingText text, Fact[] facts) => (_text, _facts, _shared, _story) = (text, facts, new(text, facts), new(text));

    /// <summary>Gives facts the times that they go on from.</summary>
    /// <param name="text">The text.</param>
    /// <param name="facts">In the order of the text; filled in place.</param>
    public static void Fill(CodingText text, Fact[] facts) => new RunningTime(text, facts).Fill();

    /// <summary>Whether a fact is done by words.</summary>
    public static bool IsSpeech(Fact fact) =>
        fact is Statement or Event { Type: EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten or EventType.Agree or EventType.Support };

    private void Fill()
    {
        var (read, corrected) = (0, Corrections.Of(_text));
        for (var i = 0; i < _facts.Length; i++)
        {
            var fact = _facts[i];
            var start = fact.Evidence.Excerpts[0].Span.Start;
            var tree = _text.TreeFrom(start) is var t && t < _text.Trees.Length ? _text.Trees[t] : null;
            for (; tree is not null && read <= tree.Index; read++)
            {
                _story.Enter(_text.ParagraphAt(_text.Trees[read].Span.Start));
                _story.Hear(_text.Trees[read]);
            }
            _story.Enter(_text.ParagraphAt(start));
            var clause = tree is null ? default(FactClause?) : FactClause.Of(tree, fact);
            // "promised more by the end of the month": what is done is not done in the days to come.
            if (fact is { Status: Status.Actual, Time.From: { } from } && from > _text.Document.Published && clause?.Told == Told.Past) fact = _facts[i] = fact with { Time = null };
            if (fact.Time is null && Found(i, tree, clause) is { } time && !(fact.Status == Status.Actual && time.From > _text.Document.Published)) _facts[i] = fact with { Time = time };
            if (corrected is not null && _facts[i] is Figure { Time: null, Measure: not Measure.Duration } anew) _facts[i] = anew with { Time = corrected };
            // "fired on Wednesday, two weeks after gunmen killed nine": the report goes on from Wednesday.
            if (fact.Time is { Text: var words } && !words.EndsWith(" after", StringComparison.Ordinal) && !words.EndsWith(" before", StringComparison.Ordinal) && IsTimed(fact)) _story.Tell(fact, tree, IsSpeech(fact), clause?.Told);
            _lastFigure = _facts[i] as Figure ?? _lastFigure;
            if (tree is not null && _facts[i] is { Status: Status.Actual, Time: { From: not null, To: null } since } and (Figure or Event)) (_since, _sinceIn, _sinceAt) = (since, tree.Index, _text.ParagraphAt(start));
        }
    }

    private Time? Found(int index, Tree? tree, FactClause? clause)
    {
        var fact = _facts[index];
        var isSpeech = IsSpeech(fact);
        if (clause is { IsAside: true } || tree is not null && Reduced.Tells(tree, fact)) return null;
        if (IsTimed(fact) && fact is Figure or Event && !isSpeech && !(fact is Figure && tree is not null && clause is { Verb: >= 0 and var verb } && Perfects.Lasts(tree, verb)) && _shared.Of(index) is { } shared) return shared;
        if (tree is null || clause is not { } told) return null;
        if (IsTimed(fact) && (Listed(tree, fact) ?? SinceThen.Of(_text, tree, fact) ?? (OwnTimes.Has(tree) ? null : Carried(fact, told, isSpeech)) ?? (isSpeech ? null : Perfects.Of(_text, tree, fact, told.Verb) ?? Going(tree, fact, told.Verb))) is { } time) return time;
        if (isSpeech && fact.Status == Status.Actual && (Issued(fact, tree, told) ?? Released(fact)) is { } issued) return issued;
        // "Speaking on Tuesday, she said: 'I welcome …'": where she stands as she speaks.
        return fact is Position { Source: not null, Status: Status.Actual } && told.Told == Told.Present ? _story.Speech : null;
    }

    // "Since May, nine soldiers have been killed in Chad. In Niger, four have died": since then too.
    private Time? Going(Tree tree, Fact fact, int verb) =>
        _since is not null && tree.Index - _sinceIn is 0 or 1 && _sinceAt == _text.ParagraphAt(tree.Span.Start) && fact is { Status: Status.Actual } and (Figure { Measure: <= Measure.Affected } or Event { Type: EventType.Assault or EventType.Coerce }) && Perfects.IsOne(tree, verb) && !OwnTimes.Has(tree) ? _since : null;

    private Time? Carried(Fact fact, FactClause clause, bool isSpeech)
    {
        if (fact.Status == Status.Planned && !isSpeech) return _story.Plans;
        if (fact.Status != Status.Actual || clause.Told != Told.Past) return null;
        // What is told in a speech says nothing of when it was held.
        return isSpeech ? _story.SpeechOf(fact) : _story.ActsOf(fact);
    }

    // "The ministry condemns": said in the report itself, on its day.
    private Time? Issued(Fact fact, Tree tree, FactClause clause) =>
        _text.Document.Published is { } day && clause.Told == Told.Present && !Held.Contains(tree.Lemma(clause.Verb)) ? new(day, day, TimePrecision.Day, "") : null;

    // "The agency estimates", "analysts believe": held before and after, and done on no day.
    private static readonly HashSet<string> Held = ["believe", "consider", "doubt", "estimate", "expect", "fear", "hope", "reckon", "remain", "suspect", "think"];

    // A release is the statement, or goes on in paragraphs of its speaker's: "The minister said:".
    private Time? Released(Fact fact)
    {
        if (_text.Document.Published is not { } day || fact is not Statement { Content.Span: var content } statement) return null;
        var carrier = fact.Evidence.Excerpts[0];
        return statement.Cue is null || _text.ParagraphAt(content.Start) > _text.ParagraphAt(carrier.Span.Start) && _story.Speech is null
            ? new(day, day, TimePrecision.Day, "")
            : null;
    }

    private static bool IsTimed(Fact fact) => fact is Event or Figure { Measure: not Measure.Duration } or Statement or Control or Agreement or Effort;

    // "destroyed eight pumps, three excavators and two cranes": what stands in one list was so at one time.
    private Time? Listed(Tree tree, Fact fact)
    {
        if (fact is not Figure { Measure: not Measure.Duration } || _lastFigure is not { Time: { } time } before || before.Status != fact.Status) return null;
        var (from, to) = (before.Evidence.Excerpts[0].Span.End, fact.Evidence.Excerpts[0].Span.Start);
        if (from < tree.Span.Start || from > to) return null;
        for (var i = 0; i < tree.Count; i++)
            if (tree[i].Span.Start >= from && tree[i].Span.End <= to && tree.IsVerb(i)) return null;
        return time;
    }
}
