using Dateline.Annotation;

namespace Dateline.Evaluation.Stories;

/// <summary>A document of a corpus of stories in the form of ECB+.</summary>
/// <param name="Text">Its gold sentences and tokens; the rest is to be predicted.</param>
/// <param name="Story">The gold group: the seminal event that it tells of.</param>
/// <param name="Mentions">Its event mentions in the validated sentences.</param>
public sealed record GoldStory(AnnotatedText Text, string Story, IReadOnlyList<GoldMention> Mentions);
