using System.Text;
using Dateline.Annotation.Conllu;

namespace Dateline.Training;

/// <summary>How a treebank's sentences are laid out as text.</summary>
/// <param name="Sentence">Between sentences that have a space between them.</param>
/// <param name="Paragraph">Between paragraphs.</param>
/// <param name="Column">Where lines are wrapped; 0 for long lines.</param>
internal readonly record struct Rendering(string Sentence, string Paragraph, int Column)
{
    public static readonly Rendering Plain = new(" ", "\n\n", 0);

    public TrainingText Render(IReadOnlyList<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        var (tokens, tags, starts) = (new List<int>(), new List<int>(), new List<int>());
        for (var i = 0; i < sentences.Count; i++)
        {
            if (i > 0 && sentences[i].StartsParagraph) text.Append(Paragraph);
            else if (i > 0 && (sentences[i - 1].Tokens[^1].SpaceAfter || Sentence != " ")) text.Append(Sentence);
            starts.Add(text.Length);
            var words = sentences[i].Tokens;
            for (var t = 0; t < words.Count; t++)
            {
                if (t > 0 && words[t - 1].SpaceAfter) text.Append(' ');
                tokens.Add(text.Length);
                tags.Add(UniversalTags.IndexOf(words[t].Upos));
                text.Append(words[t].Form);
            }
        }
        if (Column > 0) Wrap(text);
        return new(text.ToString(), [.. tokens], [.. tags], [.. starts]);
    }

    private void Wrap(StringBuilder builder)
    {
        var text = builder.ToString();
        var (start, space) = (0, -1);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') (start, space) = (i + 1, -1);
            if (i - start >= Column && space >= 0)
            {
                builder[space] = '\n';
                (start, space) = (space + 1, -1);
            }
            if (text[i] == ' ') space = i;
        }
    }
}
