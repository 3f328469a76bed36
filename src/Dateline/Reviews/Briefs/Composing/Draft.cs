using Dateline.Documents;
using Dateline.Facts;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>A sentence in the making: gathers what bears it out.</summary>
/// <param name="named">Who was named before, so that second mentions are short.</param>
/// <param name="isFull">Whether first mentions of persons tell their office.</param>
/// <param name="isUndated">Whether days that the text tells in words are left out.</param>
internal sealed class Draft(IReadOnlySet<string> named, bool isFull, bool isUndated = false)
{
    private readonly List<KnownFact> _facts = [];
    private readonly List<Passage> _passages = [];
    private readonly List<Derivation> _derivations = [];
    private readonly List<string> _names = [];

    /// <summary>Whom it names, by id.</summary>
    public IReadOnlyList<string> Names => _names;

    public bool IsFull => isFull;

    public bool IsUndated => isUndated;

    /// <summary>The day by which no report came, where it tells so.</summary>
    public DateOnly? Silence { get; set; }

    /// <summary>The day of the report, “28 December 2015”, where nothing else in the sentence tells when; it is told behind it in brackets.</summary>
    public string? Reported { get; set; }

    public bool IsNamed(string id) => named.Contains(id) || _names.Contains(id);

    public void Name(string id) => _names.Add(id);

    public void Cite(KnownFact fact)
    {
        if (!_facts.Contains(fact)) _facts.Add(fact);
    }

    public Passage Support(Document document, TextSpan span)
    {
        var passage = new Passage(document, Excerpt.Of(document, span));
        if (!_passages.Contains(passage)) _passages.Add(passage);
        return passage;
    }

    public void Derive(Derivation derivation)
    {
        if (!_derivations.Contains(derivation)) _derivations.Add(derivation);
    }

    public BriefSentence Done(string clause) => new(Composer.Finish(Reported is { } day ? Realiser.Clause("reported", "reported", ("clause", new(clause)), ("day", new(day))) : clause)) { Facts = [.. _facts], Passages = [.. _passages], Derivations = [.. _derivations], Silence = Silence };
}
