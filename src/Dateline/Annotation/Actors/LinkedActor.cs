using Dateline.Documents;
using Dateline.Knowledge.Actors;

namespace Dateline.Annotation.Actors;

/// <summary>A name in the text and the registered actor that it names as of the day of the text.</summary>
/// <param name="Span">Where the name stands in the text.</param>
/// <param name="Actor">Who is named.</param>
/// <param name="Score">How well the name fits, 0 to 1; less than 1 where other actors share the name.</param>
public sealed record LinkedActor(TextSpan Span, RegisteredActor Actor, double Score);
