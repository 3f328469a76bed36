using System.Globalization;

namespace Dateline.Annotation.Lemmas;

/// <summary>From a form to its lemma: cut characters off its end, add others, in lower case or as it stands.</summary>
/// <param name="Lower">Whether to lower the case first.</param>
/// <param name="Cut">Characters to cut, at most the form's length.</param>
/// <param name="Add">Characters to add.</param>
internal readonly record struct LemmaRule(bool Lower, int Cut, string Add)
{
    /// <summary>The shortest rule from form to lemma, lowering where that serves.</summary>
    public static LemmaRule Between(string form, string lemma)
    {
        var lower = form.ToLowerInvariant();
        var (low, kept) = (Common(lower, lemma), Common(form, lemma));
        return low >= kept ? new(true, lower.Length - low, lemma[low..]) : new(false, form.Length - kept, lemma[kept..]);
    }

    /// <summary>The lemma, or null where the form is too short for the rule.</summary>
    public string? Apply(string form)
    {
        if (Cut > form.Length) return null;
        var stem = form.AsSpan(0, form.Length - Cut);
        return Lower ? string.Concat(stem, Add).ToLowerInvariant() : string.Concat(stem, Add);
    }

    /// <summary><c>L2+y</c>: lower, cut two, add y; <c>K0+</c>: as it stands.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Lower ? 'L' : 'K')}{Cut}+{Add}");

    /// <exception cref="FormatException">The text is no rule.</exception>
    public static LemmaRule Parse(string text)
    {
        var plus = text.IndexOf('+');
        if (plus < 2 || text[0] is not ('L' or 'K')) throw new FormatException($"'{text}' is no lemma rule");
        return new(text[0] == 'L', int.Parse(text.AsSpan(1, plus - 1), NumberStyles.None, CultureInfo.InvariantCulture), text[(plus + 1)..]);
    }

    private static int Common(string a, string b)
    {
        var n = 0;
        while (n < a.Length && n < b.Length && a[n] == b[n]) n++;
        return n;
    }
}
