using Dateline.Annotation;
using Dateline.Annotation.Quantities;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Actors;
using Dateline.Facts.Coding.Modality;
using Dateline.Facts.Coding.Places;
using Dateline.Facts.Coding.Speech;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Patterns;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Figures;

/// <summary>Codes quantities that have a meaning.</summary>
internal sealed class FigureCoder(Lexicon lexicon, StatusResolver status)
{
    private readonly MeasureReader _measures = new(lexicon);
    private readonly Totals _totals = new(lexicon.Numbers);
    private readonly Tallies _tallies = new(lexicon.Numbers);
    private readonly Recounts _recounts = new(lexicon, status);
    private readonly Listings _listings = new(lexicon, new(lexicon));

    public IEnumerable<Fact> Code(CodingText text, SourceResolver sources)
    {
        var figures = new List<Figure>();
        foreach (var tree in text.Trees)
            foreach (var quantity in tree.Quantities)
                if (Part(text, tree, quantity, figures) is { } part) figures.Add(part);
                else if (Code(text, tree, quantity, sources) is { } figure) Add(text.Document, figures, figure);
                else if ((_listings.Of(text, tree, quantity) ?? _recounts.Of(text, tree, quantity, figures, sources)) is { } again) Add(text.Document, figures, again);
        return figures;
    }

    // "28 people were killed, 12 of them children": twelve of the same, of those before.
    private Figure? Part(CodingText text, Tree tree, Quantity quantity, List<Figure> figures)
    {
        var all = figures.FindLast(f => f.Tally != Tally.Part);
        if (all is null || all.Evidence.Excerpts[0].Span is var whole && (!tree.Span.Contains(whole) || whole.Start >= tree[quantity.First].Span.Start)) return null;
        var of = quantity.Last + 1;
        // "15 people, including three women"
        if (quantity.First > 1 && IsAmong(tree, quantity.First - 1) && all.Measure <= Measure.Affected && Counted.Noun(tree, quantity) is var noun and >= 0 && (_measures.IsPeople(tree, noun) || tree.EntityAt(noun) is { Type: EntityType.Norp or EntityType.Org } || tree[noun].Form is "members")) of = quantity.Last - 1;
        else if (of + 1 >= tree.Count || tree[of].Form is not "of" || tree.Lemma(of + 1).ToLowerInvariant() is not ("they" or "them" or "whom" or "who" or "those" or "these" or "which")) return null;
        var last = of + 1;
        while (last + 1 < tree.Count && last < of + 4 && tree.Upos(last + 1) is Upos.Noun or Upos.Adj) last++;
        var span = tree.Cover(quantity.First, last);
        return all with
        {
            Evidence = Evidence.Of(text.Document, span),
            Measure = _measures.Since(tree, quantity, of) ?? all.Measure,
            Low = quantity.Low,
            Best = quantity.Best,
            High = quantity.High,
            Qualifier = quantity.Qualifier,
            Of = whole.Of(text.Text),
            Tally = Tally.Part,
            Grounds = new("figure/part", [], span.Of(text.Text)),
            About = last > of + 1 ? text.Actors.Resolve(text, new Mention(tree.Cover(of + 2, last).Of(text.Text), tree.Cover(of + 2, last))) : all.About,
        };
    }

    // "among them 30 monks, nine members of the guard and two drivers": to the end of the list.
    private static bool IsAmong(Tree tree, int i)
    {
        for (; i > 0; i--)
            if (tree[i].Form is "including") return tree[i - 1].Form is not "not";
            else if (tree[i].Form is "them" && tree[i - 1].Form is "among") return true;
            else if (tree.IsVerb(i) || tree.Upos(i) is Upos.Aux or Upos.Sconj || tree[i].Form is "." or ";" or ":" || tree[i].Form is "," && i + 1 < tree.Count && tree.Is(i + 1, "cc")) return false;
        return false;
    }

