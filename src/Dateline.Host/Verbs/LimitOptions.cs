using System.CommandLine;
using Dateline.Host.Sources;

namespace Dateline.Host.Verbs;

/// <summary>The limits of inputs that a person may want to move; each call makes new options.</summary>
internal sealed class LimitOptions
{
    private static readonly InputLimits Standard = new();

    private readonly Option<int> _characters = Options.Number(
        "--max-chars", "The longest text read, in UTF-16 units; longer ones are left out with a reason.", Standard.MaxCharacters, 1, 500_000_000);

    private readonly Option<int> _megabytes = Options.Number(
        "--max-megabytes", "The largest file read as one document: a web page, a PDF, a file in an archive.", Standard.MaxMegabytes, 1, 1024);

    private readonly Option<int> _pages = Options.Number("--max-pages", "The pages read of a PDF.", Standard.MaxPages, 1, 1_000_000);

    private readonly Option<int> _entries = Options.Number("--max-entries", "The most files in an archive.", Standard.MaxEntries, 1, 10_000_000);

    public void AddTo(Command command)
    {
        foreach (var option in new[] { _characters, _megabytes, _pages, _entries }) command.Add(option);
    }

    public InputLimits Read(ParseResult parsed) => new()
    {
        MaxCharacters = parsed.GetValue(_characters), MaxMegabytes = parsed.GetValue(_megabytes),
        MaxPages = parsed.GetValue(_pages), MaxEntries = parsed.GetValue(_entries),
    };
}
