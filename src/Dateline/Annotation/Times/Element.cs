namespace Dateline.Annotation.Times;

/// <summary>One place of a rule's pattern.</summary>
/// <param name="Words">Words that may stand there; empty for a class.</param>
/// <param name="Class">The class that must stand there, or null.</param>
/// <param name="IsOptional">Whether it may be missing.</param>
/// <param name="IsContext">Whether it must stand there but is no part of the expression.</param>
internal sealed record Element(string[] Words, string? Class, bool IsOptional, bool IsContext)
{
    public bool Fits(Item item) => Class is null ? Array.IndexOf(Words, item.Text) >= 0 && item.Reading is null : item.Of(Class) is not null;
}
