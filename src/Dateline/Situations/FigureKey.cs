using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>What makes two figures comparable: all of it must be the same. Words are numbered.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Kind">What sort of count.</param>
/// <param name="Subject">Who or what.</param>
/// <param name="Unit">In which unit.</param>
/// <param name="Place">Where.</param>
/// <param name="Denominator">Of what.</param>
/// <param name="From">First day of a cumulative count; else 0.</param>
/// <param name="To">Last day of one; 0 where open.</param>
internal readonly record struct FigureKey(Measure Measure, FigureKind Kind, int Subject, int Unit, int Place, int Denominator, int From, int To);
