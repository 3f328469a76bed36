using Dateline.Host.Terminals;

namespace Dateline.Host.Output;

/// <summary>Chooses how facts are printed.</summary>
internal static class FactOutput
{
    public static IFactOutput Create(FactFormat format, OutputTarget target, Terminal terminal, Reader? explain = null) => Resolve(format, target, terminal) switch
    {
        _ when explain is not null => new FactExplanations(terminal.Tables(target.Stream), explain),
        FactFormat.Table => new FactTable(terminal.Tables(target.Stream)),
        FactFormat.Csv => new FactCsv(target.Stream),
        _ => new FactLines(target.Stream),
    };

    private static FactFormat Resolve(FactFormat format, OutputTarget target, Terminal terminal) => format switch
    {
        not FactFormat.Auto => format,
        _ when target.Path is null => terminal.OutIsTerminal ? FactFormat.Table : FactFormat.Jsonl,
        _ => Path.GetExtension(target.Path).ToLowerInvariant() switch
        {
            ".csv" => FactFormat.Csv,
            ".txt" or ".md" => FactFormat.Table,
            _ => FactFormat.Jsonl,
        },
    };
}
