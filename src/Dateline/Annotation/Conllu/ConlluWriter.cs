using System.Globalization;

namespace Dateline.Annotation.Conllu;

/// <summary>Writes annotated texts as CoNLL-U with LF line ends; MISC tells where each token stands in the text and in which entity.</summary>
public static class ConlluWriter
{
    /// <param name="writer">Where to.</param>
    /// <param name="text">Layers that do not stand are written <c>_</c>.</param>
    public static void Write(TextWriter writer, AnnotatedText text)
    {
        writer.Write($"# newdoc id = {text.Document.Id}\n");
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            var sentence = text.Sentences[i];
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {text.Document.Id}-{i + 1}\n"));
            writer.Write($"# text = {sentence.Span.Of(text.Document.Text).ReplaceLineEndings(" ")}\n");
            WriteTokens(writer, text, i, []);
        }
    }

    /// <summary>Writes predictions on gold tokens: comments, multiword ranges and empty nodes stand as in the file they come from.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="text">Made from <paramref name="gold"/>, sentence by sentence.</param>
    /// <param name="gold">What the file said.</param>
    public static void Write(TextWriter writer, AnnotatedText text, IReadOnlyList<ConlluSentence> gold)
    {
        for (var i = 0; i < gold.Count; i++)
        {
            foreach (var comment in gold[i].Comments) writer.Write($"{comment}\n");
            WriteTokens(writer, text, i, gold[i].Asides);
        }
    }

    private static void WriteTokens(TextWriter writer, AnnotatedText text, int index, IReadOnlyList<ConlluAside> asides)
    {
        var sentence = text.Sentences[index];
        var entities = EntityTags(sentence);
        var aside = 0;
        for (var t = 0; t <= sentence.Tokens.Length; t++)
        {
            for (; aside < asides.Count && asides[aside].Before == t; aside++) writer.Write($"{asides[aside].Line}\n");
            if (t == sentence.Tokens.Length) break;
            var token = sentence.Tokens[t];
            var next = t + 1 < sentence.Tokens.Length ? sentence.Tokens[t + 1].Span.Start
                : index + 1 < text.Sentences.Count ? text.Sentences[index + 1].Span.Start : -1;
            var head = token.Deprel.Length == 0 ? "_" : (token.Head + 1).ToString(CultureInfo.InvariantCulture);
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{t + 1}\t{token.Form}\t{OrBlank(token.Lemma)}\t{OrBlank(token.Upos)}\t{OrBlank(token.Xpos)}\t_\t{head}\t{OrBlank(token.Deprel)}\t_\t"));
            if (next == token.Span.End) writer.Write("SpaceAfter=No|");
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"TokenRange={token.Span.Start}:{token.Span.End}"));
            if (entities[t] is { } tag) writer.Write($"|Entity={tag}");
            writer.Write('\n');
        }
        writer.Write('\n');
    }

    private static string?[] EntityTags(Sentence sentence)
    {
        var tags = new string?[sentence.Tokens.Length];
        foreach (var entity in sentence.Entities)
            for (var t = entity.First; t < entity.End; t++)
                tags[t] = (t == entity.First ? "B-" : "I-") + entity.Type.Label();
        return tags;
    }

    private static string OrBlank(string value) => value.Length == 0 ? "_" : value;
}
