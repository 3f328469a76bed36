using System.Text.Json;

namespace Dateline.Tests.Host;

/// <summary>What a command left behind.</summary>
internal sealed record CliResult(int Code, string Out, string Error)
{
    public IReadOnlyList<JsonElement> Lines => [.. Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

    public IEnumerable<JsonElement> OfKind(string kind) => Lines.Where(l => l.GetProperty("kind").GetString() == kind);
}
