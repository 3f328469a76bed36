using System.Diagnostics.CodeAnalysis;

namespace Dateline.Documents;

/// <summary>A document, or the reason why there is none.</summary>
public sealed record DocumentResult
{
    private DocumentResult(Document? document, string? reason, DocumentFields fields)
    {
        Document = document;
        Reason = reason;
        Fields = fields;
    }

    /// <summary>Null when the input could not be read.</summary>
    public Document? Document { get; }

    /// <summary>What went wrong, in one sentence without a full stop; null when there is a document.</summary>
    public string? Reason { get; }

    /// <summary>What is known beside the text, also of an input that could not be read.</summary>
    public DocumentFields Fields { get; }

    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool IsRead => Document is not null;

    public static DocumentResult Of(Document document, DocumentFields fields) => new(document, null, fields);

    public static DocumentResult Failed(string reason, DocumentFields? fields = null) => new(null, reason, fields ?? DocumentFields.None);
}
