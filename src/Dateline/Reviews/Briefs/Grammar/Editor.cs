using Dateline.Annotation;
using Dateline.Annotation.Trees;

namespace Dateline.Reviews.Briefs.Grammar;

/// <summary>
/// Reads a sentence as an editor would, by its own tree, and says what he would strike it for: a noun without its article, a thing that nobody has told of,
/// an end that hangs in the air. It knows nothing of the evidence: what is true is the checker's matter.
/// </summary>
internal sealed class Editor(Syntax syntax)
{
    private const int FewestWords = 4;

    /// <summary>What is wrong with a sentence, in words; nothing where it can stand.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isWhole">Whether it is told as its report tells it: then its nouns and numbers are as their writer had them.</param>
    public IReadOnlyList<string> Read(string sentence, bool isWhole = false)
    {
        var problems = new List<string>();
        if (sentence.Split(' ').Length < FewestWords) problems.Add("it says too little");
        foreach (var tree in syntax.Of(sentence))
            for (var i = 0; i < tree.Count; i++)
                if ((isWhole ? Reference(tree, i) : Problem(tree, i)) is { } problem) problems.Add($"{tree[i].Form}: {problem}");
        return problems;
    }

    private static string? Reference(Tree tree, int i) =>
        IsQuoted(tree, i) ? null
        : NounRules.IsUntold(tree, i) ? "nobody has told of it"
        : ClauseRules.IsLeftOver(tree, i) ? "it hangs in the air"
        : ClauseRules.IsPresent(tree, i) ? "told in the present"
        : null;

    private static string? Problem(Tree tree, int i) =>
        IsQuoted(tree, i) ? null
        : NounRules.LacksArticle(tree, i) ? "no article"
        : NounRules.IsUntold(tree, i) ? "nobody has told of it"
        : NounRules.IsMiswritten(tree, i) ? "a capital within the sentence"
        : NumberRules.Disagrees(tree, i) ? "the number is wrong"
        : ClauseRules.IsLeftOver(tree, i) ? "it hangs in the air"
        : ClauseRules.IsPresent(tree, i) ? "told in the present"
        : ClauseRules.IsCrossed(tree, i) ? "two sentences in one"
        : ClauseRules.IsCutOff(tree, i) ? "what it takes is missing"
        : ClauseRules.IsThin(tree, i) ? "it says too little"
        : null;

    // What stands within quotation marks is the source's affair.
    private static bool IsQuoted(Tree tree, int i)
    {
        var open = false;
        for (var k = 0; k < i; k++)
            if (tree[k].Form is "“" || tree[k].Form == "\"" && !open) open = true;
            else if (tree[k].Form is "”" or "\"") open = false;
        return open;
    }
}
