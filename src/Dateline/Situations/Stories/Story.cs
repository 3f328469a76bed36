using Dateline.Documents;

namespace Dateline.Situations.Stories;

/// <summary>Documents that tell of one happening.</summary>
/// <param name="Id">The smallest id among its documents.</param>
/// <param name="Documents">By id; at least one.</param>
/// <param name="Links">For each document of a story of several its strongest link within the story, each link once, in the order of the documents.</param>
public sealed record Story(DocumentId Id, IReadOnlyList<DocumentId> Documents, IReadOnlyList<StoryLink> Links);
