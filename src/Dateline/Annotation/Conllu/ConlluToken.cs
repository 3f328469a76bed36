namespace Dateline.Annotation.Conllu;

/// <summary>A syntactic word of a CoNLL-U file (https://universaldependencies.org/format.html). Empty columns are <c>_</c>.</summary>
/// <param name="Form">The word as it stands in the text.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn Treebank tag.</param>
/// <param name="Feats">Morphological features, <c>Number=Sing|Person=3</c>.</param>
/// <param name="Head">Index of the head in the sentence, −1 for the root or where the column is empty.</param>
/// <param name="Deprel">Relation to the head.</param>
/// <param name="Deps">Enhanced dependencies as written.</param>
/// <param name="SpaceAfter">Whether white space follows; a word inside a multiword range takes it from its range.</param>
/// <param name="Misc">The last column as written.</param>
public sealed record ConlluToken(
    string Form, string Lemma, string Upos, string Xpos, string Feats, int Head, string Deprel, string Deps, bool SpaceAfter, string Misc);
