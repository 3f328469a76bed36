using Dateline.Annotation.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Coreference;

/// <summary>Links definite nouns to what they take up: <c>the minister</c>, <c>the group</c>, <c>the city</c>.</summary>
internal sealed class NominalMatcher(ChainBoard board, AnnotatedText text)
{
    // How many sentences a noun reaches back: one that repeats a word of its antecedent further than one that only sorts it.
    private const int Repeating = 12, Sorting = 3;

    private static readonly HashSet<string> GenericBodies =
        ["group", "organisation", "organization", "movement", "militia", "network", "faction", "agency", "company", "firm", "party"];

    private static readonly HashSet<string> GenericPersons = ["man", "woman", "boy", "girl", "suspect"];

    private readonly Dictionary<int, ActorType> _types = text.Actors.GroupBy(a => a.Span.Start).ToDictionary(g => g.Key, g => g.First().Actor.Type);

    public void Link()
    {
        Repeated();
        foreach (var nominal in board.All)
            if (nominal is { IsPronoun: false, Name: null, IsDefinite: true, IsRestricted: false, Possessor: < 0, Member: < 0 } && nominal.Class != NounClass.None && Antecedent(nominal) is { } antecedent)
                board.Link(antecedent, nominal);
    }

    // "The members of the council … The members of the council": the same words with their article mean the same.
    private void Repeated()
    {
        var first = new Dictionary<string, Nominal>(StringComparer.OrdinalIgnoreCase);
        foreach (var nominal in board.All)
        {
            if (nominal is not { IsPronoun: false, Name: null, IsDefinite: true, IsRestricted: true, Possessor: < 0 } || nominal.Class == NounClass.None || nominal.Last == nominal.Head) continue;
            var words = nominal.Tree.Cover(nominal.First, nominal.Last).Of(text.Document.Text);
            if (first.TryGetValue(words, out var known)) board.Link(known, nominal);
            else first[words] = nominal;
        }
    }

    private Nominal? Antecedent(Nominal nominal)
    {
        if (Last(nominal, Repeating, Repeats) is { } repeated) return repeated;
        // "The group, the Northern Front, said": it has its name, whoever else was named before.
        if (nominal.Modifiers.Length > 0 || nominal.Class is NounClass.Body or NounClass.Fighters && board.ChainOf(nominal).IsNamed) return null;
        return nominal.Class switch
        {
            NounClass.Person when GenericPersons.Contains(nominal.Lemma) => Salient(nominal, c => c.IsPerson && c.IsNamed && Salience.Agree(nominal.Gender, c.Gender)),
            NounClass.Body when GenericBodies.Contains(nominal.Lemma) => (nominal.Lemma is "group" && !Tells(nominal) ? Salient(nominal, c => IsGroup(c) && IsGroupUnderArms(c)) ?? Only(nominal) : null) ?? Salient(nominal, c => IsGroup(c) && Suits(nominal.Lemma, c) && (nominal.Lemma is not ("group" or "movement" or "militia" or "network" or "faction") || TypeOf(c) is not (ActorType.Igo or ActorType.Media or ActorType.Business))) ?? (nominal.Lemma is "group" or "movement" or "militia" ? Only(nominal) : null),
            NounClass.Fighters => Unnamed(nominal) ?? ((Named(nominal) ?? Salient(nominal, IsArmed) ?? Only(nominal)) is { } group && !IsElsewhere(nominal, group) ? group : null),
            NounClass.Country => Country(nominal),
            NounClass.Settlement or NounClass.Area => Salient(nominal, c => c.Type == EntityType.Loc && c.Place == nominal.Class && (nominal.Lemma is not "capital" || IsCapital(c))),
            _ => null,
        };
    }

    // "The company" is no newspaper, union or party, "the party" no company.
    private bool Suits(string lemma, Chain chain)
    {
        if (lemma is not ("company" or "firm" or "party" or "agency")) return true;
        if (chain.Words.Contains(lemma)) return true;
        if (TypeOf(chain) is { } type) return lemma switch { "party" => type is ActorType.Party or ActorType.Rebel, "agency" => type is not (ActorType.Party or ActorType.Rebel or ActorType.ArmedGroup or ActorType.Media), _ => type is ActorType.Business };
        return lemma is not "party" && !chain.Words.Any(w => w is not ("group" or "corporation" or "service" or "authority") && (Makers.Contains(w) || CoreferenceWords.Instance.ClassOf(w, w) is NounClass.Body or NounClass.Government));
    }

    // Bodies that are neither companies nor agencies, beside the nouns of nouns.txt.
    private static readonly HashSet<string> Makers = ["newspaper", "times", "news", "post", "front", "brigades", "people", "church", "school", "hospital", "committee"];

