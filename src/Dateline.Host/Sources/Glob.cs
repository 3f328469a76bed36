using System.IO.Enumeration;

namespace Dateline.Host.Sources;

/// <summary>Paths that match a pattern: <c>*</c> and <c>?</c> inside a name, <c>**</c> for any number of folders.</summary>
internal static class Glob
{
    private static readonly EnumerationOptions Quiet = new() { IgnoreInaccessible = true, AttributesToSkip = 0 };

    public static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>The files, in order of their paths.</summary>
    public static IEnumerable<string> Files(string pattern)
    {
        var parts = pattern.Replace('\\', Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar, '/');
        var first = Array.FindIndex(parts, IsPattern);
        var root = string.Join(Path.DirectorySeparatorChar, parts[..first]);
        if (first > 0 && root.Length == 0) root = Path.DirectorySeparatorChar.ToString();
        return Walk(root, parts.AsMemory(first)).Distinct().Order(StringComparer.Ordinal);
    }

    /// <summary>The files below a folder whose names match, in order of their paths.</summary>
    public static IEnumerable<string> Below(string folder, params string[] patterns) =>
        patterns.SelectMany(p => Walk(folder, new[] { "**", p })).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Walk(string folder, ReadOnlyMemory<string> parts)
    {
        var at = folder.Length == 0 ? "." : folder;
        if (!Directory.Exists(at)) return [];
        var (part, rest) = (parts.Span[0], parts[1..]);
        if (part == "**")
        {
            var here = rest.IsEmpty ? Files(at, "*") : Walk(folder, rest);
            return here.Concat(Folders(at, "*").SelectMany(f => Walk(Join(folder, f), parts)));
        }
        if (rest.IsEmpty) return Files(at, part).Select(f => Join(folder, f));
        return IsPattern(part) ? Folders(at, part).SelectMany(f => Walk(Join(folder, f), rest)) : Walk(Join(folder, part), rest);
    }

    private static IEnumerable<string> Files(string folder, string pattern) => Names(folder, pattern, isFolder: false);

    private static IEnumerable<string> Folders(string folder, string pattern) => Names(folder, pattern, isFolder: true);

    /// <summary>A link to a folder is not followed: it may lead back up.</summary>
    private static FileSystemEnumerable<string> Names(string folder, string pattern, bool isFolder) =>
        new(folder, (ref FileSystemEntry e) => e.FileName.ToString(), Quiet)
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) =>
                e.IsDirectory == isFolder
                && !(isFolder && e.Attributes.HasFlag(FileAttributes.ReparsePoint))
                && (e.FileName[0] != '.' || pattern[0] == '.')
                && FileSystemName.MatchesSimpleExpression(pattern, e.FileName, ignoreCase: OperatingSystem.IsWindows()),
        };

    private static string Join(string folder, string name) => folder.Length == 0 ? name : Path.Combine(folder, name);
}
