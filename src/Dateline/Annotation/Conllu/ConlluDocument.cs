using System.Text;
using Dateline.Documents;

namespace Dateline.Annotation.Conllu;

/// <summary>The sentences from one <c># newdoc</c> to the next, with the text that they come from.</summary>
public sealed class ConlluDocument
{
    private readonly TextSpan[][] _tokens;

    private ConlluDocument(IReadOnlyList<ConlluSentence> sentences, string paragraphBreak)
    {
        Sentences = sentences;
        _tokens = new TextSpan[sentences.Count][];
        var text = new StringBuilder();
        for (var i = 0; i < sentences.Count; i++)
        {
            if (i > 0 && sentences[i].StartsParagraph) text.Append(paragraphBreak);
            else if (i > 0 && sentences[i - 1].Tokens[^1].SpaceAfter) text.Append(' ');
            _tokens[i] = Append(text, sentences[i].Tokens);
        }
        Text = text.ToString();
    }

    /// <summary>At least one.</summary>
    public IReadOnlyList<ConlluSentence> Sentences { get; }

    /// <summary>The text rebuilt from the forms, a space where <c>SpaceAfter=No</c> does not stand, a blank line between paragraphs.</summary>
    public string Text { get; }

    /// <summary>Id of the document, from its first sentence; null when there is none.</summary>
    public string? Id => Sentences[0].NewDocument;

    /// <summary>Where the tokens of a sentence stand in <see cref="Text"/>.</summary>
    public IReadOnlyList<TextSpan> Tokens(int sentence) => _tokens[sentence];

    /// <summary>Groups a stream of sentences into documents.</summary>
    /// <param name="sentences">In file order.</param>
    /// <param name="paragraphBreak">What to write between paragraphs.</param>
    public static IEnumerable<ConlluDocument> Group(IEnumerable<ConlluSentence> sentences, string paragraphBreak = "\n\n")
    {
        var group = new List<ConlluSentence>();
        foreach (var sentence in sentences)
        {
            if (sentence.StartsDocument && group.Count > 0)
            {
                yield return new([.. group], paragraphBreak);
                group.Clear();
            }
            group.Add(sentence);
        }
        if (group.Count > 0) yield return new(group, paragraphBreak);
    }

    /// <summary>The annotations of the file on <see cref="Text"/>.</summary>
    /// <param name="gold">Whether to keep lemmas, tags and trees; else only sentences and tokens, the rest empty and heads −1.</param>
    public AnnotatedText Annotate(bool gold = true)
    {
        var id = string.IsNullOrEmpty(Id) ? default(DocumentId?) : new DocumentId(Id);
        var result = new Sentence[Sentences.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var spans = _tokens[i];
            var tokens = new Token[spans.Length];
            for (var t = 0; t < tokens.Length; t++)
            {
                var source = Sentences[i].Tokens[t];
                tokens[t] = gold
                    ? new(spans[t], source.Form, source.Lemma, source.Upos, source.Xpos, source.Head, source.Deprel)
                    : new(spans[t], source.Form, "", "", "", -1, "");
            }
            result[i] = new(spans[0].Cover(spans[^1]), tokens);
        }
        return new(Document.FromText(Text, id: id)) { Sentences = result };
    }

    private static TextSpan[] Append(StringBuilder text, IReadOnlyList<ConlluToken> tokens)
    {
        var spans = new TextSpan[tokens.Count];
        for (var t = 0; t < spans.Length; t++)
        {
            if (t > 0 && tokens[t - 1].SpaceAfter) text.Append(' ');
            spans[t] = new(text.Length, tokens[t].Form.Length);
            text.Append(tokens[t].Form);
        }
        return spans;
    }
}
