using Dateline.Documents;

namespace Dateline.Training.Corpora;

/// <summary>Cuts a text into sentences, each the spans of its tokens.</summary>
internal delegate IEnumerable<IReadOnlyList<TextSpan>> Segmentation(string text);
