namespace Dateline.Annotation.Coreference;

/// <summary>Links what is somebody's: <c>his government</c> to the same said of him before, <c>his country</c> to the country that his title names.</summary>
internal sealed class PossessionMatcher(ChainBoard board)
{
    // How many mentions back the same possession is looked for.
    private const int Reach = 60;

    public void Link()
    {
        foreach (var nominal in board.All)
        {
            if (nominal is not { IsPronoun: false, Name: null, Possessor: >= 0 } || nominal.Class == NounClass.None) continue;
            if (board.At(nominal.Tree.Index, nominal.Possessor) is not { } pronoun || board.ChainOf(pronoun) is not { Mentions.Count: > 1 } owner) continue;
            if (Before(nominal, owner) is { } same) board.Link(same, nominal);
            else if (nominal.Class == NounClass.Country && !nominal.IsPlural && owner.IsPerson && Home(owner) is { } country) board.Link(country, nominal);
        }
    }

    private Nominal? Before(Nominal nominal, Chain owner)
    {
        for (var i = nominal.Index - 1; i >= Math.Max(0, nominal.Index - Reach); i--)
        {
            var other = board.All[i];
            if (other is { IsPronoun: false, Name: null, Possessor: >= 0 } && other.Lemma == nominal.Lemma && other.IsPlural == nominal.IsPlural && other.Modifiers.AsSpan().SequenceEqual(nominal.Modifiers)
                && board.At(other.Tree.Index, other.Possessor) is { } pronoun && board.ChainOf(pronoun) == owner) return other;
        }
        return null;
    }

    // "Hungary's Prime Minister Viktor Orban"
    private Nominal? Home(Chain person)
    {
        foreach (var mention in person.Mentions)
            for (var i = mention.First; i <= mention.Last; i++)
                if (board.At(mention.Tree.Index, i) is { Name.Type: EntityType.Loc } place && board.ChainOf(place).Place == NounClass.Country) return place;
        return null;
    }
}
