namespace Dateline.Reviews.Briefs;

/// <summary>A sentence of a brief that its evidence does not bear out: the brief is refused.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="problems">What of it is not borne out.</param>
public sealed class BriefException(BriefSentence sentence, IReadOnlyList<string> problems) : Exception($"“{sentence.Text}”: {string.Join("; ", problems)}")
{
    public BriefSentence Sentence { get; } = sentence;

    public IReadOnlyList<string> Problems { get; } = problems;
}
