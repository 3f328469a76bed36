using Dateline.Annotation;
using Dateline.Documents;

namespace Dateline.Evaluation.Parsing;

/// <summary>
/// The words of two annotations of one text that cover the same characters, white space not counted
/// (the alignment of the CoNLL 2018 shared task, for words that spell their text).
/// </summary>
internal sealed class WordAlignment
{
    private readonly Dictionary<TextSpan, (int Sentence, int Token)> _system = [];

    public WordAlignment(AnnotatedText system)
    {
        for (var s = 0; s < system.Sentences.Count; s++)
            for (var t = 0; t < system.Sentences[s].Tokens.Length; t++)
                _system[system.Sentences[s].Tokens[t].Span] = (s, t);
    }

    /// <summary>Where the word stands in the system's annotation; null where it has no such word.</summary>
    public (int Sentence, int Token)? Find(TextSpan word) => _system.TryGetValue(word, out var at) ? at : null;
}
