namespace Dateline.Annotation.Lemmas;

/// <summary>How a form becomes its lemma: letters cut from its end, then letters added.</summary>
/// <param name="Cut">How many letters go.</param>
/// <param name="Add">What comes in their place.</param>
internal readonly record struct LemmaEdit(byte Cut, string Add)
{
    /// <summary>The shortest edit from one word to another.</summary>
    public static LemmaEdit Between(string form, string lemma)
    {
        var common = form.AsSpan().CommonPrefixLength(lemma);
        return new((byte)(form.Length - common), lemma[common..]);
    }
}
