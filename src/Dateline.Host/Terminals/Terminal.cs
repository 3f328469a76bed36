using System.Text;
using Spectre.Console;

namespace Dateline.Host.Terminals;

/// <summary>Where a command reads from and writes to; tests give their own.</summary>
internal sealed class Terminal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private TextWriter? _writer;

    public required Stream In { get; init; }

    public required Stream Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Whether a person reads <see cref="Out"/>: then tables and colours, else JSON Lines.</summary>
    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of a table.</summary>
    public int Width { get; init; } = 140;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary><see cref="Out"/> as text: UTF-8 without a byte order mark, LF. Whoever writes flushes.</summary>
    public TextWriter Writer => _writer ??= new StreamWriter(Out, Utf8, leaveOpen: true) { NewLine = "\n" };

    public static Terminal OfProcess()
    {
        var outIsTerminal = !Console.IsOutputRedirected;
        return new()
        {
            In = Console.OpenStandardInput(),
            Out = new BufferedStream(Console.OpenStandardOutput(), 1 << 16),
            Error = Console.Error,
            OutIsTerminal = outIsTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = outIsTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : 140,
        };
    }

    /// <summary>A console for tables that writes to <paramref name="stream"/>; colours only where a person reads it.</summary>
    public IAnsiConsole Tables(Stream stream)
    {
        var toPerson = stream == Out && OutIsTerminal;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(stream == Out ? Writer : new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n", AutoFlush = true }),
            Ansi = toPerson ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = toPerson ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>Tells the person what happened and goes on. Names and words of strangers are in it, so nothing in it may steer the terminal.</summary>
    public void Warn(string message) => Error.WriteLine($"dateline: {Plain(message)}");

    private static string Plain(string message) => string.Create(message.Length, message, static (line, text) =>
    {
        for (var i = 0; i < line.Length; i++) line[i] = char.IsControl(text[i]) && text[i] is not ('\n' or '\r' or '\t') ? '?' : text[i];
    });
}
