namespace Dateline.Host.Terminals;

/// <summary>What is done, with the time since the start: training takes long, so each line counts.</summary>
internal sealed class TrainingLog(Terminal terminal) : IProgress<string>
{
    private readonly long _start = terminal.Time.GetTimestamp();

    public void Report(string value) => terminal.Error.WriteLine($"{terminal.Time.GetElapsedTime(_start):hh\\:mm\\:ss} {value}");
}
