using System.Text;
using System.Text.Json;

namespace Dateline.Host.Sources.Formats;

/// <summary>A JSON file: one item, or an array of them.</summary>
internal sealed class JsonFormat : IFormat
{
    public IEnumerable<InputItem> Items(SourceFile file)
    {
        using var stream = file.Open();
        var bytes = BoundedBytes.Read(stream, file.Limits);
        var start = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        using var json = Parse(bytes.AsMemory(start));
        if (json.RootElement.ValueKind != JsonValueKind.Array)
        {
            var item = Encoding.UTF8.GetString(bytes.AsSpan(start));
            yield return file.Item(reader => JsonItem.Read(file, reader, item));
            yield break;
        }
        var (number, items) = (0, JsonItem.OfMany(file));
        foreach (var element in json.RootElement.EnumerateArray())
        {
            var item = element.GetRawText();
            yield return new($"{file.Name}, item {++number}", null, item.Length, reader => JsonItem.Read(items, reader, item)) { Original = () => Encoding.UTF8.GetBytes(item) };
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            throw new UnreadableException($"it is not JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine}); where each line is an object of its own, name the file *.jsonl");
        }
    }
}