    private Figure? Code(CodingText text, Tree tree, Quantity quantity, SourceResolver sources)
    {
        var noun = _measures.Currency(tree, quantity) is var currency and >= 0 ? currency : Counted.Noun(tree, quantity);
        // "3,000 fighters in Iraq and 5,000 in Libya": the noun is the other's, time and place are its own.
        var elided = noun >= 0 && noun < quantity.First && Counted.Elided(tree, Counted.Top(tree, quantity)) == noun;
        // "the toll rose to 40 wounded" counts the wounded, "the toll rose to 40" the dead.
        if (noun < quantity.First) noun = _measures.Behind(tree, quantity) is not null ? -1 : noun >= 0 ? noun : _totals.Of(tree, quantity);
        if (!FigureFilter.Counts(tree, quantity, noun) || Totals.IsFormer(tree, quantity)) return null;
        var word = noun >= 0 ? noun : Counted.Top(tree, quantity);
        // "40 percent of its territory": the percentage completes the verb, the territory is what it is of.
        if (noun >= 0 && tree.Head(noun) == Counted.Top(tree, quantity)) word = Counted.Top(tree, quantity);
        // "tens of thousands of people", "in excess of 40 people": the first word of the number does.
        while (noun >= 0 && tree.Head(word) >= quantity.First && tree.Head(word) <= quantity.Last && tree.Head(word) < word) word = tree.Head(word);
        if (_measures.Read(tree, quantity, noun, word, out var verb) is not { } found) return null;
        var (measure, unit, by) = found;
        if (measure == Measure.Duration && IsAgeOfPerson(tree, noun)) return null;
        if (!FigureFilter.Tells(tree, quantity, noun, measure, verb)) return null;
        var span = FigureSpans.Evidence(tree, quantity, noun, word, verb);
        // "the number of people killed … has reached 50, it said on Friday": not on Friday.
        var at = elided || noun >= 0 && noun < quantity.First && Totals.IsReached(tree, quantity) ? Counted.Top(tree, quantity) : word;
        return new Figure(Evidence.Of(text.Document, span), measure)
        {
            Low = quantity.Low, Best = quantity.Best, High = quantity.High, Qualifier = quantity.Qualifier,
            Unit = unit ?? (noun >= 0 ? FigureSpans.Unit(tree, quantity, noun).Of(text.Text) : null),
            Of = (FigureSpans.Denominator(tree, quantity, noun, measure) ?? OfThose(tree, quantity, measure))?.Of(text.Text),
            About = About(text, tree, quantity, noun, verb, measure),
            Tally = _tallies.Of(tree, quantity, noun),
            Status = status.Of(tree, word), Source = sources.At(span) ?? _listings.Bracketed(text, tree) ?? Teller(text, tree, quantity, noun),
            Time = verb >= 0 && verb > word && Chronology.Reduced.IsOne(tree, verb) ? Circumstances.TimeOf(text.Document, tree, verb) : WasReported(tree, verb >= 0 && !IsDone(tree, verb) || noun < 0 ? verb : tree.Head(word)) ? null : AsOf(text.Document, tree, Circumstances.TimeOf(text.Document, tree, at)),
            Place = IsTreated(tree, word, measure) ? null : Circumstances.PlaceOf(text.Document, tree, elided || verb < 0 ? at : verb, Reaches.Of(measure, IsDone(tree, verb), IsOverTime(tree, verb))),
            Grounds = GroundsOf(tree, quantity, noun, verb, by),
        };
    }

    // "put the number of dead militants at 450"
    private Source? Teller(CodingText text, Tree tree, Quantity quantity, int noun)
    {
        if (noun < 0 || noun > quantity.First) return null;
        for (var i = noun; i >= 0; i--)
            if (tree.IsVerb(i)) return _recounts.Teller(text, tree, i);
        return null;
    }

