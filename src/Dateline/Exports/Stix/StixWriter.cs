using System.Text.Json;
using Dateline.Documents;

namespace Dateline.Exports.Stix;

/// <summary>The objects of a bundle: each once, with the properties that all have.</summary>
internal sealed class StixWriter(Stream output)
{
    /// <summary>When the meaning of these objects was set down: their time where no report gives one. A clock would make two bundles of one report differ.</summary>
    private static readonly DateOnly Defined = new(2026, 1, 1);

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    public Utf8JsonWriter Json { get; } = new(output, new JsonWriterOptions { Encoder = ExactJsonEncoder.Instance });

    /// <summary>The ids of all objects, for the id of the bundle.</summary>
    public IReadOnlyCollection<string> Written => _written;

    /// <summary>Whether an object is still to be written; it counts as written from now on.</summary>
    public bool IsNew(string id) => _written.Add(id);

    public bool IsWritten(string id) => _written.Contains(id);

    public void Begin(string type, string id, DateOnly? day = null)
    {
        _written.Add(id);
        Json.WriteStartObject();
        Json.WriteString("type", type);
        Json.WriteString("spec_version", "2.1");
        Json.WriteString("id", id);
        if (id != StixIds.Producer) Json.WriteString("created_by_ref", StixIds.Producer);
        Json.WriteString("created", Timestamp(day));
        Json.WriteString("modified", Timestamp(day));
    }

    public void End() => Json.WriteEndObject();

    public static string Timestamp(DateOnly? day) => $"{Cells.Day(day ?? Defined)}T00:00:00.000Z";
}
