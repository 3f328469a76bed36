namespace Dateline.Annotation.Conllu;

/// <summary>A sentence of a CoNLL-U file.</summary>
/// <param name="Line">Number of its first line in the file, from 1.</param>
/// <param name="Comments">Its comment lines as written, <c>#</c> included.</param>
/// <param name="Tokens">Its syntactic words, at least one.</param>
/// <param name="Asides">Its multiword ranges and empty nodes, in file order.</param>
public sealed record ConlluSentence(
    int Line, IReadOnlyList<string> Comments, IReadOnlyList<ConlluToken> Tokens, IReadOnlyList<ConlluAside> Asides)
{
    /// <summary>Whether a document starts here (<c># newdoc</c>).</summary>
    public bool StartsDocument => NewDocument is not null;

    /// <summary>Whether a paragraph starts here (<c># newpar</c> or <c># newdoc</c>).</summary>
    public bool StartsParagraph => StartsDocument || Comment("newpar") is not null || Comment("newpar id") is not null;

    /// <summary>The id of the document that starts here, empty when it has none; null when none starts.</summary>
    public string? NewDocument => Comment("newdoc id") ?? Comment("newdoc");

    public string? SentenceId => Comment("sent_id");

    public string? Text => Comment("text");

    /// <summary>The value of a comment <c># key = value</c>, empty for a bare <c># key</c>, null where there is none.</summary>
    public string? Comment(string key)
    {
        foreach (var comment in Comments)
        {
            var body = comment.AsSpan(1).Trim();
            var equals = body.IndexOf('=');
            var name = equals < 0 ? body : body[..equals].TrimEnd();
            if (name.SequenceEqual(key)) return equals < 0 ? "" : body[(equals + 1)..].Trim().ToString();
        }
        return null;
    }
}
