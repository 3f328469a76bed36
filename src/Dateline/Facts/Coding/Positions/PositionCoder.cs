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
    // Estimates until they are calibrated on scored readings.
    private const double Told = 0.65, Implied = 0.45;

    private readonly PatternMatcher<Stance> _patterns = new(lexicon.Stances);

    public IEnumerable<Fact> Code(CodingText text, SourceResolver sources)
    {
        var drafts = new PositionDrafts(text.Document);
        foreach (var tree in text.Trees)
        {
            foreach (var match in _patterns.Find(tree)) Add(text, drafts, match, sources);
            foreach (var must in Obligations.Find(lexicon, tree)) AddObligation(text, drafts, tree, must, sources);
        }
        return drafts.All;
    }

    private void Add(CodingText text, PositionDrafts drafts, PatternMatch<Stance> match, SourceResolver sources)
    {
        var (tree, word) = (match.Tree, match.Word);
        var source = sources.At(tree[word].Span);
        var stance = match.Pattern.Value!.Value;
        if (!match.Pattern.Words.Contains("not") && Negations.IsNegated(tree, word))
        {
            if (Negations.Opposite(stance) is not { } opposite) return;
            stance = opposite;
        }
        if (StanceTargets.Of(lexicon, match) is not (var first and >= 0)) return;
        var told = status.Of(tree, word);
        // What somebody is asked to stand for is not where he stands.
        if (told == Status.Demanded) return;
        foreach (var (holder, head) in HoldersOf(text, match, source))
            foreach (var target in StanceTargets.Apart(tree, first))
            {
                if (head == target || head >= 0 && tree.IsUnder(head, target) && !tree.Is(head, "nmod:poss")) continue;
                var words = Spans.Content(tree, target);
                var mention = new Mention(words.Of(text.Text), words);
                if (tree.IsNominal(target)) mention = text.Actors.Resolve(text, mention);
                var isAim = match.Pattern.Kind == PatternKind.Aim;
                drafts.Add(tree, target == first ? word : target, new Position(Carrier(text, tree, word, head, target, words, target == first), holder, stance, mention)
                {
                    Status = isAim ? Status.Actual : told, Source = source,
                    Time = Circumstances.TimeOf(text.Document, tree, word), Place = Circumstances.PlaceOf(text.Document, tree, word),
                    Confidence = isAim ? Implied : Told, Grounds = Spans.Grounds("position", match, ('H', head), ('T', target)),
                });
            }
    }

    private static Evidence Carrier(CodingText text, Tree tree, int word, int holder, int target, TextSpan words, bool isFirst) => isFirst
        ? Evidence.Of(text.Document, Spans.Carrier(tree, word, holder, target))
        : Evidence.Of(text.Document, words, holder >= 0 ? tree[holder].Span.Cover(tree[word].Span) : tree[word].Span);

    private IEnumerable<(Mention Holder, int Head)> HoldersOf(CodingText text, PatternMatch<Stance> match, Source? source)
    {
        if (match.Pattern.Frame?.Of('H') is [{ Relation: "speaker" }])
        {
            if (source is not null) yield return (source.Actor, -1);
            yield break;
        }
        var tree = match.Tree;
        var holder = Slots.Find(lexicon, match, 'H', new Slot(match.Pattern.Kind switch { PatternKind.Noun => "owner", PatternKind.Adj => "subject", _ => "nsubj" }, null));
        if (holder >= 0) holder = Holders.Antecedent(lexicon, tree, holder);
        if (holder < 0) yield break;
        foreach (var one in tree.Coordinated(holder))
            if (Holders.CanAct(lexicon, tree, one)) yield return (Holders.Mention(text, tree, one, source), one);
    }

    private void AddObligation(CodingText text, PositionDrafts drafts, Tree tree, Obligation must, SourceResolver sources)
    {
        if (sources.At(tree[must.Verb].Span) is not { } source) return;
        var words = Spans.Content(tree, must.Verb);
        drafts.Add(tree, must.Verb, new Position(Evidence.Of(text.Document, Clauses.Span(tree, must.Verb)), source.Actor, Stance.Demands, new(words.Of(text.Text), words))
        {
            Status = Status.Actual, Source = source, Confidence = Implied, Grounds = new("position/must", [], $"{tree[must.Word].Form} {tree[must.Verb].Form}"),
        });
    }
}
