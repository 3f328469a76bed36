using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Actors;
using Dateline.Facts.Coding.Chronology;
using Dateline.Facts.Coding.Modality;
using Dateline.Facts.Coding.Places;
using Dateline.Facts.Coding.Speech;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Events;

/// <summary>Codes who did what to whom.</summary>
internal sealed class EventCoder(Lexicon lexicon, StatusResolver status)
{
    private const int LongestPhrase = 160;

    private readonly TriggerFinder _triggers = new(lexicon);
    private readonly Elaborations _elaborations = new(new(lexicon));

    public IEnumerable<Fact> Code(CodingText text, SourceResolver sources)
    {
        var drafts = text.Trees.SelectMany(tree => _triggers.Find(tree)).Where(IsTold).Select(t => Draft(text, t, sources)).ToList();
        _elaborations.Complete(drafts);
        foreach (var e in EventMerger.Merge(drafts).Where(e => e.Actors.Count + e.Recipients.Count > 0 || !EventMerger.IsAnaphor(e.Trigger)))
            yield return new Event(Evidence.Of(text.Document, e.Spans[0], e.Spans.Skip(1)), e.Trigger.Type)
            {
                Mode = e.Mode, Cameo = e.Cameo, Actors = [.. e.Actors], Recipients = [.. e.Recipients],
                Status = e.Status, Source = e.Source, Time = e.Time, Place = e.Place,
                Grounds = EventGrounds.Of(e),
            };
    }

    /// <summary>The words of the lexicon that made no event of their own, and why not, in the order of the text.</summary>
    public IReadOnlyList<NearMiss> Nearly(CodingText text)
    {
        var misses = new NearMisses(lexicon);
        foreach (var tree in text.Trees)
            foreach (var trigger in _triggers.Find(tree, misses))
                if (!IsTold(trigger)) misses.Add(trigger, NearMisses.NothingNamed);
        return misses.Ordered();
    }

    // A word that names no one, nowhere and at no time may be a topic, a law, a title.
    private static bool IsTold(Trigger t) =>
        t.Actors.Count + t.Recipients.Count > 0 || EventMerger.IsAnaphor(t) ||
        t.IsNoun && t.Tree.Coordinated(t.Tree.FirstConjunct(t.Word)).Exists(n => Circumstances.HasPlace(t.Tree, n) || Circumstances.HasTime(t.Tree, n));

    private EventDraft Draft(CodingText text, Trigger t, SourceResolver sources)
    {
        var (tree, word) = (t.Tree, t.Word);
        var span = Span(t);
        var recipients = Mentions(text, tree, t.Recipients, [.. t.Actors, .. t.Recipients]);
        var actors = Mentions(text, tree, t.Actors, [.. t.Actors, .. t.Recipients]);
        // "Turkish and Greek negotiators met": with one another.
        if (recipients.Count == 0 && t.Actors.Count == 1 && actors.Count > 1 && t.Type is EventType.Agree or EventType.Consult or EventType.Cooperate) recipients = [.. actors];
        // "will lead a delegation to Geneva for a meeting": nobody talks with a town; "agreed with Lusaka" is with those who govern there.
        if (t.Type is EventType.Consult or EventType.Agree or EventType.Cooperate && t.Sense.Mode is not "visit") recipients.RemoveAll(r => IsTown(text, r));
        // "reiterates its commitment": to nobody that is named.
        recipients.RemoveAll(r => r.Text is "its" or "their" or "his" or "her" && actors.Exists(a => a.Id is not null && a.Id == r.Id));
        var isArming = IsArming(text, t, recipients);
        if (isArming) t.Type = EventType.Aid;
        var state = status.Of(tree, IsDoneByTelling(t) ? tree.Head(word) : Outcome(tree, t.Told));
        var isRefusal = state == Status.Denied && IsRefusal(t);
        if (isRefusal) (t.Type, state) = (EventType.Reject, Status.Actual);
        var isEnd = IsEnd(t);
        if (isEnd) t.Type = EventType.Retreat;
        var reach = Reaches.Of(t.Type, state);
        var place = Circumstances.PlaceOf(text.Document, tree, word, reach);
        // "U.S. air strikes": who flew them is not where; "the Paris attacks": where they were is not who.
        if (t.IsNoun && place is not null && actors.FindIndex(a => a.Text == place.Name) is var same and >= 0)
            if (PlaceMaker.IsWide(place.Precision)) place = null;
            else if (t.Type == EventType.Assault) actors.RemoveAt(same);
        return new EventDraft
        {
            Trigger = t, Spans = [span],
            Actors = actors, Recipients = recipients,
            Status = state, Source = sources.At(tree[word].Span),
            Time = Circumstances.TimeOf(text.Document, tree, word) ?? AtNoun(t, n => TimeHooks.IsDated(tree, n) ? null : Circumstances.TimeOf(text.Document, tree, n)),
            Place = place ?? AtNoun(t, n => Circumstances.PlaceOf(text.Document, tree, n, reach)),
            Count = Count(t), Mode = isRefusal ? null : isEnd ? "ceasefire" : t.Sense.Mode, Cameo = isArming ? "072" : isRefusal ? "120" : isEnd ? "0871" : t.Sense.Cameo,
        };
    }