    // "three of the wounded have died": some of those who are counted beside them.
    private static TextSpan? OfThose(Tree tree, Quantity quantity, Measure measure)
    {
        if (measure > Measure.Affected || quantity.Last + 3 >= tree.Count || tree[quantity.Last + 1].Form is not "of" || tree[quantity.Last + 2].Form is not ("the" or "those" or "these")) return null;
        return tree.Lemma(quantity.Last + 3) is "wounded" or "injured" or "dead" or "killed" or "missing" or "victim" or "wound" or "injure" ? tree.Cover(quantity.Last + 2, quantity.Last + 3) : null;
    }

    // "which had reported 14 deaths on Thursday": when it was said, not when they died.
    private static bool WasReported(Tree tree, int verb)
    {
        if (verb < 0 || !tree.IsVerb(verb) || tree.Lemma(verb) is not ("report" or "announce" or "count" or "confirm" or "give" or "put")) return false;
        foreach (var child in tree.Children(verb))
            if (tree.Is(child, "aux") && tree[child].Form is "had") return true;
        return false;
    }

    // "As of 2 June, 251,000 people had been displaced since April": from then to that day.
    private static Time? AsOf(Document document, Tree tree, Time? time)
    {
        if (time is not { From: { } from, To: null } open) return time;
        foreach (var told in tree.Times)
            if (told.First > 1 && tree[told.First - 1].Form is "of" && tree[told.First - 2].Form is "As" or "as" && told.Time is { Type: Annotation.Times.TimexType.Date, To: { } to } && to >= from)
                return open with { To = to };
        return time;
    }

    private static Grounds GroundsOf(Tree tree, Quantity quantity, int noun, int verb, Entry? by) =>
        new(by is null ? "figure/object" : quantity.Symbol is not null ? "figure/sign" : by[1] == "noun" ? "figure/noun" : "figure/verb",
            by is null ? [] : [string.Join(" | ", by.Fields[..^1])],
            string.Join(" ", Enumerable.Range(quantity.First, quantity.Last - quantity.First + 1).Append(noun).Append(verb).Where(i => i >= 0).Distinct().Order().Select(i => tree[i].Form)));

    // "doctors at Goma treated 17 wounded", "the morgue of Goma received nine bodies": they came from elsewhere.
    private static bool IsTreated(Tree tree, int word, Measure measure) =>
        // "treated nine wounded": parsers make a verb of those.
        tree.Deprel(word) is "nummod" && tree.Head(word) is var wounded and >= 0 && tree[wounded].Xpos is "VBN" ? IsTreated(tree, wounded, measure) :
        measure is Measure.Killed or Measure.Injured && tree.Head(word) is var verb and >= 0 && tree.IsVerb(verb) && tree.Deprel(word) is "obj" or "nsubj:pass" or "xcomp" && tree.Lemma(verb) is "treat" or "receive" or "admit" or "hospitalise" or "hospitalize";

    // "have destroyed 500 lorries in recent days": over days, and not where the report has come to.
    private static bool IsOverTime(Tree tree, int verb)
    {
        if (verb < 0 || tree.Child(verb, "aux") is not (>= 0 and var aux) || tree[aux].Xpos is not ("VBP" or "VBZ") || tree.Child(verb, "aux:pass") >= 0) return false;
        foreach (var told in tree.Times)
            if (told.First > verb && (told.Time.From != told.Time.To || told.Time.From is null)) return true;
        return false;
    }

    // "destroyed six bridges", "six were destroyed"; but "has six ministers", "to build six bridges"
    private static bool IsDone(Tree tree, int verb) => verb >= 0 && tree[verb].Xpos is "VBD" or "VBN" or "VBG" && tree.Lemma(verb) is not ("have" or "be" or "include" or "remain");

    // "The 41-year-old teacher": an age, not how long something lasts.
    private bool IsAgeOfPerson(Tree tree, int noun)
    {
        for (var i = noun + 1; i > 0 && i < tree.Count && i <= noun + 3; i++)
            if (tree[i].Form is "old") return tree.Head(i) is var thing && thing > i && (_measures.IsPeople(tree, thing) || tree.EntityAt(thing) is { Type: EntityType.Per } || tree.Upos(thing) == Upos.Propn);
        return false;
    }

