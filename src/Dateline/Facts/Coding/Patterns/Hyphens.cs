using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Facts.Coding.Patterns;

/// <summary>Participles behind a hyphen, in one token or three: <c>UN-backed</c>, <c>rebel - held</c>.</summary>
internal static class Hyphens
{
    /// <summary>The participle in lower case; null where the word is none before a noun.</summary>
    public static string? Participle(Tree tree, int i)
    {
        var form = tree[i].Form;
        if (form.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || form.EndsWith("ld", StringComparison.OrdinalIgnoreCase) || form.EndsWith("un", StringComparison.OrdinalIgnoreCase))
        {
            if (form.LastIndexOf('-') is var at and > 0) return form[(at + 1)..].ToLowerInvariant();
            if (i >= 2 && IsHyphen(tree, i - 1) && tree.Upos(i) is Upos.Verb or Upos.Adj) return form.ToLowerInvariant();
        }
        return null;
    }

    /// <summary>The words before the hyphen, and the token that heads them (that of the participle where they are one token).</summary>
    public static (TextSpan Span, int Head) Before(Tree tree, int participle)
    {
        var form = tree[participle].Form;
        if (form.LastIndexOf('-') is var at and > 0) return (new(tree[participle].Span.Start, at), participle);
        return (tree.EntityAt(participle - 2) is { } name && name.End == participle - 1 ? name.Span : tree[participle - 2].Span, participle - 2);
    }

    private static bool IsHyphen(Tree tree, int i) => tree[i].Form is "-" or "–" or "‑";
}
