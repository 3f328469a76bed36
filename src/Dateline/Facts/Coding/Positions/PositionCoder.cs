using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Modality;
using Dateline.Facts.Coding.Patterns;
using Dateline.Facts.Coding.Speech;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Patterns;
using Dateline.Knowledge.Senses;

namespace Dateline.Facts.Coding.Positions;

/// <summary>Codes where actors stand on actors, plans and courses of action.</summary>
internal sealed class PositionCoder(Lexicon lexicon, StatusResolver status)
{
    private readonly PatternMatcher<Stance> _patterns = new(lexicon.Stances);

    public IEnumerable<Fact> Code(CodingText text, SourceResolver sources)
    {
        var drafts = new PositionDrafts(text.Document);
        foreach (var tree in text.Trees)
        {
            foreach (var match in _patterns.Find(tree))
            {
                Add(text, drafts, match, sources);
                AddAgainst(text, drafts, match, sources);
            }
            foreach (var side in Sides.Find(lexicon, tree)) AddSide(text, drafts, tree, side, sources);
            foreach (var (verb, giver, done) in Ultimatums.Find(lexicon, tree)) AddUltimatum(text, drafts, tree, verb, giver, done, sources);
            foreach (var must in Obligations.Find(lexicon, tree)) AddObligation(text, drafts, tree, must, sources);
        }
        drafts.MergeHeadline(text);
        return drafts.All;
    }

    private void Add(CodingText text, PositionDrafts drafts, PatternMatch<Stance> match, SourceResolver sources)
    {
        var (tree, word) = (match.Tree, match.Word);
        var source = sources.At(tree[word].Span);
        var stance = match.Pattern.Value!.Value;
        var isDenial = match.Pattern.Words.Contains("not");
        if (!isDenial && Negations.IsNegated(tree, word))
        {
            // "cannot defeat the rebels": who fails at it is not neutral.
            if (match.Pattern.Kind == PatternKind.Aim) return;
            isDenial = true;
            if (Negations.Opposite(stance) is not { } opposite) return;
            stance = opposite;
        }
        if (StanceTargets.Of(lexicon, match) is not (var first and >= 0) || IsBeside(tree, word, first)) return;
        // "Beijing considers Taiwan its own territory" is no plan.
        if (stance == Stance.Considers && tree.Is(first, "obj") && (tree.EntityAt(first) is not null || IsRegarded(tree, word, first))) return;
        // "committed to defeating the group": against the group.
        if (stance == Stance.Supports && tree.IsVerb(first) && _patterns.Match(tree, first) is { Pattern: { Kind: PatternKind.Aim, Value: Stance.Opposes } }) return;
        if (IsOpen(tree, word) || stance == Stance.Demands && IsOwnWill(tree, word, first)) return;
        var told = status.Of(tree, word);
        // What somebody is asked to stand for is not where he stands.
        if (told == Status.Demanded) return;
        // Who will stand for something stands for it; who does not stand for it stands against it.
        if (told == Status.Planned || isDenial && told == Status.Denied) told = Status.Actual;
        foreach (var (holder, head) in HoldersOf(text, match, source))
            foreach (var target in StanceTargets.Apart(tree, first))
            {
                if (head == target || head >= 0 && tree.IsUnder(head, target) && !tree.Is(head, "nmod:poss")) continue;
                var words = ForClause(tree, target) ?? ThatClause(tree, target) ?? Spans.Content(tree, target);
                // "wants him removed", "want the crimes to be recognised"
                if (tree[target].Xpos is "VBN" && tree.Child(word, "obj") is var whom and >= 0 && whom < target) words = NounPhrases.Span(tree, whom).Cover(words);
                // "the town, which officers hoped could be held": what is hoped begins before the hope.
                if (words.Start < tree[word].Span.Start && target > word && match.Pattern.Kind == PatternKind.Verb) continue;
                var mention = new Mention(words.Of(text.Text), words);
                if (tree.IsNominal(target)) mention = text.Actors.Resolve(text, mention);
                var isAim = match.Pattern.Kind == PatternKind.Aim;
                drafts.Add(tree, target == first ? word : target, new Position(Carrier(text, tree, word, head, target, words, target == first), holder, stance, mention)
                {
                    Status = isAim ? Status.Actual : told, Source = source,
                    Time = Circumstances.TimeOf(text.Document, tree, word), Place = Circumstances.PlaceOf(text.Document, tree, word) is { } place && place.Name != holder.Text ? place : null,
                    Grounds = Spans.Grounds("position", match, ('H', head), ('T', target)),
                });
            }
    }

