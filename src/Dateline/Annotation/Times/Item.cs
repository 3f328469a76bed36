using Dateline.Documents;

namespace Dateline.Annotation.Times;

/// <summary>What the rules of time look at: a word or part of one (<c>mid</c> of <c>mid-November</c>), or what a rule has made of several.</summary>
internal sealed class Item
{
    public required TextSpan Span { get; init; }

    /// <summary>In lower case.</summary>
    public required string Text { get; init; }

    /// <summary>First token of the sentence that it is of.</summary>
    public required int Token { get; init; }

    /// <summary>Last token.</summary>
    public required int LastToken { get; init; }

    /// <summary>The classes that it is of, with its value in each: <c>month</c> 5.</summary>
    public required IReadOnlyList<(string Class, string Value)> Classes { get; init; }

    /// <summary>What a rule has read in it; null for a bare word.</summary>
    public Reading? Reading { get; init; }

    /// <summary>The value in a class; null where it is not of that class.</summary>
    public string? Of(string name)
    {
        for (var i = 0; i < Classes.Count; i++)
            if (Classes[i].Class == name) return Classes[i].Value;
        return null;
    }
}
