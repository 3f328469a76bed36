using Dateline.Knowledge.Ontology;

namespace Dateline.Knowledge.Words;

/// <summary>A number, a scale, a size, or what bounds one.</summary>
/// <param name="Number">0 for a bound.</param>
/// <param name="Qualifier">Of a bound or a size.</param>
internal sealed record NumberWord(double Number, Qualifier Qualifier);
