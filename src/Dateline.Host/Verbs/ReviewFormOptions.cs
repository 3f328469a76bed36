using System.CommandLine;
using Dateline.Host.Output;
using Dateline.Host.Terminals;
using Dateline.Knowledge.Actors;
using Dateline.Reviews;

namespace Dateline.Host.Verbs;

/// <summary>The options that say how and where a review is written.</summary>
internal sealed class ReviewFormOptions
{
    private readonly Option<ReviewFormat?> _format;
    private readonly Option<bool> _all = new("--all") { Description = "Show also what is of less weight." };
    private readonly Option<bool> _force = new("--force") { Description = "Overwrite a file that exists." };
    private readonly Option<FileInfo?> _output = Options.Output();
    private readonly Option<FileInfo?> _packet = new("--packet") { HelpName = "FILE", Description = "Write a page that carries its data, passages and hashes (*.html); dateline verify checks it." };
    private readonly Option<string?> _models = Options.Models();

    public ReviewFormOptions()
    {
        var words = Enum.GetNames<ReviewFormat>().Select(n => n.ToLowerInvariant()).ToArray();
        _format = new("--format")
        {
            HelpName = string.Join('|', words), Description = "How to print. Default: by the end of the file's name, else text.",
            CustomParser = result =>
            {
                if (words.Contains(result.Tokens[0].Value)) return Enum.Parse<ReviewFormat>(result.Tokens[0].Value, ignoreCase: true);
                result.AddError($"--format {result.Tokens[0].Value}: one of {string.Join(", ", words)} belongs here");
                return null;
            },
        };
    }

    public void AddTo(Command verb)
    {
        foreach (var symbol in new Option[] { _format, _all, _output, _packet, _force, _models }) verb.Add(symbol);
    }

    public bool IsForced(ParseResult parsed) => parsed.GetValue(_force);

    public void Write(Terminal terminal, ParseResult parsed, Review review, ActorRegistry registry, string title = "Review")
    {
        var parser = new Lazy<Reader>(() => ReaderLoader.Parser(parsed.GetValue(_models)));
        if (parsed.GetValue(_packet) is { } packet)
        {
            using var written = OutputTarget.Open(terminal, packet, keep: !parsed.GetValue(_force), name: "--packet", isWhole: true);
            new PageOutput(new(parsed.GetValue(_models)), parser.Value, registry).Write(written.Stream, review, isPacket: true, title);
            written.Complete();
            if (parsed.GetValue(_output) is null && parsed.GetValue(_format) is null) return;
        }
        var file = parsed.GetValue(_output);
        using var target = OutputTarget.Open(terminal, file, keep: !parsed.GetValue(_force), isWhole: true);
        ReviewOutput.Write(terminal, target.Stream, review, parsed.GetValue(_format) ?? ReviewOutput.Of(file) ?? ReviewFormat.Text, parsed.GetValue(_all), new(parsed.GetValue(_models)), parser, registry, title);
        target.Complete();
    }
}
