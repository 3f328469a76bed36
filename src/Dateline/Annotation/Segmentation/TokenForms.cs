namespace Dateline.Annotation.Segmentation;

/// <summary>Gives forms that were met lately as the same string. One thread at a time.</summary>
internal sealed class TokenForms
{
    private const int Bits = 13;
    private const int Longest = 24;
    private readonly string?[] _forms = new string?[1 << Bits];

    public string Get(ReadOnlySpan<char> form)
    {
        if (form.Length > Longest) return form.ToString();
        var hash = 0u;
        foreach (var c in form) hash = (hash ^ c) * 0x9E3779B1u;
        ref var known = ref _forms[hash >> (32 - Bits)];
        if (known is null || !form.SequenceEqual(known)) known = form.ToString();
        return known;
    }
}
