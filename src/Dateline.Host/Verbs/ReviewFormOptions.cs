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
    private readonly Option<FileInfo?> _packet;
    private readonly Option<string?> _models = Options.Models();

    public ReviewFormOptions()
    {
        _packet = Files.Another("--packet", "Write a page that carries its data, passages and hashes (*.html); dateline verify checks it.");
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

    /// <summary>The files that are written.</summary>
    public OutputOptions Files { get; } = new();

    public void AddTo(Command verb)
    {
        foreach (var symbol in new Option[] { _format, _all, _models }) verb.Add(symbol);
        Files.AddTo(verb);
        verb.Validators.Add(result =>
        {
            if (Files.Named(result) is { Extension: { Length: > 0 } end } file && result.GetResult(_format) is null && ReviewOutput.Of(file) is null)
                result.AddError($"--output {file}: no form of a review ends in {end}; say which with --format");
        });
    }

    public void Write(Terminal terminal, ParseResult parsed, Review review, ActorRegistry registry, string title = "Review")
    {
        var parser = new Lazy<Reader>(() => ReaderLoader.Parser(parsed.GetValue(_models)));
        if (parsed.GetValue(_packet) is not null)
        {
            using var written = Files.Open(terminal, parsed, _packet);
            new PageOutput(new(parsed.GetValue(_models)), parser.Value, registry).Write(written.Stream, review, isPacket: true, title);
            written.Complete();
            if (Files.Named(parsed) is null && parsed.GetValue(_format) is null) return;
        }
        using var target = Files.Open(terminal, parsed);
        ReviewOutput.Write(terminal, target.Stream, review, parsed.GetValue(_format) ?? ReviewOutput.Of(Files.Named(parsed)) ?? ReviewFormat.Text, parsed.GetValue(_all), new(parsed.GetValue(_models)), parser, registry, title);
        target.Complete();
    }
}
