namespace Dateline.Reviews.Briefs.Realising;

/// <summary>What stands in a slot of a pattern.</summary>
/// <param name="Text">The words, as within a sentence.</param>
/// <param name="IsPlural">Whether its verb is in the plural.</param>
internal readonly record struct Phrase(string Text, bool IsPlural = false)
{
    public override string ToString() => Text;
}
