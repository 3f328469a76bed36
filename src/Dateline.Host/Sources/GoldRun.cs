using Dateline.Host.Terminals;

namespace Dateline.Host.Sources;

/// <summary>Goes through a gold file: reads each item as the reader sees it, in parallel, and hands both to a scorer in order.</summary>
internal static class GoldRun
{
    /// <exception cref="CommandException">The file cannot be read, or a line has another form.</exception>
    public static void Score<TGold, TSeen>(string file, Func<string, IEnumerable<TGold>> read, Func<TGold, TSeen> see, Action<TGold, TSeen> add) => Read(file, path =>
    {
        foreach (var (gold, seen) in OrderedWork.Select(read(path), g => (g, see(g)), Environment.ProcessorCount)) add(gold, seen);
    });

    /// <summary>Gives the file to a scorer that reads it itself.</summary>
    /// <exception cref="CommandException">The file cannot be read, or a line has another form.</exception>
    public static void Read(string file, Action<string> read)
    {
        try
        {
            read(file);
        }
        catch (FormatException e)
        {
            throw new CommandException(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{file}: {e.Message}");
        }
    }
}
