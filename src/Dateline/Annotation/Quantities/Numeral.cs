namespace Dateline.Annotation.Quantities;

/// <summary>A numeral read off the tokens, before bounds: its tokens, its value, and a sign written on it.</summary>
/// <param name="First">First token.</param>
/// <param name="End">After the last token.</param>
/// <param name="Value">The value; of a vague plural one of its units.</param>
/// <param name="Symbol">A currency or percent sign, or null.</param>
/// <param name="Vague">The qualifier of a vague plural, or null.</param>
internal readonly record struct Numeral(
    int First, int End, double Value, string? Symbol, Knowledge.Ontology.Qualifier? Vague);
