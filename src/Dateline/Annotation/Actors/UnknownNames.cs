using Dateline.Documents;
using Dateline.Knowledge.Actors;

namespace Dateline.Annotation.Actors;

/// <summary>Collects the names of persons and bodies that the registry lacks, with the sentences that they stand in.</summary>
public sealed class UnknownNames
{
    private const int Sentences = 3, LongestSentence = 300;

    private readonly Dictionary<string, UnknownName> _names = new(StringComparer.Ordinal);

    /// <summary>The names found so far, those of most documents first.</summary>
    public IEnumerable<UnknownName> ByFrequency => _names.Values.OrderByDescending(n => n.Documents).ThenByDescending(n => n.Mentions).ThenBy(n => n.Name, StringComparer.Ordinal);

    /// <summary>Counts the unlinked names of an annotated text.</summary>
    public void Add(AnnotatedText text)
    {
        var linked = new HashSet<TextSpan>(text.Actors.Select(a => a.Span));
        var inText = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in text.Sentences)
            foreach (var entity in sentence.Entities)
            {
                if (entity.Type is not (EntityType.Per or EntityType.Org) || linked.Contains(entity.Span) || text.Actors.Any(a => a.Span.Overlaps(entity.Span))) continue;
                var name = OneLine(entity.Span.Of(text.Document.Text));
                var key = NameFolding.Fold(name);
                // A last name alone is no entry of a registry.
                if (key.Length < 2 || entity.Type == EntityType.Per && !key.Contains(' ')) continue;
                if (!_names.TryGetValue(key, out var known)) _names[key] = known = new(name, entity.Type);
                known.Mentions++;
                if (inText.Add(key)) known.Documents++;
                if (known.Sentences.Count < Sentences && sentence.Span.Length <= LongestSentence) known.Sentences.Add(OneLine(sentence.Span.Of(text.Document.Text)));
            }
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