    // "85 per cent of the capital" is no town that was named before, unless it is one.
    private bool IsCapital(Chain chain) => chain.Mentions.Exists(m => m.Name is { } name && text.Places.Any(p => p.IsCapital && p.Span.Start == name.Span.Start));

    // "The group had lost the town" is nobody who does research; "the group said" may be.
    private static bool Tells(Nominal nominal) =>
        nominal.Tree.Is(nominal.Head, "nsubj") && nominal.Tree.Head(nominal.Head) is var verb and >= 0 && Telling.Contains(nominal.Tree.Lemma(verb));

    private static readonly HashSet<string> Telling = ["add", "appeal", "call", "count", "document", "estimate", "find", "list", "monitor", "note", "publish", "record", "report", "say", "tell", "track", "urge", "verify", "warn", "write"];

    // The same noun or office, and nothing said of it that was not said before.
    private bool Repeats(Nominal nominal, Chain chain)
    {
        if (chain.IsPlural != nominal.IsPlural || !Salience.Agree(nominal.Gender, chain.Gender)) return false;
        foreach (var word in nominal.Modifiers)
            if (!chain.Words.Contains(word)) return false;
        if (nominal.Class == NounClass.Office)
            return chain.IsPerson && (chain.Offices.Contains(nominal.Lemma) || nominal.Modifiers.Length > 0 && IsLead(nominal.Lemma) && chain.Offices.Any(IsLead));
        // "The army" is not the rebels, though they call themselves one.
        if (nominal.Lemma is "army" or "military" or "police" && IsGroupUnderArms(chain)) return false;
        if (nominal.Class == NounClass.Body && chain.Type == EntityType.Org || nominal.Class is NounClass.Country or NounClass.Settlement or NounClass.Area && chain.IsPlace)
            return chain.Words.Contains(nominal.Lemma);
        return chain.Mentions.Exists(m => m is { Name: null, IsPronoun: false, Possessor: < 0 } && m.Class == nominal.Class && m.Lemma == nominal.Lemma);
    }

    private static bool IsLead(string lemma) => CoreferenceWords.Instance.IsLead(lemma);

    private Nominal? Last(Nominal nominal, int reach, Func<Nominal, Chain, bool> fits)
    {
        if (nominal.IsPlural) reach = Math.Min(reach, 4);
        for (var i = nominal.Index - 1; i >= 0 && nominal.Tree.Index - board.All[i].Tree.Index <= reach; i--)
            if (!board.All[i].IsPronoun && !Holds(board.All[i], nominal) && board.ChainOf(board.All[i]) is var chain && fits(nominal, chain)) return board.All[i];
        return null;
    }

    // Of several countries that are spoken of, "the country" is the one that was a subject last, or none.
    private Nominal? Country(Nominal nominal)
    {
        var (only, subject, several) = (default(Nominal), default(Nominal), false);
        for (var i = nominal.Index - 1; i >= board.FirstOf(nominal.Tree.Index - Sorting); i--)
        {
            var (other, chain) = (board.All[i], board.ChainOf(board.All[i]));
            if (Holds(other, nominal) || !(chain.Type == EntityType.Loc && chain.Place == NounClass.Country || TypeOf(chain) == ActorType.State)) continue;
            several |= only is not null && board.ChainOf(only) != chain;
            only ??= other;
            if (!other.IsPronoun && Relations.Is(other.Tree.Deprel(other.Head), "nsubj")) subject ??= other;
        }
        return several ? subject : only;
    }

    private Nominal? Salient(Nominal nominal, Func<Chain, bool> fits)
    {
        var (best, most) = (default(Nominal), 0);
        for (var i = nominal.Index - 1; i >= board.FirstOf(nominal.Tree.Index - Sorting); i--)
        {
            var chain = board.ChainOf(board.All[i]);
            if (Holds(board.All[i], nominal) || !fits(chain) || best is not null && board.ChainOf(best) == chain) continue;
            var weight = Salience.Of(chain, nominal);
            if (weight > most) (best, most) = (board.All[i], weight);
        }
        return best;
    }

    // "Gunmen stormed a village. The militants burned houses": those, not the group of another report before them.
    private Nominal? Unnamed(Nominal nominal)
    {
        for (var i = nominal.Index - 1; i >= 0 && nominal.Tree.Index - board.All[i].Tree.Index <= 1; i--)
        {
            var (other, chain) = (board.All[i], board.ChainOf(board.All[i]));
            if (IsGroupUnderArms(chain) || chain.IsNamed) return null;
            if (other is { Class: NounClass.Fighters, Name: null, IsDefinite: false, IsPlural: true, Member: < 0 } && Relations.Is(other.Tree.Deprel(other.Head), "nsubj") && NameBefore(other) is null && !Holds(other, nominal)) return other;
        }
        return null;
    }

