using Dateline.Documents;

namespace Dateline.Annotation.Coreference;

/// <summary>A mention of an actor or a place that other mentions of the text share.</summary>
/// <param name="Span">Where it stands in the text: the whole noun phrase or pronoun.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Head">Index of its head token in the sentence.</param>
/// <param name="Chain">Number of the chain, from 0 in the order of first mention; mentions of one chain mean one thing.</param>
public readonly record struct CoreferentMention(TextSpan Span, int Sentence, int Head, int Chain);
