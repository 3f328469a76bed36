using Dateline.Reviews.Briefs.Realising;

namespace Dateline.Reviews.Briefs;

/// <summary>The written brief of a review. Each of its sentences was derived again from its evidence; one that could not be does not stand here.</summary>
/// <param name="Request">The period and the cut-offs of the review.</param>
/// <param name="Sections">In the conventional order.</param>
/// <param name="Sources">The documents cited, by number.</param>
public sealed record Brief(ReviewRequest Request, IReadOnlyList<BriefSection> Sections, IReadOnlyList<BriefSource> Sources)
{
    /// <summary>The countries that it tells most of, the most first; at most four.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Which changes are told.</summary>
    public ReviewFilter Filter { get; init; } = new();

    /// <summary>“Review of 2 June 2015 to 2 February 2016: Iraq, Syria and Libya”.</summary>
    public string Title => $"Review of {DateWords.Day(Request.Since)} to {DateWords.Day(Request.Until)}{(Countries.Count > 0 ? $": {Realiser.List(Countries)}" : "")}";

    /// <summary>All sentences, in their order.</summary>
    public IEnumerable<BriefSentence> Sentences => Sections.SelectMany(s => s.Parts).SelectMany(p => p.Sentences);

    /// <exception cref="BriefException">A sentence says what its evidence does not.</exception>
    public void Verify(Checking.SentenceChecker checker)
    {
        foreach (var sentence in Sentences)
            if (checker.Check(sentence) is { Count: > 0 } problems) throw new BriefException(sentence, problems);
    }
}
