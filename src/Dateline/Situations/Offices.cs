namespace Dateline.Situations;

/// <summary>Which offices one person holds at a time: there whoever comes takes the place of another.</summary>
internal static class Offices
{
    private static readonly string[] Heads = ["president", "prime minister", "king", "emir", "sultan", "foreign minister", "defence minister", "defense minister", "interior minister", "governor", "mayor", "chancellor"];

    /// <param name="office">Folded, as <c>prime minister of iraq</c>.</param>
    public static bool IsForOne(string office) =>
        Array.Exists(Heads, head => $" {office} ".Contains($" {head} ", StringComparison.Ordinal)) && !Array.Exists(["deputy", "vice", "former", "spokesman", "spokeswoman", "adviser"], word => office.Contains(word, StringComparison.Ordinal));
}
