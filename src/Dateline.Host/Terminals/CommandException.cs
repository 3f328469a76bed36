namespace Dateline.Host.Terminals;

/// <summary>Ends a command with exit code 2. The message says what happened, where, and what to do.</summary>
internal sealed class CommandException(string message) : Exception(message);
