using Dateline.Annotation.Times;

namespace Dateline.Annotation.Trees;

/// <summary>A time as it stands in a sentence.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Time">What it says.</param>
internal readonly record struct ToldTime(int First, int Last, TimeExpression Time)
{
    public bool Has(int token) => First <= token && token <= Last;

    /// <summary>The token that the others hang on: what hangs on a word outside.</summary>
    public int Head(Tree tree)
    {
        for (var i = Last; i >= First; i--)
            if (!Has(tree.Head(i)) && !tree.IsPunct(i)) return i;
        return Last;
    }
}
