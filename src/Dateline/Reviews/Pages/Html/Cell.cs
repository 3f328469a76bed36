using Dateline.Situations;

namespace Dateline.Reviews.Pages.Html;

/// <summary>A cell of a table: words, and the facts behind them.</summary>
/// <param name="Text">As shown.</param>
/// <param name="Facts">Cited behind the words.</param>
internal readonly record struct Cell(string Text, IReadOnlyList<FactKey>? Facts = null)
{
    public static implicit operator Cell(string text) => new(text);
}
