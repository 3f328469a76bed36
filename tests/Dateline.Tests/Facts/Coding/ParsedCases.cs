using Dateline.Annotation;
using Dateline.Annotation.Conllu;
using Dateline.Documents;

namespace Dateline.Tests.Facts.Coding;

/// <summary>
/// Texts with their parses and the facts they must give (<c># fact = …</c>), in parsed.conllu: so that the coders are tested
/// apart from the reader that they stand on.
/// </summary>
internal static class ParsedCases
{
    public static IEnumerable<(AnnotatedText Text, IReadOnlyList<string> Facts)> Read()
    {
        const string name = "Facts/Coding/parsed.conllu";
        using var stream = typeof(ParsedCases).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        foreach (var document in ConlluDocument.Group(ConlluReader.Read(reader), paragraphBreak: "\n").ToList())
        {
            var text = document.Annotate();
            for (var s = 0; s < text.Sentences.Count; s++) text.Sentences[s].Entities = [.. Entities(text.Sentences[s], document.Sentences[s])];
            yield return (text, [.. document.Sentences[0].Comments.Where(c => c.StartsWith("# fact = ", StringComparison.Ordinal)).Select(c => c[9..])]);
        }
    }

    private static IEnumerable<Entity> Entities(Sentence sentence, ConlluSentence source)
    {
        for (var i = 0; i < source.Tokens.Count; i++)
        {
            if (Tag(source, i) is not ['B', '-', ..] tag) continue;
            var end = i + 1;
            while (end < source.Tokens.Count && Tag(source, end) == $"I-{tag[2..]}") end++;
            var span = sentence.Tokens[i].Span.Cover(sentence.Tokens[end - 1].Span);
            yield return new Entity(span, Enum.Parse<EntityType>(tag[2..], ignoreCase: true), i, end);
        }
    }

    private static string? Tag(ConlluSentence sentence, int i) =>
        sentence.Tokens[i].Misc.Split('|').FirstOrDefault(m => m.StartsWith("Entity=", StringComparison.Ordinal))?[7..];
}
