using Dateline.Documents;

namespace Dateline.Annotation;

/// <summary>A syntactic word of Universal Dependencies v2 with its basic dependency.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Form">The exact substring at <paramref name="Span"/>.</param>
/// <param name="Lemma">Dictionary form, as UD English writes it (lower case but for names).</param>
/// <param name="Upos">Universal part of speech, one of <see cref="Annotation.Upos"/>.</param>
/// <param name="Xpos">Penn Treebank tag.</param>
/// <param name="Head">Index of the head in the same sentence, or −1 for the root.</param>
/// <param name="Deprel">Relation to the head, subtype included (<c>nsubj:pass</c>).</param>
public readonly record struct Token(TextSpan Span, string Form, string Lemma, string Upos, string Xpos, int Head, string Deprel);
