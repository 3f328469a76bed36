using Dateline.Documents;

namespace Dateline.Situations.Stories;

/// <summary>Why two documents stand in one story.</summary>
/// <param name="From">The document with the smaller id.</param>
/// <param name="To">The other.</param>
/// <param name="Likeness">How alike their telling words are, 0 to 1.</param>
/// <param name="Reasons">What they share, the weightiest first.</param>
public sealed record StoryLink(DocumentId From, DocumentId To, float Likeness, IReadOnlyList<Reason> Reasons);
