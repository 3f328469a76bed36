using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Modality;
using Dateline.Facts.Coding.Patterns;
using Dateline.Facts.Coding.Speech;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Patterns;
using Dateline.Knowledge.Senses;

namespace Dateline.Facts.Coding.Controls;

/// <summary>Codes who took, lost and holds which place.</summary>
internal sealed class ControlCoder(Lexicon lexicon, StatusResolver status)
{
    private static readonly Slot[] VerbHolder = [new("nsubj", null)];
    private static readonly Slot[] NounHolder = [new("nmod", "poss"), new("nmod", "of"), new("amod", null), new("nmod", "by")];

    private readonly PatternMatcher<ControlChange> _patterns = new(lexicon.Controls);
    private readonly HeldPlaces _places = new(lexicon);

    public IEnumerable<Fact> Code(CodingText text, SourceResolver sources)
    {
        var found = new List<Control>();
        foreach (var tree in text.Trees)
            foreach (var match in _patterns.Find(tree))
                foreach (var control in match.Pattern.Kind == PatternKind.Hyphen ? Hyphenated(text, match, sources) : Told(text, match, sources)) Add(text.Document, found, control);
        return found;
    }

    private IEnumerable<Control> Told(CodingText text, PatternMatch<ControlChange> match, SourceResolver sources)
    {
        var (tree, word) = (match.Tree, match.Word);
        var isNoun = match.Pattern.Kind == PatternKind.Noun;
        var holder = Slots.Find(lexicon, match, 'H', isNoun ? NounHolder : VerbHolder);
        if (holder >= 0) holder = Holders.Antecedent(lexicon, tree, holder);
        var place = Slots.Find(lexicon, match, 'P', isNoun ? new Slot("governed", null) : new Slot("obj", null));
        if (place >= 0) place = Holders.Antecedent(lexicon, tree, place);
        if (holder < 0 || place < 0 || holder == place || !Holders.CanAct(lexicon, tree, holder)) yield break;
        var change = match.Pattern.Value!.Value;
        // "the territory that they once held"
        if (change == ControlChange.Held && FormerHolders.IsOver(tree, word)) yield break;
        var from = Slots.Find(lexicon, match, 'F', new Slot("obl", "from"), new Slot("nmod", "from"));
        if (from < 0 && change == ControlChange.Gained) from = FormerHolders.Of(lexicon, tree, place);
        if (from >= 0 && (from == holder || from == place || tree.EntityAt(from)?.Type == Annotation.EntityType.Loc && tree.IsUnder(from, place) || !Holders.CanAct(lexicon, tree, from))) from = -1;
        var source = sources.At(tree[word].Span);
        foreach (var (name, head) in _places.Of(text, tree, place))
        {
            if (head == holder) continue;
            yield return new Control(Evidence.Of(text.Document, Spans.Carrier(tree, word, holder, head)), Holders.Mention(text, tree, holder, source), change)
            {
                From = from < 0 ? null : Holders.Mention(text, tree, from, source), Place = new Place(name),
                // What is called a stronghold is held, whatever is told of it.
                Status = isNoun && change == ControlChange.Held ? Status.Actual : status.Of(tree, word), Source = source, Time = Circumstances.TimeOf(text.Document, tree, word),
                Grounds = Spans.Grounds("control", match, ('H', holder), ('P', head), ('F', from)),
            };
        }
    }

    // "rebel-held Idlib"
    private IEnumerable<Control> Hyphenated(CodingText text, PatternMatch<ControlChange> match, SourceResolver sources)
    {
        var (tree, word) = (match.Tree, match.Word);
        var held = tree.Head(word);
        if (held <= word || !tree.Is(word, "amod") && !tree.Is(word, "compound")) yield break;
        var (words, head) = Hyphens.Before(tree, word);
        var by = text.Actors.Resolve(text, new(words.Of(text.Text), words));
        if (head != word && !char.IsUpper(tree[head].Form[0]) && !Holders.CanAct(lexicon, tree, head)) yield break;
        foreach (var (name, place) in _places.Of(text, tree, held))
            yield return new Control(Evidence.Of(text.Document, words.Cover(tree[place].Span)), by, match.Pattern.Value!.Value)
            {
                Place = new Place(name), Source = sources.At(tree[word].Span), Grounds = Spans.Grounds("control", match, ('P', place)),
            };
    }

    private static void Add(Document document, List<Control> found, Control next)
    {
        var at = found.FindIndex(c => c.Change == next.Change && c.Status == next.Status && c.Place?.Name == next.Place?.Name && c.Holder.IsSame(next.Holder));
        if (at < 0) found.Add(next);
        else found[at] = found[at] with { From = found[at].From ?? next.From, Evidence = Evidence.Of(document, found[at].Evidence.Excerpts[0].Span, [.. found[at].Evidence.Excerpts.Skip(1).Select(e => e.Span), next.Evidence.Excerpts[0].Span]) };
    }
}
