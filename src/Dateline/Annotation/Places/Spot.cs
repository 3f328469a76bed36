using Dateline.Documents;

namespace Dateline.Annotation.Places;

/// <summary>Where a text names a place, while it is resolved.</summary>
internal sealed class Spot(int sentence, int first, int end, TextSpan span, string name, ToponymForm form, Candidate[] candidates)
{
    /// <summary>Index of the sentence.</summary>
    public int Sentence { get; } = sentence;

    /// <summary>Index of its first token.</summary>
    public int First { get; } = first;

    /// <summary>Index after its last token.</summary>
    public int End { get; } = end;

    public TextSpan Span { get; } = span;

    /// <summary>The words that were looked up, in lower case: equal names mean equal places.</summary>
    public string Name { get; } = name;

    public ToponymForm Form { get; } = form;

    /// <summary>What it may mean; empty where the gazetteer has nothing.</summary>
    public Candidate[] Candidates { get; } = candidates;

    /// <summary>The place that the words around it say contains it.</summary>
    public Spot? Container { get; set; }

    /// <summary>The place that the words around it say lies in it.</summary>
    public Spot? Part { get; set; }

    /// <summary>The sort of place that the words around it call it, or −1.</summary>
    public int Called { get; set; } = -1;

    /// <summary>What it may mean where the text does not tell which, the likeliest first.</summary>
    public IReadOnlyList<Candidate> Rivals { get; set; } = [];

    /// <summary>What it is taken to mean.</summary>
    public Candidate? Choice { get; set; }
}
