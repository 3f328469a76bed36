namespace Dateline.Reviews.Pages.Html;

/// <summary>A column of a table.</summary>
/// <param name="Heading">As shown.</param>
/// <param name="IsNumber">Whether its cells are numbers, set to the right.</param>
internal readonly record struct Column(string Heading, bool IsNumber = false)
{
    public static implicit operator Column(string heading) => new(heading);
}