    // "supports the government against the insurgents"
    private void AddAgainst(CodingText text, PositionDrafts drafts, PatternMatch<Stance> match, SourceResolver sources)
    {
        var (tree, word) = (match.Tree, match.Word);
        if (match.Pattern is not { Kind: PatternKind.Verb, Value: Stance.Supports } || Slots.Find(lexicon, match, 'A', new Slot("obl", "against")) is not (var against and >= 0)) return;
        var words = NounPhrases.Span(tree, against);
        foreach (var (holder, head) in HoldersOf(text, match, sources.At(tree[word].Span)))
            drafts.Add(tree, against, new Position(Evidence.Of(text.Document, Spans.Carrier(tree, word, head, against)), holder, Stance.Opposes, text.Actors.Resolve(text, new(words.Of(text.Text), words)))
            {
                Source = sources.At(tree[word].Span), Grounds = Spans.Grounds("position", match, ('H', head), ('T', against)),
            });
    }

    // Who says "I" in a text of "we" speaks for others, whose position it is.
    private static Mention Body(CodingText text, Mention speaker)
    {
        if (speaker is not { Text: "I", Id: null }) return speaker;
        foreach (var tree in text.Trees)
            for (var i = 0; i < tree.Count; i++)
                if (tree[i].Form is "we" or "We" && tree.Is(i, "nsubj")) return new(tree[i].Form, tree[i].Span);
        return speaker;
    }

    // "the need for all parties to lay down their arms": what they are to do.
    private static TextSpan? ForClause(Tree tree, int target)
    {
        if (!tree.IsNominal(target) || tree.Case(target) != "for") return null;
        var span = NounPhrases.Span(tree, target, participles: false);
        for (var i = target + 1; i + 1 < tree.Count; i++)
        {
            if (tree[i].Span.Start < span.End) continue;
            var verb = tree.Head(i);
            return tree[i].Form == "to" && tree.Is(i, "mark") && verb > i && (tree[verb].Xpos == "VB" || tree.Has(verb, "aux:pass") || tree.Has(verb, "cop")) && (tree.Head(verb) == target || tree.Head(verb) == tree.Head(target)) ? span.Cover(Spans.Content(tree, verb)) : null;
        }
        return null;
    }

    // "considers the islands its own", "considers the plan a mistake"
    private static bool IsRegarded(Tree tree, int word, int target)
    {
        foreach (var child in tree.Children(word))
            if (child > target && (tree.Deprel(child) is "obj" || tree.Is(child, "xcomp") && !tree.IsVerb(child))) return true;
        return false;
    }

    // "demands that all who signed keep their word": parsers hang the clause on its subject.
    private static TextSpan? ThatClause(Tree tree, int target)
    {
        var first = tree.First(target);
        return tree.IsNominal(target) && !tree.Has(target, "cop") && tree[first] is { Form: "that", Xpos: "IN" } && first < target ? NounPhrases.Trim(tree, first + 1, tree.Last(target), target) : null;
    }

    // "would not say whether France supports the plan": nobody says that it does.
    private static bool IsOpen(Tree tree, int word) => tree.Mark(word) is "whether" || tree.Mark(word) is "if" && tree.Is(word, "ccomp");

    // "insisted that it would not withdraw": what somebody will do is no demand.
    private static bool IsOwnWill(Tree tree, int word, int clause)
    {
        if (tree.Lemma(word) != "insist" || !tree.IsVerb(clause) && !tree.Has(clause, "cop") || tree.Is(clause, "obl")) return false;
        if (!tree.Has(clause, "cop") && tree.Case(clause) is not null) return false;
        foreach (var child in tree.Children(clause))
            if (tree.Is(child, "aux") && tree.Lemma(child).ToLowerInvariant() is "will" or "would" or "can" or "could" or "have" or "be" or "do") return true;
        return tree[clause].Xpos is "VBD" or "VBZ" || tree.Has(clause, "cop") && tree[tree.Child(clause, "cop")].Xpos is "VBD" or "VBZ" or "VBP";
    }

    // "companies supporting the militia", "the victory that we want": what is told of something else in passing; "them" says nothing of whom.
    private static bool IsBeside(Tree tree, int word, int target) =>
        tree.IsVerb(word) && (tree.Deprel(word) == "acl" && tree[word].Xpos == "VBG" && !tree.Has(word, "mark") || tree.Deprel(word) == "acl:relcl" && (target == tree.Head(word) || tree.IsVerb(target) && tree[target].Xpos is not "VBN" && !tree.Has(target, "obj") && !tree.Has(target, "obl"))) ||
        tree.Upos(target) == Upos.Pron && tree.Lemma(target).ToLowerInvariant() is "they" or "he" or "she" or "it" or "him" or "them" or "this" or "that" or "all" or "what" or "who" or "which" or "itself" or "themselves" or "himself" or "herself";

