using System.Text;
using Dateline.Annotation;
using Dateline.Documents;

namespace Dateline.Evaluation.Entities;

/// <summary>Builds a text with entities from sentences of words and their B/I/O tags.</summary>
internal sealed class TaggedTokens
{
    private readonly StringBuilder _text = new();
    private readonly List<Sentence> _sentences = [];
    private readonly List<(TextSpan, EntityType)> _entities = [];

    public bool IsEmpty => _sentences.Count == 0;

    /// <summary>Adds a sentence; the words are joined by spaces. An <c>I-</c> that continues nothing starts an entity (IO tags).</summary>
    public void Add(IReadOnlyList<string> words, IReadOnlyList<string> tags)
    {
        if (words.Count == 0) return;
        if (_text.Length > 0) _text.Append('\n');
        var tokens = new Token[words.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i > 0) _text.Append(' ');
            tokens[i] = new(new(_text.Length, words[i].Length), words[i], "", "", "", -1, "");
            _text.Append(words[i]);
        }
        _sentences.Add(new(tokens[0].Span.Cover(tokens[^1].Span), tokens));
        for (int i = 0, end; i < tokens.Length; i = end)
        {
            end = i + 1;
            if (tags[i].Length < 3) continue;
            while (end < tokens.Length && tags[end].StartsWith("I-", StringComparison.Ordinal) && tags[end][2..] == tags[i][2..]) end++;
            if (EntityLabels.Find(tags[i][2..]) is { } type) _entities.Add((tokens[i].Span.Cover(tokens[end - 1].Span), type));
        }
    }

    public GoldEntities Build() => new(new(Document.FromText(_text.ToString())) { Sentences = _sentences }, _entities);
}
