using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Senses;

namespace Dateline.Facts.Coding.Events;

/// <summary>Collects why words of the lexicon made no event.</summary>
internal sealed class NearMisses(Lexicon lexicon)
{
    public const string
        NoEvent = "this use of the word is no event",
        NotDone = "nobody is told to do it, or nobody to undergo it",
        NoActor = "nobody named can act",
        Joined = "merged into another event of the sentence",
        NothingNamed = "no one, no place and no time is named with it",
        OnlyAim = "only an aim, not told to happen",
        Modifies = "only modifies another word",
        Mentioned = "only mentioned on the way, not told to happen",
        Unfit = "no sense's condition fits";

    private readonly List<NearMiss> _misses = [];

    public IReadOnlyList<NearMiss> Ordered() => [.. _misses.OrderBy(m => m.Word)];

    public void Add(Trigger trigger, string reason) => Add(trigger.Tree, trigger.Word, trigger.Sense, reason);

    public void Add(Tree tree, int word, Sense sense, string reason) =>
        _misses.Add(new(tree[word].Span, string.Join(" | ", sense.Entry.Fields[..^1]), reason));

    /// <summary>A word that by its place in the sentence tells nothing; words of names are passed over.</summary>
    public void AddUntold(Tree tree, int word, bool isAim)
    {
        if (tree.EntityAt(word) is null && Nearest(tree, word) is { } sense) Add(tree, word, sense, isAim ? OnlyAim : Modifies);
    }

    /// <summary>A word none of whose senses stands here.</summary>
    public void AddUnfit(Tree tree, int word)
    {
        if (tree.EntityAt(word) is null && Nearest(tree, word) is { } sense) Add(tree, word, sense, Unfit);
    }

    // The sense of an event that asks least.
    private Sense? Nearest(Tree tree, int word)
    {
        var table = tree.IsVerb(word) ? lexicon.Verbs : tree.Upos(word) is Upos.Noun or Upos.Propn ? lexicon.Nouns : null;
        if (table is null) return null;
        var senses = table.Of(tree[word].Form);
        if (senses.Count == 0) senses = table.Of(tree.Lemma(word));
        return senses.Where(s => s.Type is not null).MinBy(s => s.Length + (s.Object is null ? 0 : 1));
    }
}