    private static Evidence Carrier(CodingText text, Tree tree, int word, int holder, int target, TextSpan words, bool isFirst) => isFirst
        ? Evidence.Of(text.Document, Spans.Carrier(tree, word, holder, target))
        : Evidence.Of(text.Document, words, holder >= 0 ? tree[holder].Span.Cover(tree[word].Span) : tree[word].Span);

    private IEnumerable<(Mention Holder, int Head)> HoldersOf(CodingText text, PatternMatch<Stance> match, Source? source)
    {
        if (match.Pattern.Frame?.Of('H') is [{ Relation: "speaker" }])
        {
            // "It is vital that …", not "partnership is vital to …"; "the attack requires a response".
            var about = match.Tree.Child(match.Word, "nsubj");
            var isImpersonal = about < 0 || match.Tree.Lemma(about).Equals("it", StringComparison.OrdinalIgnoreCase);
            if (source is not null && (isImpersonal || match.Pattern.Kind == PatternKind.Verb || match.Pattern.Frame.Of('T') is [{ Relation: "topic" }]))
                foreach (var one in Holders.Each(text, source.Actor)) yield return (Body(text, one), -1);
            yield break;
        }
        var tree = match.Tree;
        var holder = Slots.Find(lexicon, match, 'H', new Slot(match.Pattern.Kind switch { PatternKind.Noun => "owner", PatternKind.Adj => "subject", _ => "nsubj" }, null));
        if (holder >= 0) holder = Holders.Antecedent(lexicon, tree, holder);
        if (holder < 0 && source is not null && match.Pattern.Frame?.Of('H') is [.., { Relation: "speaker" }]) yield return (source.Actor, -1);
        if (holder < 0) yield break;
        foreach (var one in tree.Coordinated(holder))
            if (Holders.CanAct(lexicon, tree, one)) yield return (Holders.Mention(text, tree, one, source), one);
            // "Iran said it was ready": where the text knows whom it means.
            else if ((tree.Lemma(one).Equals("it", StringComparison.OrdinalIgnoreCase) || lexicon.Classes.Has("@paper", tree.Lemma(one))) && Holders.Mention(text, tree, one, source) is { Id: not null } known) yield return (known, one);
    }

    private void AddObligation(CodingText text, PositionDrafts drafts, Tree tree, Obligation must, SourceResolver sources)
    {
        if (sources.At(tree[must.Verb].Span) is not { } source) return;
        var words = must.First >= 0 ? NounPhrases.Trim(tree, must.First, tree.Last(must.Verb), must.Verb) : Spans.Content(tree, must.Verb);
        // "… can play no part and must leave": without its subject nobody knows who must.
        if (must.First < 0 && !tree.Has(must.Verb, "nsubj") && tree.Is(must.Verb, "conj") && Participants.Subject(tree, must.Verb) is var who and >= 0 && who < must.Verb && !tree.IsUnder(who, must.Verb)) words = NounPhrases.Span(tree, who, participles: false).Cover(words);
        var told = must.First >= 0 ? tree[must.Word - 2].Span.Cover(words) : Clauses.Span(tree, must.Verb);
        foreach (var holder in Holders.Each(text, source.Actor))
            drafts.Add(tree, must.Verb, new Position(Evidence.Of(text.Document, told), holder, Stance.Demands, new(words.Of(text.Text), words))
            {
                Status = Status.Actual, Source = source, Grounds = new("position/must", [], $"{tree[must.Word].Form} {tree[must.Verb].Form}"),
            });
    }

    private void AddUltimatum(CodingText text, PositionDrafts drafts, Tree tree, int verb, int giver, int done, SourceResolver sources)
    {
        var (source, words) = (sources.At(tree[verb].Span), Spans.Content(tree, done));
        drafts.Add(tree, verb, new Position(Evidence.Of(text.Document, Spans.Carrier(tree, verb, giver, done)), Holders.Mention(text, tree, giver, source), Stance.Demands, new(words.Of(text.Text), words))
        {
            Status = status.Of(tree, verb), Source = source, Grounds = new("position/ultimatum", [], $"{tree[giver].Form} {tree[verb].Form} {tree[done].Form}"),
        });
    }

    private void AddSide(CodingText text, PositionDrafts drafts, Tree tree, Side side, SourceResolver sources)
    {
        var source = sources.At(tree[side.Target].Span);
        var words = NounPhrases.Span(tree, side.Target);
        var target = text.Actors.Resolve(text, new(words.Of(text.Text), words));
        drafts.Add(tree, side.Target, new Position(Evidence.Of(text.Document, Spans.Carrier(tree, side.Target, side.Holder)), Holders.Mention(text, tree, side.Holder, source), side.Stance, target)
        {
            Status = status.Of(tree, side.Target), Source = source, Grounds = new("position/side", [], $"{tree[side.Holder].Form} {tree.Case(side.Target)} {tree[side.Target].Form}"),
        });
    }
}
