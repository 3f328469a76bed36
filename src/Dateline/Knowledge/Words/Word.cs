using Dateline.Knowledge.Entries;

namespace Dateline.Knowledge.Words;

/// <summary>An entry of a word list.</summary>
/// <param name="Head">Its first word in lower case.</param>
/// <param name="Rest">The words that must stand by it.</param>
/// <param name="Value">What the list says of it.</param>
/// <param name="Entry">The line.</param>
internal sealed record Word<T>(string Head, string[] Rest, T Value, Entry Entry);
