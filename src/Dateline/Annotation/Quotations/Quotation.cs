using Dateline.Documents;

namespace Dateline.Annotation.Quotations;

/// <summary>Words in quotation marks.</summary>
/// <param name="Inner">Without the marks.</param>
/// <param name="Outer">With them.</param>
internal readonly record struct Quotation(TextSpan Inner, TextSpan Outer);
