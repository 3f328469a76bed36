using System.Text.Json;

namespace Dateline.Evaluation;

/// <summary>Reads gold data that comes as JSON Lines; blank lines are skipped.</summary>
internal static class GoldLines
{
    /// <param name="path">The file.</param>
    /// <param name="expected">What a line must be, in words.</param>
    /// <param name="parse">Makes a gold item of a line's JSON.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">A line has another form; the message names file, line and what was expected.</exception>
    public static IEnumerable<T> Read<T>(string path, string expected, Func<JsonElement, T> parse)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            T gold;
            try
            {
                using var json = JsonDocument.Parse(line);
                gold = parse(json.RootElement);
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException or IndexOutOfRangeException or FormatException)
            {
                throw new FormatException($"{path}, line {number}: {expected} ({e.Message})", e);
            }
            yield return gold;
        }
    }
}
