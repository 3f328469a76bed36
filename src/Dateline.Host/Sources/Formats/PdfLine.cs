namespace Dateline.Host.Sources.Formats;

/// <summary>A line on a page of a PDF. Lengths in points; <paramref name="Bottom"/> counts from the foot of the page, <paramref name="Height"/> is the size of its letters.</summary>
internal readonly record struct PdfLine(string Text, double Left, double Right, double Bottom, double Height);
