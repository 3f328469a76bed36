using System.CommandLine;
using System.CommandLine.Parsing;
using Dateline.Host.Output;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary>The files that a verb writes, and <c>--force</c>: none that exists is overwritten without it, which is told before any work is done.</summary>
internal sealed class OutputOptions
{
    private readonly Option<FileInfo?> _output = new("--output", "-o") { HelpName = "FILE", Description = "Write to this file instead of stdout (-)." };
    private readonly Option<bool> _force = new("--force") { Description = "Overwrite a file that exists." };
    private readonly List<Option<FileInfo?>> _files;

    public OutputOptions() => _files = [_output];

    /// <summary>One more file that the verb writes; to be called before <see cref="AddTo"/>.</summary>
    public Option<FileInfo?> Another(string name, string description)
    {
        var file = new Option<FileInfo?>(name) { HelpName = "FILE", Description = description };
        _files.Add(file);
        return file;
    }

    public void AddTo(Command verb)
    {
        foreach (var file in _files) verb.Add(file);
        verb.Add(_force);
        verb.Validators.Add(result =>
        {
            foreach (var file in _files)
                if (result.GetValue(file) is { } named && OutputTarget.Refusal(named, result.GetValue(_force), file.Name) is { } refusal) result.AddError(refusal);
        });
    }

    /// <summary>The file of <c>--output</c>; null where none is named.</summary>
    public FileInfo? Named(ParseResult parsed) => parsed.GetValue(_output);

    /// <inheritdoc cref="Named(ParseResult)"/>
    public FileInfo? Named(CommandResult result) => result.GetValue(_output);

    /// <summary>Where results go: by <c>--output</c>, or by another option of these.</summary>
    /// <exception cref="CommandException">The file cannot be written.</exception>
    public OutputTarget Open(Terminal terminal, ParseResult parsed, Option<FileInfo?>? file = null) =>
        OutputTarget.Open(terminal, parsed.GetValue(file ?? _output), parsed.GetValue(_force), (file ?? _output).Name);
}
