using System.ComponentModel;
using System.Diagnostics;

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

    /// <summary>The rows of a Parquet file as hyparquet reads them, an object a line.</summary>
    public static string[] Parquet(string file)
    {
        var (code, output, error) = Node("parquet.mjs", file);
        Assert.True(code == 0, error);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
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
        if (!Directory.Exists(Path.Combine(readers, "node_modules"))) Assert.Skip("the readers are not installed: npm install --no-package-lock --prefix tests/Dateline.Tests/Exports/Readers");
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
