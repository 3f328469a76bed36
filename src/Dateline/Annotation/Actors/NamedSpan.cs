using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Knowledge.Actors;

namespace Dateline.Annotation.Actors;

/// <summary>Words of a sentence that may name registered actors.</summary>
/// <param name="Tree">The sentence.</param>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Hits">Whom they may name; empty for an entity that the registry does not have.</param>
/// <param name="Type">Type of the entity that they are or cover, or null.</param>
internal sealed record NamedSpan(Tree Tree, int First, int End, List<NameHit> Hits, EntityType? Type)
{
    /// <summary>Whether it may as well be another word: <c>the Standard</c>, <c>Dawn</c>.</summary>
    public bool IsCommonWord { get; init; }

    public TextSpan Span => Tree.Cover(First, End - 1);

    /// <summary>The token that the others hang on.</summary>
    public int Head
    {
        get
        {
            for (var i = First; i < End; i++)
                if (Tree.Head(i) < First || Tree.Head(i) >= End) return i;
            return End - 1;
        }
    }
}
