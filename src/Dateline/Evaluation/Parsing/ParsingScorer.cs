using Dateline.Annotation;

namespace Dateline.Evaluation.Parsing;

/// <summary>Compares two annotations of one text, word by word.</summary>
public static class ParsingScorer
{
    private static readonly HashSet<string> ContentRelations =
    [
        "nsubj", "obj", "iobj", "csubj", "ccomp", "xcomp", "obl", "vocative", "expl", "dislocated", "advcl", "advmod", "discourse",
        "nmod", "appos", "nummod", "acl", "amod", "conj", "fixed", "flat", "compound", "list", "parataxis", "orphan", "goeswith",
        "reparandum", "root", "dep",
    ];

    /// <param name="gold">The right annotation.</param>
    /// <param name="system">Another of the same text.</param>
    public static ParsingScores Compare(AnnotatedText gold, AnnotatedText system)
    {
        if (gold.Document.Text != system.Document.Text) throw new ArgumentException("The two are of different texts.", nameof(system));
        var alignment = new WordAlignment(system);
        var hits = new Hits();
        for (var s = 0; s < gold.Sentences.Count; s++)
            foreach (var token in gold.Sentences[s].Tokens)
                if (alignment.Find(token.Span) is { } at) hits.Add(gold.Sentences[s], token, system.Sentences[at.Sentence], at.Token);

        var words = (Gold: Words(gold), System: Words(system));
        Score OfWords(int correct) => new(correct, words.Gold, words.System);
        var sentences = gold.Sentences.Select(s => s.Span).Intersect(system.Sentences.Select(s => s.Span)).Count();
        return new(
            OfWords(hits.Words), new(sentences, gold.Sentences.Count, system.Sentences.Count), OfWords(hits.Upos), OfWords(hits.Xpos),
            OfWords(hits.Lemmas), OfWords(hits.Uas), OfWords(hits.Las), new(hits.Clas, ContentWords(gold), ContentWords(system)));
    }

    private static int Words(AnnotatedText text) => text.Sentences.Sum(s => s.Tokens.Length);

    private static int ContentWords(AnnotatedText text) => text.Sentences.Sum(s => s.Tokens.Count(IsContent));

    private static bool IsContent(Token token) => ContentRelations.Contains(Universal(token.Deprel));

    private static string Universal(string relation) => relation.Split(':')[0];

    private sealed class Hits
    {
        public int Words, Upos, Xpos, Lemmas, Uas, Las, Clas;

        public void Add(Sentence goldSentence, Token gold, Sentence systemSentence, int index)
        {
            var system = systemSentence.Tokens[index];
            Words++;
            if (gold.Upos == system.Upos) Upos++;
            if (gold.Xpos == system.Xpos) Xpos++;
            if (gold.Lemma == "_" || gold.Lemma == system.Lemma) Lemmas++;
            var sameHead = gold.Head < 0 ? system.Head < 0
                : system.Head >= 0 && goldSentence.Tokens[gold.Head].Span == systemSentence.Tokens[system.Head].Span;
            if (!sameHead) return;
            Uas++;
            if (Universal(gold.Deprel) != Universal(system.Deprel)) return;
            Las++;
            if (IsContent(gold)) Clas++;
        }
    }
}
