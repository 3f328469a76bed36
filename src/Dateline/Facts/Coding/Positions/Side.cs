using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Positions;

/// <summary>Somebody who is for or against something.</summary>
/// <param name="Holder">Head of the words for him.</param>
/// <param name="Stance">Supports or opposes.</param>
/// <param name="Target">Head of the words for it.</param>
internal readonly record struct Side(int Holder, Stance Stance, int Target);
