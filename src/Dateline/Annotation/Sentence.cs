using Dateline.Documents;

namespace Dateline.Annotation;

/// <summary>A sentence: its tokens, their tree, its entities. Annotators fill it in turn; after the pipeline it is only read.</summary>
public sealed class Sentence
{
    private int[]? _children;
    private int[]? _childStart;

    public Sentence(TextSpan span, Token[] tokens)
    {
        Span = span;
        Tokens = tokens;
    }

    /// <summary>From the first code unit of the first token to the last of the last.</summary>
    public TextSpan Span { get; }

    /// <summary>At least one token, in text order, not overlapping.</summary>
    public Token[] Tokens { get; }

    /// <summary>Flat entities in text order.</summary>
    public IReadOnlyList<Entity> Entities { get; set; } = [];

    /// <summary>The same with other tokens, or itself where there are none.</summary>
    internal Sentence With(Token[]? tokens) => tokens is null ? this : new(Span, tokens) { Entities = Entities };

    /// <summary>The entity that a token is part of; null where it is part of none.</summary>
    internal Entity? EntityAt(int token)
    {
        foreach (var entity in Entities)
            if (entity.First <= token && token < entity.End) return entity;
        return null;
    }

    /// <summary>Index of the token whose head is −1.</summary>
    public int Root => Array.FindIndex(Tokens, t => t.Head < 0);

    /// <summary>Indices of the dependents of a token, in text order.</summary>
    public ReadOnlySpan<int> Children(int token)
    {
        if (_childStart is null) IndexChildren();
        return _children.AsSpan(_childStart![token], _childStart[token + 1] - _childStart[token]);
    }

    private void IndexChildren()
    {
        var start = new int[Tokens.Length + 1];
        foreach (var t in Tokens)
            if (t.Head >= 0) start[t.Head + 1]++;
        for (var i = 1; i < start.Length; i++) start[i] += start[i - 1];
        var next = start[..^1];
        var children = new int[Tokens.Length];
        for (var i = 0; i < Tokens.Length; i++)
            if (Tokens[i].Head >= 0) children[next[Tokens[i].Head]++] = i;
        (_children, _childStart) = (children, start);
    }
}
