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
    private readonly GroundHolders _ground = new(lexicon);

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
                    foreach (var control in match.Pattern.Kind == PatternKind.Hyphen ? Hyphenated(text, match, sources) : Told(text, match, sources, over)) Add(text, found, control);
        }
        foreach (var left in found.SelectMany(c => Departures.Of(text, c, status)).ToList()) Add(text, found, left);
        for (var i = 0; i < found.Count; i++) found[i] = Taken(text.Document, found, found[i]);
        // "Group has lost 40 percent of its land": the body says whose it was.
        found.RemoveAll(c => c.Portion is not null && Headlines.IsHeadline(text, c.Evidence.Excerpts[0].Span.Start) && found.Exists(o => o != c && o.Portion is not null && o.Change == c.Change && o.Place?.Name == c.Place?.Name && !Headlines.IsHeadline(text, o.Evidence.Excerpts[0].Span.Start)));
        return found;
    }

    // "The town had just fallen. … Since then the group has lost it": who is said to have held it is whom it fell to.
    private static Control Taken(Document document, List<Control> found, Control fallen)
    {
        if (fallen is not { Holder: null, Status: Status.Actual } || !HasFallen(fallen)) return fallen;
        foreach (var later in found)
            if (later.Place?.Name == fallen.Place?.Name && later.Status == Status.Actual && later.Portion is null && later.Evidence.Excerpts[0].Span.Start > fallen.Evidence.Excerpts[0].Span.Start
                && (later.Change is ControlChange.Held or ControlChange.Lost ? later.Holder : later.From) is { Id: not null } holder)
                return fallen with { Holder = holder, Evidence = Evidence.Of(document, fallen.Evidence.Excerpts[0].Span, [later.Evidence.Excerpts[0].Span]) };
        return fallen;
    }

    // By a line that names no holder: "the town fell".
    private static bool HasFallen(Control control) => control is { Change: ControlChange.Gained, Grounds.Entries: [var entry, ..] } && entry.Contains("| H:. ", StringComparison.Ordinal);

    private IEnumerable<Control> Told(CodingText text, PatternMatch<ControlChange> match, SourceResolver sources, HashSet<int> over)
    {
        var (tree, word) = (match.Tree, match.Word);
        var isNoun = match.Pattern.Kind == PatternKind.Noun;
        var holder = Slots.Find(lexicon, match, 'H', isNoun ? NounHolder : VerbHolder);
        if (holder >= 0) holder = Holders.Antecedent(lexicon, tree, holder);
        var place = Slots.Find(lexicon, match, 'P', isNoun ? new Slot("governed", null) : new Slot("obj", null));
        if (place >= 0) place = Holders.Antecedent(lexicon, tree, place);
        var change = match.Pattern.Value!.Value;
        if (change == ControlChange.Foothold && Departures.IsUnopposed(tree, word)) change = ControlChange.Gained;
        // "drove them from Gwoza, their stronghold": it was.
        if (isNoun && change == ControlChange.Held && IsTaken(tree, word)) yield break;
        if (place < 0 || holder < 0 && !IsUnnamed(match)) yield break;
        if (holder >= 0 && (holder == place || IsRelative(tree, holder) || !Holders.CanAct(lexicon, tree, holder) && !IsMeant(text, tree, holder))) yield break;
        if (IsNoChange(match, holder, place) || holder >= 0 && !_ground.CanHold(text, tree, holder, change)) yield break;
        // "the territory that they once held"
        if (change == ControlChange.Held && FormerHolders.IsOver(tree, word) || change == ControlChange.Gained && FormerHolders.IsBefore(tree, word)) yield break;
        var from = Slots.Find(lexicon, match, 'F', new Slot("obl", "from"), new Slot("nmod", "from"));
        // "withdrew from the town" loses it, "withdrew from Iraq" need not; nor do those who flee lose what they never held.
        var leaves = change == ControlChange.Lost && match.Pattern.Preposition is "from" or "of" && !isNoun;
        if (leaves && (holder < 0 || HeldPlaces.IsCountry(tree, place) || !IsArmed(text, tree, holder))) yield break;
        if (from < 0 && change == ControlChange.Gained)
        {
            (from, var participle) = FormerHolders.Of(lexicon, tree, place);
            if (participle >= 0) over.Add(participle);
        }
        if (from >= 0 && (from == holder || from == place || tree.EntityAt(from)?.Type == Annotation.EntityType.Loc && tree.IsUnder(from, place) || !Holders.CanAct(lexicon, tree, from) && !IsMeant(text, tree, from) || !_ground.CanHold(text, tree, from, change))) from = -1;
        // "was driven from the town": who lost it, by whomever.
        var isTaken = holder < 0 && from >= 0 && change == ControlChange.Gained;
        if (isTaken && !IsArmed(text, tree, from)) yield break;
        if (isTaken) (holder, from, change) = (from, -1, ControlChange.Lost);
        var source = sources.At(tree[word].Span);
        foreach (var (name, head, isNamed) in _places.Of(text, tree, place))
        {
            if (head == holder || (isTaken || holder < 0) && (!isNamed || HeldPlaces.IsCountry(tree, head) && _places.Portion(tree, place) is null)) continue;
            // What is called a stronghold is held, whatever is told of it.
            var told = isNoun && change == ControlChange.Held ? Status.Actual : status.Of(tree, word);
            var time = Circumstances.TimeOf(text.Document, tree, word) ?? (told == Status.Actual && change != ControlChange.Held ? Now(text.Document, tree, word) : null);
            if (holder < 0)
            {
                // "the loss of Ramadi on 17 May" tells; "after the loss of Ramadi" names what is known.
                if (isNoun && time is not { From: not null }) continue;
                yield return new Control(Evidence.Of(text.Document, Spans.Carrier(tree, word, head)), null, change)
                {
                    From = from < 0 ? null : Former(text, tree, from, head, source), Place = new Place(name), Portion = _places.Portion(tree, place)?.Of(text.Text),
                    Status = told, Source = source, Time = time, Grounds = Spans.Grounds("control", match, ('P', head), ('F', from)),
                };
                continue;
            }
            // Of those who fight over a place each is one who does.
            foreach (var one in change == ControlChange.Contested ? tree.Coordinated(holder).Where(h => Holders.CanAct(lexicon, tree, h)) : [holder])
                yield return new Control(Evidence.Of(text.Document, Spans.Carrier(tree, word, one, head)), Holders.Mention(text, tree, one, source), change)
                {
                    From = from < 0 ? null : Former(text, tree, from, head, source), Place = new Place(name), Portion = _places.Portion(tree, place)?.Of(text.Text),
                    Status = told, Source = source, Time = time,
                    Grounds = Spans.Grounds("control", match, ('H', holder), ('P', head), ('F', from)),
                };
        }
    }

    // Beside the name of a place that the verb says was taken.
    private bool IsTaken(Tree tree, int noun)
    {
        if (!tree.Is(noun, "appos") || tree.Child(noun, "nmod:poss") is not (var whose and >= 0) || tree.Upos(whose) != Upos.Pron) return false;
        for (var (at, steps) = (tree.Head(noun), 0); at >= 0 && steps < 4; at = tree.Head(at), steps++)
            if (tree.IsVerb(at)) return _patterns.Match(tree, at) is { Pattern.Value: ControlChange.Gained };
        return false;
    }

    // "New Haven", "drove from the capital to the north", "the Taquari is falling": a name, a journey, a river.
    private static bool IsNoChange(PatternMatch<ControlChange> match, int holder, int place)
    {
        var (tree, word) = (match.Tree, match.Word);
        // "has been left without water"
        if (tree.Lemma(word) is "leave" && Participants.IsPassive(tree, word)) return true;
        if (match.Pattern.Kind == PatternKind.Noun) return tree.EntityAt(word) is { } name && name.End - name.First > 1;
        if (match.Pattern.Frame?.Of('F') is [("obj", _), ..] && !Participants.IsPassive(tree, word)) return Participants.Patient(tree, word) < 0;
        return holder < 0 && tree.Lemma(word) is "fall" && (tree[word].Xpos is "VBG" || tree.EntityAt(place) is { } river && tree.Child(place, "det") >= 0 && river.Type == EntityType.Loc && tree.Upos(place) == Upos.Propn);
    }

    // "has now been freed": by the day of the report.
    private static Time? Now(Document document, Tree tree, int word)
    {
        if (document.Published is { } day)
            foreach (var child in tree.Children(word))
                if (tree.Is(child, "advmod") && tree[child].Form is "now") return new(null, day, TimePrecision.Open, tree[child].Form);
        return null;
    }

    // "the city was retaken", "the fall of the city", "the city fell": by whom is not said. Who holds it, or fights for it, has to be.
    private static bool IsUnnamed(PatternMatch<ControlChange> match) => match.Pattern.Value is ControlChange.Gained or ControlChange.Lost or ControlChange.Contested && match.Pattern.Kind switch
    {
        PatternKind.Noun => match.Pattern.Preposition is "of",
        PatternKind.Verb => match.Pattern.Frame?.Of('H') is [(".", _)] || Participants.IsPassive(match.Tree, match.Word),
        _ => false,
    };

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
        Holders.Mention(text, tree, holder, null).Code is { } code && (code.Contains("MIL", StringComparison.Ordinal) || code.Contains("REB", StringComparison.Ordinal) || code.Contains("UAF", StringComparison.Ordinal) || code.Contains("IMG", StringComparison.Ordinal));

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
        foreach (var (name, place, _) in _places.Of(text, tree, held))
            yield return new Control(Evidence.Of(text.Document, words.Cover(tree[place].Span)), by, match.Pattern.Value!.Value)
            {
                Place = new Place(name), Source = sources.At(tree[word].Span), Grounds = Spans.Grounds("control", match, ('P', place)),
            };
    }

    private static void Add(CodingText text, List<Control> found, Control next)
    {
        var at = found.FindIndex(c => c.Change == next.Change && c.Status == next.Status && c.Place?.Name == next.Place?.Name && IsSame(c.Holder, next.Holder));
        // "took the town … when the town was taken": told again without who did.
        var isUnnamed = at < 0;
        if (isUnnamed) at = found.FindIndex(c => c.Holder is null != next.Holder is null && c.Portion is null == next.Portion is null && !HasFallen(c) && !HasFallen(next) && c.Change == next.Change && c.Status == next.Status && c.Place?.Name == next.Place?.Name && (c.Time is null || next.Time is null || c.Time == next.Time));
        if (at >= 0 && found[at].Holder is null && next.Holder is not null) (found[at], next) = (next, found[at]);
        var time = at >= 0 && isUnnamed ? found[at].Time ?? next.Time : null;
        if (at < 0)
        {
            found.Add(next);
            return;
        }
        if (Headlines.IsHeadline(text, found[at].Evidence.Excerpts[0].Span.Start) && next.Holder is not null) found[at] = next with { From = next.From ?? found[at].From, Portion = next.Portion ?? found[at].Portion };
        else found[at] = found[at] with { From = found[at].From ?? next.From, Portion = found[at].Portion ?? next.Portion, Evidence = Evidence.Of(text.Document, found[at].Evidence.Excerpts[0].Span, [.. found[at].Evidence.Excerpts.Skip(1).Select(e => e.Span), next.Evidence.Excerpts[0].Span]) };
        // Who took it is told in one place and when in another.
        if (time is not null) found[at] = found[at] with { Time = time };
    }

    private static bool IsSame(Mention? one, Mention? other) => one is { } a && other is { } b ? a.IsSame(b) : one is null && other is null;
}
