using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Dateline.Tests.Exports;

/// <summary>Programs of other makers. Where one is not installed the test is skipped with what to do; the checks of a clean clone install all.</summary>
internal static class ForeignReader
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Dateline.Tests", "Exports");

    /// <summary>What GDAL's ogrinfo tells of a file.</summary>
    public static string Gdal(params string[] arguments)
    {
        var (code, output, error) = Run("ogrinfo", arguments);
        Assert.True(code == 0, error);
        return output;
    }

    /// <summary>The rows that DuckDB answers, by the names of their columns.</summary>
    public static JsonElement[] DuckDb(string query)
    {
        var (code, output, error) = Node("duckdb.mjs", query);
        Assert.True(code == 0, error);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonElement.Parse(l))];
    }

    /// <summary>The columns of what DuckDB reads, each as <c>name TYPE</c>.</summary>
    public static string[] DuckDbColumns(string source) =>
        [.. DuckDb($"DESCRIBE SELECT * FROM {source}").Select(c => $"{c.GetProperty("column_name").GetString()} {c.GetProperty("column_type").GetString()}")];

    /// <summary>How many annotations of a collection validate-web-annotation takes, <c>5 taken</c>, and below that the ids of those it refuses.</summary>
    public static string Annotations(string file)
    {
        var (code, output, error) = Node("annotations.mjs", file);
        Assert.True(code == 0, error);
        return output.TrimEnd('\n');
    }

    /// <summary>What Ajv finds wrong with a JSON file by a schema of the folder Schemas; "valid" where nothing is.</summary>
    public static string Schema(string schema, string file)
    {
        var (code, output, error) = Node("schema.mjs", Path.Combine(Folder, "Schemas", schema), file);
        Assert.True(code is 0 or 1 && output.Length > 0, error);
        return output.TrimEnd('\n');
    }

    private static (int Code, string Output, string Error) Node(string script, params string[] arguments)
    {
        var readers = Path.Combine(Folder, "Readers");
        using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(readers, "package.json")));
        foreach (var reader in package.RootElement.GetProperty("dependencies").EnumerateObject())
            if (!Directory.Exists(Path.Combine(readers, "node_modules", reader.Name))) Assert.Skip($"{reader.Name} is not installed: npm install --no-package-lock --prefix tests/Dateline.Tests/Exports/Readers");
        return Run("node", [Path.Combine(readers, script), .. arguments]);
    }

    private static (int Code, string Output, string Error) Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output.ReplaceLineEndings("\n"), $"{program}: {error.Result}");
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
            throw;
        }
    }
}
