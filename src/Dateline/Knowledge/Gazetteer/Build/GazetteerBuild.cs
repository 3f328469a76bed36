namespace Dateline.Knowledge.Gazetteer.Build;

/// <summary>Makes a gazetteer from tables of GeoNames and the files built into the library.</summary>
public static class GazetteerBuild
{
    /// <param name="inputs">
    /// Tables of GeoNames (<c>cities500.txt</c>, <c>allCountries.txt</c>), and names of provinces and districts as <c>*.json</c>; in any order.
    /// </param>
    /// <param name="output">The file to write; equal inputs give equal bytes.</param>
    /// <param name="progress">Told the share of the inputs that is done, 0 to 1.</param>
    /// <returns>How many places it has.</returns>
    /// <exception cref="GazetteerFormatException">A line cannot be read; the message names file, line and what was expected.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static int Run(IReadOnlyList<string> inputs, string output, Action<double>? progress = null)
    {
        var builder = new GazetteerBuilder(AuthoredPlace.Embedded());
        foreach (var path in inputs.Where(IsNames)) builder.AddAreaNames(path);
        var tables = inputs.Where(i => !IsNames(i)).Order(StringComparer.Ordinal).ToList();
        double total = tables.Sum(t => new FileInfo(t).Length), done = 0;
        foreach (var table in tables)
        {
            using var reader = File.OpenText(table);
            builder.AddTable(reader, table, () => progress?.Invoke((done + reader.BaseStream.Position) / total));
            done += reader.BaseStream.Length;
        }
        builder.Save(output);
        return builder.Count;
    }

    private static bool IsNames(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
