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
            if (nominal is { IsPronoun: false, Name: null, IsDefinite: true, IsRestricted: false, Possessor: < 0 } && nominal.Class != NounClass.None && Antecedent(nominal) is { } antecedent)
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
        if (nominal.Modifiers.Length > 0) return null;
        return nominal.Class switch
        {
            NounClass.Person when GenericPersons.Contains(nominal.Lemma) => Salient(nominal, c => c.IsPerson && c.IsNamed && Salience.Agree(nominal.Gender, c.Gender)),
            NounClass.Body when GenericBodies.Contains(nominal.Lemma) => Salient(nominal, IsGroup),
            NounClass.Fighters => Salient(nominal, c => IsArmed(c) && !(IsForce(nominal) && IsGroupUnderArms(c))),
            NounClass.Country or NounClass.Settlement or NounClass.Area => Salient(nominal, c => c.Type == EntityType.Loc && c.Place == nominal.Class || nominal.Class == NounClass.Country && TypeOf(c) == ActorType.State, isOnly: nominal.Class == NounClass.Country),
            _ => null,
        };
    }

    // The same noun or office, and nothing said of it that was not said before.
    private bool Repeats(Nominal nominal, Chain chain)
    {
        if (chain.IsPlural != nominal.IsPlural || !Salience.Agree(nominal.Gender, chain.Gender)) return false;
        foreach (var word in nominal.Modifiers)
            if (!chain.Words.Contains(word)) return false;
        if (nominal.Class == NounClass.Office)
            return chain.IsPerson && (chain.Offices.Contains(nominal.Lemma) || nominal.Modifiers.Length > 0 && IsLead(nominal.Lemma) && chain.Offices.Any(IsLead));
        if (IsForce(nominal) && IsGroupUnderArms(chain)) return false;
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

    private Nominal? Salient(Nominal nominal, Func<Chain, bool> fits, bool isOnly = false)
    {
        var (best, most, second) = (default(Nominal), 0, 0);
        for (var i = nominal.Index - 1; i >= board.FirstOf(nominal.Tree.Index - Sorting); i--)
        {
            var chain = board.ChainOf(board.All[i]);
            if (Holds(board.All[i], nominal) || !fits(chain) || best is not null && board.ChainOf(best) == chain) continue;
            var weight = Salience.Of(chain, nominal);
            second = Math.Max(second, Math.Min(weight, most));
            if (weight > most) (best, most) = (board.All[i], weight);
        }
        // Of several countries that are spoken of, "the country" is the one that stands out, or none.
        return isOnly && second * 2 > most ? null : best;
    }

    private static bool Holds(Nominal outer, Nominal inner) => outer.Tree == inner.Tree && outer.First <= inner.Head && inner.Head <= outer.Last;

    // "The army" of a text on the National Liberation Army is the state's.
    private static bool IsForce(Nominal nominal) => nominal.Lemma is "army" or "military" or "police" or "government";

    private bool IsGroupUnderArms(Chain chain) => TypeOf(chain) is ActorType.ArmedGroup or ActorType.Rebel;

    private bool IsGroup(Chain chain) => chain.Type == EntityType.Org && TypeOf(chain) is not (ActorType.State or ActorType.Government or ActorType.Military or ActorType.Police);

    private bool IsArmed(Chain chain) =>
        chain.Type is EntityType.Org or EntityType.Norp && (IsGroupUnderArms(chain) ||
        TypeOf(chain) is null && chain.Type == EntityType.Org && !chain.Words.Any(IsInstitution));

    // "Foreign Ministry", "Security Council": no armed group calls itself so.
    private static bool IsInstitution(string word) =>
        CoreferenceWords.Instance.ClassOf(word, word) is NounClass.Body or NounClass.Government or NounClass.Country && word is not ("group" or "movement" or "front" or "army" or "militia" or "state");

    private ActorType? TypeOf(Chain chain)
    {
        foreach (var mention in chain.Mentions)
            if (mention.Name is { } name && _types.TryGetValue(name.Span.Start, out var type)) return type;
        return null;
    }
}
