using Dateline.Exports;

namespace Dateline.Tests.Exports;

/// <summary>The bytes of each form against files that a person has read. Where one is meant to change, copy what the test wrote beside the program.</summary>
public class SnapshotTests
{
    [Theory]
    [InlineData(ExportFormat.Acled, "csv")]
    [InlineData(ExportFormat.Cameo, "tsv")]
    [InlineData(ExportFormat.Plover, "jsonl")]
    [InlineData(ExportFormat.GeoJson, "geojson")]
    [InlineData(ExportFormat.Stix, "json")]
    [InlineData(ExportFormat.Hxl, "csv")]
    [InlineData(ExportFormat.WebAnnotation, "jsonld")]
    public void A_form_has_not_changed(ExportFormat format, string extension)
    {
        var name = $"{format.ToString().ToLowerInvariant()}.{extension}";
        var actual = Exported.Text(format, SampleItems.Hospital(), SampleItems.Strikes());
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, name), actual);
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "tests", "Dateline.Tests", "Exports", "Expected", name)), actual);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Two_runs_give_the_same_bytes(ExportFormat format) =>
        Assert.Equal(Exported.Bytes(format, SampleItems.Hospital(), SampleItems.Strikes()), Exported.Bytes(format, SampleItems.Hospital(), SampleItems.Strikes()));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Nothing_read_gives_a_whole_file(ExportFormat format) => Assert.NotNull(Exported.Bytes(format));

    public static TheoryData<ExportFormat> Formats => [.. Enum.GetValues<ExportFormat>()];
}
