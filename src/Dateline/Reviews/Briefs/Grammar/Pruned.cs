namespace Dateline.Reviews.Briefs.Grammar;

/// <summary>What is left of a clause.</summary>
/// <param name="Words">In the order and the spelling of the text; may be empty.</param>
/// <param name="Tokens">The same in the tree, in its order.</param>
/// <param name="End">Where the last of them ends, counted from the start of the text that was parsed; that of the verb where there are none.</param>
internal readonly record struct Pruned(string Words, IReadOnlyList<int> Tokens, int End);
