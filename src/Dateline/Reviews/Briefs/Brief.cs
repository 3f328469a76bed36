namespace Dateline.Reviews.Briefs;

/// <summary>The written brief of a review. Each of its sentences was derived again from its evidence; one that could not be does not stand here.</summary>
/// <param name="Request">The period and the cut-offs of the review.</param>
/// <param name="Sections">In the conventional order.</param>
/// <param name="Sources">The documents cited, by number.</param>
public sealed record Brief(ReviewRequest Request, IReadOnlyList<BriefSection> Sections, IReadOnlyList<BriefSource> Sources)
{
    /// <summary>All sentences, in their order.</summary>
    public IEnumerable<BriefSentence> Sentences => Sections.SelectMany(s => s.Parts).SelectMany(p => p.Sentences);

    /// <exception cref="BriefException">A sentence says what its evidence does not.</exception>
    public void Verify(Checking.SentenceChecker checker)
    {
        foreach (var sentence in Sentences)
            if (checker.Check(sentence) is { Count: > 0 } problems) throw new BriefException(sentence, problems);
    }
}
