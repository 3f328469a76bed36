using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Dateline.Host.Terminals;
using Dateline.Ledger;

namespace Dateline.Host.Verbs;

/// <summary>The <c>dateline</c> command: its verbs, and what happens when one fails.</summary>
internal static class CommandLine
{
    /// <param name="args">What the person wrote after <c>dateline</c>.</param>
    /// <param name="terminal">Where the command reads and writes.</param>
    /// <param name="load">Makes the reader; null for the reader of English.</param>
    public static int Run(string[] args, Terminal terminal, LoadReader? load = null)
    {
        try
        {
            return Invoke(args, terminal, load ?? ReaderLoader.Load);
        }
        catch (Exception e) when (e is CommandException or LedgerException)
        {
            terminal.Warn(e.Message);
            return ExitCode.Error;
        }
        catch (IOException e) when (IsClosedPipe(e))
        {
            // Whoever read the output has enough of it (head, less).
            return ExitCode.Done;
        }
        catch (IOException e)
        {
            // A full disk, a drive that was pulled out.
            terminal.Warn(e.Message);
            return ExitCode.Error;
        }
    }

    private static int Invoke(string[] args, Terminal terminal, LoadReader load)
    {
        var root = new RootCommand("Reads news reports into facts that carry the words that prove them.")
        {
            ReadVerb.Create(terminal, load),
            IngestVerb.Create(terminal, load),
            SituationVerb.Create(terminal, load),
            ReviewVerb.Create(terminal),
            WatchVerb.Create(terminal),
            StoriesVerb.Create(terminal),
            SearchVerb.Create(terminal),
            VerdictVerb.Create(terminal),
            LedgerVerb.Create(terminal),
            VerifyVerb.Create(terminal),
            AnnotateVerb.Create(terminal, load),
            ExportVerb.Create(terminal, load),
            ImportVerb.Create(terminal),
            WhyVerb.Create(terminal, load),
            ActorsVerb.Create(terminal, load),
            PlacesVerb.Create(terminal),
            EvaluateVerb.Create(terminal, load),
            TrainVerb.Create(terminal, load),
            DemoVerb.Create(terminal, load),
            BenchVerb.Create(terminal, load),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ExampleHelp((HelpAction)help.Action!);
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0 && parsed.Action is not ExampleHelp)
        {
            foreach (var error in parsed.Errors) terminal.Warn(error.Message);
            terminal.Error.WriteLine($"See: {CommandPath(parsed)} --help");
            return ExitCode.Error;
        }
        try
        {
            return parsed.Invoke(new() { Output = terminal.Writer, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        finally
        {
            terminal.Writer.Flush();
            terminal.Out.Flush();
        }
    }

    private static string CommandPath(ParseResult parsed)
    {
        var path = "";
        for (var at = parsed.CommandResult; at.Command is not RootCommand; at = (CommandResult)at.Parent!) path = $" {at.Command.Name}{path}";
        return $"dateline{path}";
    }

    private static bool IsClosedPipe(IOException e) => e.HResult is 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8);
}
