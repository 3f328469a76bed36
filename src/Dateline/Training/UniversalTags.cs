using Dateline.Annotation;

namespace Dateline.Training;

/// <summary>Numbers the universal parts of speech.</summary>
internal static class UniversalTags
{
    private static readonly string[] All =
    [
        Upos.Adj, Upos.Adp, Upos.Adv, Upos.Aux, Upos.Cconj, Upos.Det, Upos.Intj, Upos.Noun, Upos.Num, Upos.Part, Upos.Pron, Upos.Propn,
        Upos.Punct, Upos.Sconj, Upos.Sym, Upos.Verb, Upos.Other,
    ];

    public static int Count => All.Length;

    /// <returns>−1 for what is no tag.</returns>
    public static int IndexOf(string tag) => Array.IndexOf(All, tag);
}
