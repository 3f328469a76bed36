using Dateline.Documents;

namespace Dateline.Annotation.Factuality;

/// <summary>A predicate and how far the text commits to its having happened.</summary>
/// <param name="Span">The predicate's token in the text.</param>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Factuality">From −3 (certainly did not) to 3 (certainly did), the scale of UDS (White et al. 2016, Rudinger et al. 2018).</param>
public readonly record struct Predicate(TextSpan Span, string Lemma, double Factuality);
