using Dateline.Annotation;
using Dateline.Annotation.Actors;
using Dateline.Annotation.Trees;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Actors;

/// <summary>The registered actor that each token of a text names.</summary>
internal sealed class LinkTable
{
    private readonly Dictionary<(int Tree, int Token), LinkedActor> _links = [];

    public LinkTable(CodingText text)
    {
        foreach (var link in text.Annotated.Actors)
            foreach (var tree in text.TreesIn(link.Span))
                for (var i = 0; i < tree.Count; i++)
                    if (link.Span.Contains(tree[i].Span)) _links.TryAdd((tree.Index, i), link);
    }

    public LinkedActor? At(Tree tree, int token) => _links.GetValueOrDefault((tree.Index, token));

    /// <summary>The actor that a token names as such: <c>Iraqis</c> and <c>Iraqi</c> only say whose.</summary>
    public RegisteredActor? NamedAt(Tree tree, int token) => At(tree, token) is { } link && !IsDemonym(tree, token, link.Actor) ? link.Actor : null;

    public static bool IsDemonym(Tree tree, int token, RegisteredActor actor) =>
        actor.Type == ActorType.State && tree.EntityAt(token) is not { Type: EntityType.Loc } && !IsAcronym(tree[token].Form);

    // "US" may be tagged as whatever.
    private static bool IsAcronym(string form) => form.All(c => char.IsUpper(c) || c == '.');
}
