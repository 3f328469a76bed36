using System.Text;
using Dateline.Host.Terminals;
using Dateline.Host.Verbs;

namespace Dateline.Tests.Host;

/// <summary>Runs the command in this process. Its reader is <see cref="PlainReader"/> unless a test gives another.</summary>
internal sealed class Cli
{
    public byte[] In { get; init; } = [];

    public bool OnTerminal { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public LoadReader Load { get; init; } = (_, _, _) => PlainReader.Create();

    public static CliResult Run(params string[] args) => new Cli().With(args);

    public static CliResult Pipe(string input, params string[] args) => new Cli { In = Encoding.UTF8.GetBytes(input) }.With(args);

    public CliResult With(params string[] args)
    {
        var (output, error) = (new MemoryStream(), new StringWriter { NewLine = "\n" });
        var terminal = new Terminal
        {
            In = new MemoryStream(In), Out = output, Error = error, OutIsTerminal = OnTerminal, ErrorIsTerminal = OnTerminal, Width = 120, Time = Time,
        };
        var code = CommandLine.Run(args, terminal, Load);
        return new(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
