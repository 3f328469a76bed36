using System.Text.Json;

namespace Dateline.Host.Sources.Formats;

/// <summary>What a page tells machines of itself (schema.org as JSON-LD), in whatever nesting publishers put it.</summary>
internal sealed class LinkedData : IDisposable
{
    private readonly JsonDocument? _json;

    public LinkedData(string script)
    {
        try
        {
            _json = JsonDocument.Parse(script, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException)
        {
            // Many a page has it broken; the rest of the page tells enough.
        }
    }

    /// <summary>The first value of the name; of a person or an organisation its own name.</summary>
    public string? Find(string name) => _json is null ? null : All(_json.RootElement, name).Select(Text).FirstOrDefault(t => t is not null);

    public void Dispose() => _json?.Dispose();

    private static IEnumerable<JsonElement> All(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.NameEquals(name) ? [p.Value] : All(p.Value, name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => All(e, name)),
        _ => [],
    };

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()?.Trim() is { Length: > 0 } text ? text : null,
        JsonValueKind.Object => value.TryGetProperty("name", out var name) ? Text(name) : null,
        JsonValueKind.Array => value.EnumerateArray().Select(Text).FirstOrDefault(t => t is not null),
        _ => null,
    };
}
