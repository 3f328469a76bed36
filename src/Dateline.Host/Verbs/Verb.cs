using System.CommandLine;

namespace Dateline.Host.Verbs;

/// <summary>A command whose help ends with details and examples.</summary>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>What the help says below the options; null for nothing.</summary>
    public string? Details { get; init; }

    /// <summary>Command lines that work as they stand.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
