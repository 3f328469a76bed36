namespace Dateline.Annotation.Conllu;

/// <summary>A line that is no syntactic word, kept to be passed through: a multiword range (<c>3-4</c>) or an empty node (<c>8.1</c>).</summary>
/// <param name="Before">Index of the token it stands before; the number of tokens when it is last.</param>
/// <param name="Line">The line as written.</param>
public readonly record struct ConlluAside(int Before, string Line);
