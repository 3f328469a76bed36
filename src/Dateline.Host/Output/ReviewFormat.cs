namespace Dateline.Host.Output;

/// <summary>How a review is printed. A form to be added: its name here, its writer in <see cref="ReviewOutput"/>.</summary>
internal enum ReviewFormat
{
    /// <summary>Tables for people.</summary>
    Text,
    /// <summary>Tables in Markdown.</summary>
    Markdown,
    /// <summary>The written brief, in Markdown.</summary>
    Brief,
    /// <summary>The written brief, as a Word document.</summary>
    Docx,
    /// <summary>One JSON object: the canonical form.</summary>
    Json,
    /// <summary>One page with maps and charts, that needs nothing beside it.</summary>
    Html,
}
