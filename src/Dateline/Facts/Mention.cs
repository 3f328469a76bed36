using Dateline.Documents;

namespace Dateline.Facts;

/// <summary>An actor as the text names it.</summary>
/// <param name="Text">The words used.</param>
/// <param name="Span">Where they stand in the text.</param>
public readonly record struct Mention(string Text, TextSpan Span)
{
    /// <summary>The actor meant; null while unresolved.</summary>
    public string? Id { get; init; }

    /// <summary>The actor's code, country and sector (<c>USAGOV</c>); null while unresolved.</summary>
    public string? Code { get; init; }

    /// <summary>Whether both mean one actor, by id or by the same words, an article apart.</summary>
    internal bool IsSame(Mention other) => Id is not null && Id == other.Id || Bare(Text).Equals(Bare(other.Text), StringComparison.OrdinalIgnoreCase);

    public override string ToString() => Text;

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text)
    {
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an "])
            if (text.StartsWith(article, StringComparison.OrdinalIgnoreCase)) return text[article.Length..];
        return text;
    }
}
