using System.Diagnostics;
using System.Text.Json;
using Dateline.Exports;

namespace Dateline.Tests.Exports;

/// <summary>Readers of other makers read what is exported. Where they are not installed the tests are skipped; the checks of a clean clone install them.</summary>
public class ForeignReaderTests
{
    /// <summary>GDAL's own reader of GeoJSON: as many points as features, each where it is.</summary>
    [Fact]
    public void Gdal_reads_the_points_of_GeoJson()
    {
        var bytes = Exported.Bytes(ExportFormat.GeoJson, SampleItems.Hospital(), SampleItems.Strikes());
        using var folder = new TempFolder();
        var output = Run("ogrinfo", "-ro", "-al", folder.Write("facts.geojson", bytes));
        using var json = JsonDocument.Parse(bytes);
        var features = json.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.NotEmpty(features);
        Assert.Contains($"Feature Count: {features.Count}\n", output);
        Assert.Contains("Geometry: Point\n", output);
        foreach (var feature in features)
        {
            var at = feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(c => c.GetRawText()).ToList();
            Assert.Contains($"POINT ({at[0]} {at[1]})", output);
        }
    }

    private static string Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{program}: {error.Result}");
            return output.ReplaceLineEndings("\n");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
            return "";
        }
    }
}
