namespace Dateline.Reviews.Pages.Html;

/// <summary>A table of the page: what stands behind a picture, or stands for itself.</summary>
/// <param name="Id">Of its element, unique in the page.</param>
/// <param name="Caption">What it tells.</param>
/// <param name="Columns">Its columns; the first heads each row.</param>
/// <param name="Rows">Its rows, each with a cell for every column.</param>
internal sealed record DataTable(string Id, string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows);
