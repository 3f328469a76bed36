using Dateline.Annotation.Trees;
using Dateline.Knowledge.Patterns;

namespace Dateline.Facts.Coding.Patterns;

/// <summary>Words of a sentence that stand as a line of the lexicon has them.</summary>
/// <param name="Tree">The sentence.</param>
/// <param name="Word">The word that carries it.</param>
/// <param name="Pattern">The line.</param>
/// <param name="Governed">What its preposition governs or its condition met; −1 where there is none.</param>
internal readonly record struct PatternMatch<T>(Tree Tree, int Word, Pattern<T> Pattern, int Governed) where T : struct, Enum;
