namespace Dateline.Facts.Coding.Positions;

/// <summary>A clause that says what somebody has to do.</summary>
/// <param name="Word">The word of obligation: <c>must</c>.</param>
/// <param name="Verb">What is to be done.</param>
/// <param name="First">The first word for who is to do it, where it is no subject: <c>it is up to the voters to choose</c>; else −1.</param>
internal readonly record struct Obligation(int Word, int Verb, int First = -1);