    private static bool IsTown(CodingText text, Mention mention) =>
        text.Annotated.Places.Any(p => p.Span.Start == mention.Span.Start && p is { Form: Annotation.Places.ToponymForm.Name, Precision: PlacePrecision.Town, IsCapital: false }) && !text.Annotated.Actors.Any(a => a.Span.Overlaps(mention.Span));

    // "said it would not cooperate with the inspectors": who announces that he will not has refused.
    private static bool IsRefusal(Trigger t)
    {
        if (t.IsNoun || t.Actors.Count == 0 || !(t.Type is EventType.Agree or EventType.Consult or EventType.Cooperate or EventType.Aid or EventType.Concede or EventType.Support or EventType.Retreat)) return false;
        var (will, not) = (false, false);
        foreach (var child in t.Tree.Children(t.Word))
        {
            will |= Word(child) is "will" or "would" or "wo";
            not |= t.Tree.Is(child, "advmod") && Word(child) is "not" or "n't" or "never";
        }
        return will && not && Participants.Subject(t.Tree, t.Word) is var subject && t.Actors.Contains(subject);

        string Word(int i) => t.Tree[i].Form.ToLowerInvariant();
    }

    // "called on all parties to cease fighting", "stopped shelling the port": force is laid down.
    private static bool IsEnd(Trigger t) =>
        t is { IsNoun: false, Type: EventType.Assault } && t.Tree[t.Word].Xpos is "VBG" && t.Tree.Deprel(t.Word) is "xcomp" or "ccomp" or "obj" && t.Tree.Head(t.Word) is var verb and >= 0 && t.Tree.Lemma(verb) is "cease" or "end" or "halt" or "quit" or "stop";

    // Who supports an armed group or an army gives it more than words.
    private static bool IsArming(CodingText text, Trigger t, List<Mention> recipients) =>
        t.Type == EventType.Support && t.Sense.Cameo is "050" && t.Sense.Head is "support" or "back" or "backing" &&
        (recipients.Exists(r => text.Actors.TypeOf(r) is ActorType.Military or ActorType.ArmedGroup or ActorType.Rebel) || IsMaterial(t));

    // "supports them financially", "backed the army with weapons"
    private static bool IsMaterial(Trigger t)
    {
        foreach (var child in t.Tree.Children(t.Word))
            if (t.Tree.Is(child, "advmod") && t.Tree.Lemma(child) is "financially" or "militarily" or "logistically" or "materially") return true;
        return false;
    }

