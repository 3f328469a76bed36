using Dateline.Situations;

namespace Dateline.Reviews.Pages;

/// <summary>A sentence and the facts that it tells, which are cited behind it.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Facts">First the one that it turns on.</param>
public sealed record PageSentence(string Text, IReadOnlyList<FactKey> Facts);