    // Of people, who they are; of things, who does it.
    private Mention? About(CodingText text, Tree tree, Quantity quantity, int noun, int verb, Measure measure)
    {
        var ofPeople = measure <= Measure.Fighters;
        var head = ofPeople ? noun : verb >= 0 ? Participants.Agent(tree, verb) : -1;
        if (head < 0 && noun >= 0) head = tree.Child(noun, "nmod:poss") is var owner and >= 0 ? owner : noun;
        // "has lost a third of its territory": a share is about who lost it.
        if (measure == Measure.TerritoryShare && ShareOf(tree, quantity, noun) is var holder)
            if (holder >= 0) head = holder;
            else if (head == noun && noun <= quantity.Last + 1) head = -1;
        if (head < 0) return null;
        // "bringing the number of refugees to 620,000", "and wounded 11 others": neither the number nor the verb is who.
        // "the number of dead militants": who they are.
        if (head == noun && noun < quantity.First && tree.Is(noun, "amod") && tree.Head(noun) is var who && who > noun && _measures.IsPeople(tree, who)) return text.Actors.Resolve(text, new(tree.Cover(noun, who).Of(text.Text), tree.Cover(noun, who)));
        if (head == noun && noun < quantity.First) return !_measures.IsPeople(tree, noun) ? null : text.Actors.Resolve(text, new(tree[noun].Form, tree[noun].Span));
        var mention = NounPhrases.Mention(text.Document, tree, head, participles: false);
        if (verb >= 0 && head == noun && mention.Span.Contains(tree[verb].Span)) mention = new(tree.Cover(quantity.First, noun).Of(text.Text), tree.Cover(quantity.First, noun));
        return text.Actors.Resolve(text, mention);
    }

    // "put {the group}'s losses in Kachin at 20 percent"
    private int ShareOf(Tree tree, Quantity quantity, int noun) =>
        Holder(tree, noun) is var holder and >= 0 ? holder : FigureSpans.PutAt(tree, quantity) is var put and >= 0 ? tree.Child(put, "nmod:poss") : -1;

    private int Holder(Tree tree, int noun)
    {
        for (var (at, steps) = (noun, 0); at >= 0 && steps < 4; at = tree.Head(at), steps++)
            if (tree.IsVerb(at)) return lexicon.Controls.Of(PatternKind.Verb, tree.Lemma(at)).Length == 0 ? -1 : (Participants.IsPassive(tree, at) ? Participants.Subject(tree, at) : Participants.Agent(tree, at)) is var agent && agent < noun ? agent : -1;
            else if (at != noun && !tree.IsNominal(at) && tree.Upos(at) is not (Upos.Num or Upos.Adj)) return -1;
        return -1;
    }

    // A figure that the text repeats is one fact: "the 14 tanks", or the same toll again.
    private static void Add(Document document, List<Figure> figures, Figure next)
    {
        var at = figures.FindIndex(f => f.Measure == next.Measure && (f.Low, f.Best, f.High) == (next.Low, next.Best, next.High) &&
            f.Status == next.Status && (f.Unit == next.Unit && f.Of == next.Of && next.Measure <= Measure.Affected || IsDefinite(next)));
        if (at < 0) figures.Add(next);
        else
        {
            var spans = figures[at].Evidence.Excerpts.Concat(next.Evidence.Excerpts).Select(e => e.Span).ToList();
            figures[at] = figures[at] with { Evidence = Evidence.Of(document, spans[0], spans.Skip(1)) };
        }
    }

    private static bool IsDefinite(Figure figure) =>
        figure.Evidence.ToString().StartsWith("the ", StringComparison.OrdinalIgnoreCase) && figure.Qualifier == Qualifier.Exact;
}
