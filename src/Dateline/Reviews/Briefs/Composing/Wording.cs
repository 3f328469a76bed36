using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Reviews.Briefs.Grammar;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>A clause in the words of its report, and what is put in the place of some of them.</summary>
/// <param name="Known">The fact that is told.</param>
/// <param name="Tree">The sentence that it stands in.</param>
/// <param name="Clause">The clause of it.</param>
/// <param name="At">Where the sentence stands in the text.</param>
/// <param name="Draft">Gathers what bears it out.</param>
internal sealed record Wording(KnownFact Known, Tree Tree, FullClause Clause, TextSpan At, Draft Draft)
{
    public Document Document => Known.Known.Document.Document;

    /// <summary>By the first token that goes: the last of them, and the words that stand there now.</summary>
    public Dictionary<int, (int Last, string Words)> Instead { get; } = [];

    /// <summary>Where tokens stand in the text.</summary>
    public TextSpan SpanOf(int first, int last) => Tree.Cover(first, last) is var span ? new(At.Start + span.Start, span.Length) : default;
}
