namespace Dateline.Tests;

/// <summary>Cases in a plain file beside the test: one a line, fields between <c> | </c>, <c>#</c> starts a comment line.</summary>
internal static class CaseFile
{
    /// <param name="name">Path below the test project, with <c>/</c>.</param>
    public static TheoryData<string[]> Read(string name)
    {
        using var stream = typeof(CaseFile).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        var cases = new TheoryData<string[]>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') cases.Add(line.Split(" | ").Select(f => f.Trim().Replace("\\n", "\n").Replace("\\t", "\t")).ToArray());
        return cases;
    }
}
