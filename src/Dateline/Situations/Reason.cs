namespace Dateline.Situations;

/// <summary>One thing that two texts or facts share and that speaks for their belonging together.</summary>
/// <param name="Kind">What is shared.</param>
/// <param name="Text">The word, name, day, place or number.</param>
public readonly record struct Reason(ReasonKind Kind, string Text)
{
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()} {Text}";
}
