using Dateline.Annotation.Conllu;
using Dateline.Annotation.Parsing;

namespace Dateline.Training.Corpora;

/// <summary>Sentences of a Universal Dependencies treebank, and the label sets that several treebanks span.</summary>
internal static class Treebank
{
    public static (TagSet Upos, TagSet Xpos, TagSet Relations) Labels(IReadOnlyCollection<ConlluSentence> sentences) =>
        (Set(sentences, t => t.Upos), Set(sentences, t => t.Xpos), Set(sentences, t => t.Deprel));

    public static TrainingSentence Convert(ConlluSentence sentence, TagSet upos, TagSet xpos, TagSet relations) =>
        new([.. sentence.Tokens.Select(t => t.Form)])
        {
            Upos = [.. sentence.Tokens.Select(t => upos[t.Upos])],
            Xpos = [.. sentence.Tokens.Select(t => xpos[t.Xpos])],
            Heads = [.. sentence.Tokens.Select(t => t.Head)],
            Relations = [.. sentence.Tokens.Select(t => relations[t.Deprel])],
        };

    private static TagSet Set(IReadOnlyCollection<ConlluSentence> sentences, Func<ConlluToken, string> label) =>
        new(sentences.SelectMany(s => s.Tokens).Select(label).Distinct().Order(StringComparer.Ordinal));
}
