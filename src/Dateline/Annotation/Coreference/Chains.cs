using Dateline.Annotation.Trees;

namespace Dateline.Annotation.Coreference;

/// <summary>The chains of a text, asked by token: which name does a pronoun or noun phrase stand for?</summary>
internal sealed class Chains
{
    private readonly Tree[] _trees;
    private readonly Dictionary<(int Sentence, int Token), int> _chains;
    private readonly Dictionary<int, Entity> _names = [];

    public Chains(AnnotatedText text)
    {
        _trees = text.Trees;
        _chains = new(text.Mentions.Count);
        var ranks = new Dictionary<int, int>();
        foreach (var mention in text.Mentions)
        {
            _chains[(mention.Sentence, mention.Head)] = mention.Chain;
            if (NameIn(mention) is not { } name) continue;
            var rank = Rank(name);
            if (rank <= ranks.GetValueOrDefault(mention.Chain, -1)) continue;
            ranks[mention.Chain] = rank;
            _names[mention.Chain] = name;
        }
    }

    /// <summary>Number of the chain of the phrase with this head, or null.</summary>
    public int? At(int sentence, int head) => _chains.TryGetValue((sentence, head), out var chain) ? chain : null;

    /// <summary>The fullest name in the chain of the phrase with this head; null where the chain has none.</summary>
    public Entity? NameFor(int sentence, int head) =>
        _chains.TryGetValue((sentence, head), out var chain) && _names.TryGetValue(chain, out var name) ? name : null;

    // The phrase's own name: at its head, or beside a title.
    private Entity? NameIn(CoreferentMention mention)
    {
        var tree = _trees[mention.Sentence];
        if (tree.EntityAt(mention.Head) is { } own) return own;
        foreach (var child in tree.Children(mention.Head))
            if ((tree.Is(child, "flat") || tree.Is(child, "appos")) && tree.EntityAt(child) is { Type: EntityType.Per } titled) return titled;
        return null;
    }

    // Full names before short ones, and these before acronyms and demonyms.
    private static int Rank(Entity name) => name.Type == EntityType.Norp ? 0 : Math.Min(name.End - name.First, 6) + 1;
}