    // "wrote to the ministry to demand his release": who does the one has done the other.
    private static bool IsDoneByTelling(Trigger t) =>
        t.Type is EventType.Request or EventType.Protest or EventType.Accuse && t.Tree.Deprel(t.Word) is "advcl" && t.Tree[t.Word].Xpos is "VB" &&
        t.Tree.Head(t.Word) is var act and >= 0 && act < t.Word && t.Tree.IsVerb(act) && Participants.Agent(t.Tree, act) is var agent && t.Actors.Contains(agent);

    // "opened fire to disperse the crowd, killing one": what came of it is as sure as what was done.
    private static int Outcome(Tree tree, int told)
    {
        var word = tree[told].Xpos is "VBG" && tree.Is(told, "conj") ? tree.FirstConjunct(told) : told;
        return tree[word].Xpos is "VBG" && tree.Deprel(word) is "advcl" && !tree.Has(word, "mark") && tree.Head(word) is var aim && aim >= 0 && aim < word && tree[aim].Xpos is "VB" &&
        tree.Deprel(aim) is "advcl" && tree.Head(aim) is var act && act >= 0 && act < aim && tree.IsVerb(act) ? act : told;
    }

    private static T? AtNoun<T>(Trigger t, Func<int, T?> find) where T : class =>
        t.Object >= 0 ? find(t.Object) : t.Absorbed.Count > 0 ? find(t.Absorbed[0]) : null;

    private static List<Mention> Mentions(CodingText text, Tree tree, List<int> heads, int[] all) =>
        [.. heads.SelectMany(h => Peoples.Split(text.Document, tree, h, Whole(text, tree, h, NounPhrases.Mention(text.Document, tree, h, before: Next(tree, h, all))))).Select(m => text.Actors.Resolve(text, m))];

    // "as many as 40 were killed": the number stands for whom it counts.
    private static Mention Whole(CodingText text, Tree tree, int head, Mention mention)
    {
        // "shot dead two of his guards": the word is the verb's.
        if (mention.Text.StartsWith("dead ", StringComparison.Ordinal)) mention = new(mention.Text[5..], TextSpan.FromBounds(mention.Span.Start + 5, mention.Span.End));
        foreach (var quantity in tree.Quantities)
            if (quantity.First <= head && head < quantity.Last && tree[head].Form is "many" or "few" && mention.Span.Cover(tree.Cover(quantity.First, quantity.Last)) is var whole) return new(whole.Of(text.Text), whole);
        return mention;
    }

    // "the arrest of two editors by the police": the police are no part of the editors, whatever the tree says.
    private static int Next(Tree tree, int head, IEnumerable<int> all) =>
        all.Where(o => o > head && tree.IsUnder(o, head)).Select(tree.First).DefaultIfEmpty(int.MaxValue).Min();

    private static string? Count(Trigger t)
    {
        foreach (var word in t.Absorbed.Prepend(t.Object).Prepend(t.Word))
            if (word >= 0 && t.Tree.Child(word, "nummod") is var number and >= 0) return t.Tree.Lemma(number);
        return null;
    }

    private static TextSpan Span(Trigger t)
    {
        var (tree, word) = (t.Tree, t.Word);
        if (!t.IsNoun)
        {
            var clause = Clauses.Span(tree, word);
            foreach (var other in t.Absorbed)
                if (tree.IsVerb(other)) clause = clause.Cover(Clauses.Span(tree, other));
            return clause;
        }
        if (tree.Deprel(word) is "obj" or "nsubj:pass" && tree.Head(word) is var verb and >= 0 && Clauses.Span(tree, verb) is { Length: <= LongestPhrase } told)
            return told;
        var first = tree.First(word);
        while (first < word && (tree.IsPunct(first) || tree.Is(first, "case") || tree.Is(first, "cc") || tree.Is(first, "mark"))) first++;
        var phrase = NounPhrases.Trim(tree, first, tree.Last(word), word);
        return phrase.Length <= LongestPhrase ? phrase : NounPhrases.Span(tree, word);
    }
}
