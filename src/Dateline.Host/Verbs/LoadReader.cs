namespace Dateline.Host.Verbs;

/// <summary>Makes the reader that a verb works with.</summary>
/// <param name="models">The file of weights; null for the one beside the program.</param>
/// <param name="lexicons">The user's own lexicon files.</param>
/// <param name="actors">The user's own files of actors.</param>
internal delegate Reader LoadReader(string? models, IEnumerable<string> lexicons, IEnumerable<string> actors);
