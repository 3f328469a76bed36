using Dateline.Documents;

namespace Dateline.Host.Sources.Formats;

/// <summary>One JSON object: a document with its <c>text</c>, or a ninjs item.</summary>
internal static class JsonItem
{
    /// <summary>A file of many items: what a list says of it holds for each, save name and title.</summary>
    public static SourceFile OfMany(SourceFile file) => file with { Beside = file.Beside with { Id = null, Title = null } };

    public static DocumentResult Read(SourceFile file, DocumentReader reader, string json)
    {
        var result = reader.ReadJson(json, file.Given, file.Beside.Or(new() { Source = file.Address }));
        if (result.IsRead) return result;
        try
        {
            return Ninjs.Read(json) is { } item ? reader.ReadText(item.Text, file.Fields(item.Fields), item.Notes) : result;
        }
        catch (Exception e) when (e is UnreadableException or InvalidOperationException)
        {
            return DocumentResult.Failed(UnreadableException.ReasonOf(e), result.Fields);
        }
    }
}
