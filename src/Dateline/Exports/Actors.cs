using Dateline.Exports.Areas;
using Dateline.Facts;

namespace Dateline.Exports;

/// <summary>The actors of a document, as tables name them.</summary>
internal sealed class Actors(ExportItem item)
{
    private readonly Dictionary<string, Actor> _byId = Index(item.Reading.Facts.Actors);

    public Actor? Of(Mention mention) => mention.Id is { } id ? _byId.GetValueOrDefault(id) : null;

    /// <summary>The registry's name; the words of the text where the actor is not resolved. What others coded leaves under the names that they gave.</summary>
    public string Name(Mention mention) => item.GivenIds.Count > 0 ? mention.Text : Of(mention)?.Name ?? mention.Text;

    public string Code(Mention mention) => mention.Code ?? Of(mention)?.Code ?? "";

    /// <summary>ISO alpha-3 that the actor belongs to; null where unknown or of no one country.</summary>
    public string? Country(Mention mention) => Of(mention)?.Country ?? Countries.Of(Code(mention) is { Length: >= 3 } code ? code[..3] : null)?.Alpha3;

    /// <summary>The sectors of the code, without its country: MIL, REB, CVL …; a state alone has none.</summary>
    public IEnumerable<string> Sectors(Mention mention)
    {
        var code = Code(mention);
        var start = code.Length >= 3 && Countries.Of(code[..3]) is not null ? 3 : 0;
        for (var i = start; i + 3 <= code.Length; i += 3) yield return code.Substring(i, 3);
    }

    private static Dictionary<string, Actor> Index(IReadOnlyList<Actor> actors)
    {
        var index = new Dictionary<string, Actor>(StringComparer.Ordinal);
        foreach (var actor in actors) index.TryAdd(actor.Id, actor);
        return index;
    }
}
