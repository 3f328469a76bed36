using Dateline.Documents;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;

namespace Dateline.Tests.Sources;

/// <summary>What the inputs of a command give, text and all.</summary>
internal static class Inputs
{
    public static List<(string Name, DocumentResult Result)> Read(string path, InputLimits? limits = null) => Read([path], [], limits);

    public static List<(string Name, DocumentResult Result)> Stdin(byte[] bytes) => Read([InputList.Stdin], bytes, null);

    /// <summary>The one document of a file.</summary>
    public static Document One(string path, InputLimits? limits = null)
    {
        var (name, result) = Assert.Single(Read(path, limits));
        Assert.True(result.IsRead, $"{name}: {result.Reason}");
        return result.Document;
    }

    /// <summary>Why the one document of a file is not there.</summary>
    public static string Reason(string path, InputLimits? limits = null) => Assert.Single(Read(path, limits)).Result.Reason ?? "it was read";

    private static List<(string, DocumentResult)> Read(string[] names, byte[] stdin, InputLimits? limits)
    {
        var terminal = new Terminal { In = new MemoryStream(stdin), Out = Stream.Null, Error = TextWriter.Null };
        var reader = new DocumentReader();
        return [.. new InputList(terminal, names, limits ?? new()).Items().Select(i => (i.Name, i.Read(reader)))];
    }
}
