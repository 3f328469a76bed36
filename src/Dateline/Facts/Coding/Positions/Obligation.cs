namespace Dateline.Facts.Coding.Positions;

/// <summary>A clause that says what somebody has to do.</summary>
/// <param name="Word">The word of obligation: <c>must</c>.</param>
/// <param name="Verb">What is to be done.</param>
internal readonly record struct Obligation(int Word, int Verb);
