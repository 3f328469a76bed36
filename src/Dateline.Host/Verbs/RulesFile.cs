using Dateline.Host.Sources;
using Dateline.Host.Terminals;
using Dateline.Reviews;

namespace Dateline.Host.Verbs;

/// <summary>Rules to watch, as written.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Text">The YAML.</param>
internal sealed record RulesFile(string Name, string Text)
{
    /// <exception cref="CommandException">The file cannot be read.</exception>
    public static RulesFile Of(FileInfo file)
    {
        try
        {
            return new(file.ToString(), File.ReadAllText(file.FullName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(e.Message);
        }
    }

    /// <exception cref="CommandException">A line cannot be read; the message names file, line and what was expected.</exception>
    public IReadOnlyList<WatchRule> Read()
    {
        try
        {
            return WatchRules.Read(Text, Name);
        }
        catch (FormatException e)
        {
            throw new CommandException(e.Message);
        }
    }
}