    // "In Colombia the ELN attacked a pipeline. In Myanmar the army bombed a school. The rebels said …": the scene has moved to another country.
    private static bool IsElsewhere(Nominal nominal, Nominal group)
    {
        if (nominal.Tree == group.Tree) return false;
        var there = group.Tree.Toponyms.Concat(group.Tree.Setting).Select(t => t.Toponym.Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return there.Count > 0 && nominal.Tree.Setting is [{ Toponym.Country: { } here }, ..] && !there.Contains(here) && !nominal.Tree.Toponyms.Any(t => t.Toponym.Country is { } own && there.Contains(own));
    }

    // "M23 rebels … The rebels": far back too, where no others of another name were told of.
    private Nominal? Named(Nominal nominal)
    {
        var (found, name) = (default(Nominal), default(string));
        for (var i = nominal.Index - 1; i >= 0 && nominal.Tree.Index - board.All[i].Tree.Index <= Repeating; i--)
        {
            var other = board.All[i];
            if (other is not { Class: NounClass.Fighters, Name: null, Member: < 0 } || other.Lemma != nominal.Lemma || NameBefore(other) is not { } own) continue;
            if (name is not null && own != name) return null;
            found ??= other;
            name = own;
        }
        return found;
    }

    // The one armed group that the text has told of, further back.
    private Nominal? Only(Nominal nominal)
    {
        var found = default(Nominal);
        for (var i = nominal.Index - 1; i >= 0 && nominal.Tree.Index - board.All[i].Tree.Index <= Repeating; i--)
        {
            var chain = board.ChainOf(board.All[i]);
            if (!IsGroupUnderArms(chain) || found is not null && board.ChainOf(found) == chain || Holds(board.All[i], nominal)) continue;
            if (found is not null || !IsArmed(chain)) return null;
            found = board.All[i];
        }
        return found;
    }

    private string? NameBefore(Nominal fighters)
    {
        var (tree, before) = (fighters.Tree, fighters.Head - 1);
        return before >= fighters.First && tree.EntityAt(before) is { Type: EntityType.Org or EntityType.Norp } name ? name.Span.Of(text.Document.Text) : null;
    }

    private static bool Holds(Nominal outer, Nominal inner) => outer.Tree == inner.Tree && outer.First <= inner.Head && inner.Head <= outer.Last;

    private bool IsGroupUnderArms(Chain chain) => TypeOf(chain) is ActorType.ArmedGroup or ActorType.Rebel;

    private bool IsGroup(Chain chain) => (chain.Type == EntityType.Org || IsGroupUnderArms(chain)) && chain.Mentions.Exists(m => m.Name is { } name && !IsHyphenated(m.Tree, name)) && TypeOf(chain) is not (ActorType.State or ActorType.Government or ActorType.Military or ActorType.Police);

    private bool IsArmed(Chain chain) => chain.Mentions.Exists(m => m.Name is not { } name || !IsHyphenated(m.Tree, name) && !IsLinked(m.Tree, m.Anchor)) &&
        (IsGroupUnderArms(chain) || TypeOf(chain) is null && chain.Type == EntityType.Org && !chain.Words.Any(IsInstitution));

    // "al-Qaida-linked", "pro-Hamas": only whose friends or foes somebody else is.
    private static bool IsHyphenated(Tree tree, Entity name) =>
        name.End < tree.Count && tree[name.End].Form == "-" && tree[name.End].Span.Start == tree[name.End - 1].Span.End && name.End + 1 < tree.Count && tree.IsVerb(name.End + 1) ||
        name.First > 1 && tree[name.First - 1].Form == "-" && tree[name.First - 2].Form.ToLowerInvariant() is "pro" or "anti" or "non";

    // "insurgents linked to Islamic State", "a militia loyal to the Houthis": others, whoever they follow.
    private static bool IsLinked(Tree tree, int name) =>
        (tree.Is(name, "obl") || tree.Is(name, "nmod")) && tree.Case(name) is "to" or "with" or "by" && tree.Head(name) is var tie and >= 0 && Ties.Contains(tree.Lemma(tie)) && (tree.Is(tie, "acl") || tree.Is(tie, "amod"));

    private static readonly HashSet<string> Ties = ["affiliate", "affiliated", "align", "aligned", "ally", "allied", "back", "backed", "link", "linked", "loyal", "tie", "tied"];

    // "Foreign Ministry", "Security Council": no armed group calls itself so.
    private static bool IsInstitution(string word) =>
        CoreferenceWords.Instance.ClassOf(word, word) is NounClass.Body or NounClass.Government or NounClass.Country && word is not ("group" or "movement" or "front" or "army" or "militia" or "state");

    private ActorType? TypeOf(Chain chain)
    {
        foreach (var mention in chain.Mentions)
            if (!mention.IsPronoun && _types.TryGetValue(mention.Name?.Span.Start ?? mention.Tree[mention.Head].Span.Start, out var type)) return type;
        return null;
    }
}
