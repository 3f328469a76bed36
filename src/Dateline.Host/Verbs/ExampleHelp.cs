using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Dateline.Host.Verbs;

/// <summary>The usual help, and below it the details and examples of a <see cref="Verb"/>.</summary>
internal sealed class ExampleHelp(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not Verb { Examples.Count: > 0 } verb) return 0;
        var output = parseResult.InvocationConfiguration.Output;
        if (verb.Details is not null) output.Write($"{verb.Details}\n\n");
        output.Write("Examples:\n");
        foreach (var example in verb.Examples) output.Write($"  {example}\n");
        output.Write('\n');
        return 0;
    }
}
