namespace Dateline.Evaluation.Parsing;

/// <summary>
/// The measures of the CoNLL 2018 shared task (https://universaldependencies.org/conll18/evaluation.html) over syntactic words.
/// From raw text each is an F1 over aligned words; with gold tokens it is the accuracy.
/// </summary>
/// <param name="Tokens">Words with the right first and last character.</param>
/// <param name="Sentences">Sentences with the right first and last word.</param>
/// <param name="Upos">Words with the right universal part of speech.</param>
/// <param name="Xpos">Words with the right Penn tag.</param>
/// <param name="Lemmas">Words with the right lemma.</param>
/// <param name="Uas">Words with the right head.</param>
/// <param name="Las">Words with the right head and relation, subtypes left out.</param>
/// <param name="Clas">The same over content words: no function words, no punctuation.</param>
public readonly record struct ParsingScores(
    Score Tokens, Score Sentences, Score Upos, Score Xpos, Score Lemmas, Score Uas, Score Las, Score Clas)
{
    public static ParsingScores operator +(ParsingScores a, ParsingScores b) => new(
        a.Tokens + b.Tokens, a.Sentences + b.Sentences, a.Upos + b.Upos, a.Xpos + b.Xpos,
        a.Lemmas + b.Lemmas, a.Uas + b.Uas, a.Las + b.Las, a.Clas + b.Clas);
}
