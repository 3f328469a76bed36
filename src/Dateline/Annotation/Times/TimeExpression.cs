using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Times;

/// <summary>Words that say when, how long or how often, as TIMEX3 (TimeML 1.2.1).</summary>
/// <param name="Span">Where they stand in the text.</param>
/// <param name="Type">What they say.</param>
/// <param name="Value">The value of TIMEX3: <c>2016-02-02</c>, <c>2015-06</c>, <c>P5Y</c>, <c>PRESENT_REF</c>; null where there is nothing to reckon from.</param>
public sealed record TimeExpression(TextSpan Span, TimexType Type, string? Value)
{
    /// <summary>The words with those that they are reckoned from (<c>two days before the vote</c>), where these say so; else null.</summary>
    public TextSpan? Words { get; init; }

    /// <summary>First day, or null where open or unresolved.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, or null where open or unresolved.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How exact; null while unresolved.</summary>
    public TimePrecision? Precision { get; init; }

    /// <summary>What it was reckoned from: <c>published 2016-02-03</c>, <c>dateline</c>, the words of another time, an event and when it was; null where it names its own day.</summary>
    public string? Anchor { get; init; }
}
