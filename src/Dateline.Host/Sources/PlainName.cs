namespace Dateline.Host.Sources;

/// <summary>Names that strangers gave: shown, never obeyed. Control characters would steer a terminal.</summary>
internal static class PlainName
{
    private const int Longest = 300;

    public static string Of(string name)
    {
        var shown = name.Length > Longest ? $"{name.AsSpan(0, Longest)}…" : name;
        return string.Create(shown.Length, shown, static (span, text) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = char.IsControl(text[i]) ? '?' : text[i];
        });
    }
}
