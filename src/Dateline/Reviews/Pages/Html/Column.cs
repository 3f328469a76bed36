namespace Dateline.Reviews.Pages.Html;

/// <summary>A column of a table.</summary>
/// <param name="Heading">As shown.</param>
/// <param name="Kind"><see cref="Number"/>, <see cref="Day"/>, or null for words.</param>
internal readonly record struct Column(string Heading, string? Kind = null)
{
    /// <summary>Set to the right.</summary>
    public const string Number = "n";

    /// <summary>Never broken.</summary>
    public const string Day = "d";

    public static implicit operator Column(string heading) => new(heading);
}
