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
        {
            // "retook the rebel-held town": the rebels held it until then, and no longer.
            var over = new HashSet<int>();
            var matches = _patterns.Find(tree).ToList();
            foreach (var match in matches.Where(m => m.Pattern.Value == ControlChange.Gained).Concat(matches.Where(m => m.Pattern.Value != ControlChange.Gained)))
                if (!over.Contains(match.Word))
                    foreach (var control in match.Pattern.Kind == PatternKind.Hyphen ? Hyphenated(text, match, sources) : Told(text, match, sources, over)) Add(text.Document, found, control);
        }
        return found;
    }

    private IEnumerable<Control> Told(CodingText text, PatternMatch<ControlChange> match, SourceResolver sources, HashSet<int> over)
    {
        var (tree, word) = (match.Tree, match.Word);
        var isNoun = match.Pattern.Kind == PatternKind.Noun;
        var holder = Slots.Find(lexicon, match, 'H', isNoun ? NounHolder : VerbHolder);
        if (holder >= 0) holder = Holders.Antecedent(lexicon, tree, holder);
        var place = Slots.Find(lexicon, match, 'P', isNoun ? new Slot("governed", null) : new Slot("obj", null));
        if (place >= 0) place = Holders.Antecedent(lexicon, tree, place);
        if (holder < 0 || place < 0 || holder == place || IsRelative(tree, holder) || !Holders.CanAct(lexicon, tree, holder) && !IsMeant(text, tree, holder)) yield break;
        var change = match.Pattern.Value!.Value;
        // "the territory that they once held"
        if (change == ControlChange.Held && FormerHolders.IsOver(tree, word)) yield break;
        var from = Slots.Find(lexicon, match, 'F', new Slot("obl", "from"), new Slot("nmod", "from"));
        // "withdrew from the town" loses it, "withdrew from Iraq" need not; nor do those who flee lose what they never held.
        var leaves = change == ControlChange.Lost && match.Pattern.Preposition is "from" or "of" && !isNoun;
        if (leaves && (HeldPlaces.IsCountry(tree, place) || !IsArmed(text, tree, holder))) yield break;
        if (from < 0 && change == ControlChange.Gained)
        {
            (from, var participle) = FormerHolders.Of(lexicon, tree, place);
            if (participle >= 0) over.Add(participle);
        }
        if (from >= 0 && (from == holder || from == place || tree.EntityAt(from)?.Type == Annotation.EntityType.Loc && tree.IsUnder(from, place) || !Holders.CanAct(lexicon, tree, from))) from = -1;
        var source = sources.At(tree[word].Span);
        foreach (var (name, head) in _places.Of(text, tree, place))
        {
            if (head == holder) continue;
            // Of those who fight over a place each is one who does.
            foreach (var one in change == ControlChange.Contested ? tree.Coordinated(holder).Where(h => Holders.CanAct(lexicon, tree, h)) : [holder])
                yield return new Control(Evidence.Of(text.Document, Spans.Carrier(tree, word, one, head)), Holders.Mention(text, tree, one, source), change)
                {
                    From = from < 0 ? null : Former(text, tree, from, head, source), Place = new Place(name), Portion = _places.Portion(tree, place)?.Of(text.Text),
                    // What is called a stronghold is held, whatever is told of it.
                    Status = isNoun && change == ControlChange.Held ? Status.Actual : status.Of(tree, word), Source = source, Time = Circumstances.TimeOf(text.Document, tree, word),
                    Grounds = Spans.Grounds("control", match, ('H', holder), ('P', head), ('F', from)),
                };
        }
    }

    // "from whose tall buildings snipers fired and took the station": parsers make one clause of two.
    private static bool IsRelative(Tree tree, int holder)
    {
        for (var i = tree.First(holder); i <= holder; i++)
            if (tree[i].Xpos is "WP$") return true;
        return false;
    }

    // "the army said it had freed the town": it is somebody where it means somebody.
    private static bool IsMeant(CodingText text, Tree tree, int holder) =>
        tree.Lemma(holder) is "it" && Holders.Mention(text, tree, holder, null).Code is { } code && !Watching.Any(w => code.Contains(w, StringComparison.Ordinal));

    // Who watches and tells holds no towns.
    private static readonly string[] Watching = ["MED", "NGO", "IGO"];

    // "drive Islamic State from Sinjar": the town is no part of the name.
    private static Mention Former(CodingText text, Tree tree, int from, int place, Source? source) =>
        from < place && Holders.Mention(text, tree, from, source) is var whole && whole.Span.Contains(tree[place].Span)
            ? text.Actors.Resolve(text, NounPhrases.Mention(text.Document, tree, from, participles: false, before: tree.First(place))) : Holders.Mention(text, tree, from, source);

    // Troops, groups and states hold ground; families and envoys do not.
    private bool IsArmed(CodingText text, Tree tree, int holder) =>
        tree.EntityAt(holder) is { Type: EntityType.Org or EntityType.Norp or EntityType.Loc } || Armed.Any(c => lexicon.Classes.Has(c, tree.Lemma(holder))) ||
        Holders.Mention(text, tree, holder, null).Code is { } code && (code.Contains("MIL", StringComparison.Ordinal) || code.Contains("REB", StringComparison.Ordinal) || code.Contains("UAF", StringComparison.Ordinal));

    private static readonly string[] Armed = ["@fighter", "@force", "@troops"];

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
        else found[at] = found[at] with { From = found[at].From ?? next.From, Portion = found[at].Portion ?? next.Portion, Evidence = Evidence.Of(document, found[at].Evidence.Excerpts[0].Span, [.. found[at].Evidence.Excerpts.Skip(1).Select(e => e.Span), next.Evidence.Excerpts[0].Span]) };
    }
}
