using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Facts.Coding.Speech;

/// <summary>Says by whom words are reported: the innermost speech that they stand in, the others outward behind it.</summary>
/// <param name="attributions">In the order of their contents.</param>
internal sealed class SourceResolver(IReadOnlyList<Attribution> attributions)
{
    /// <summary>The source of words; null for the narrator. The cue itself is reported by what is around it.</summary>
    public Source? At(TextSpan words, Attribution? except = null)
    {
        var around = attributions.Where(a => a != except && a.Content.Contains(words) && !IsCue(a, words))
            .OrderBy(a => a.Content.Length).ToList();
        if (around.Count == 0) return null;
        var chain = around.Select(a => new Source(a.Speaker, a.Cue, a.Form)).ToList();
        return chain[0] with { Via = chain.Count == 1 ? [] : [.. chain.Skip(1)] };
    }

    // A medial cue (“…, he said, …”) stands within the content without being part of it.
    private static bool IsCue(Attribution a, TextSpan words) => a.Tree is not null && a.Clause.Contains(words) && !a.Clause.Contains(a.Content);
}
