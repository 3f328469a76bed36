using Dateline.Documents;

namespace Dateline.Host.Sources.Formats;

/// <summary>The text of a file, paragraphs apart by a blank line, and what the file says of itself.</summary>
/// <param name="Text">Without what is no report: menus, page headers, signatures.</param>
/// <param name="Fields">Title, day, publisher and so on, as stated by the file.</param>
/// <param name="Notes">What was left out or lost, and why.</param>
internal sealed record Content(string Text, DocumentFields Fields, params IReadOnlyList<string> Notes);
