using Dateline.Host.Terminals;
using Dateline.Knowledge.Entries;
using Dateline.Learning;

namespace Dateline.Host.Verbs;

/// <summary>Loads the reader of English, or says why it cannot.</summary>
internal static class ReaderLoader
{
    public static Reader Load(string? models, IEnumerable<string> lexicons, IEnumerable<string> actors) => Built(b => b.AddEnglish(models, lexicons, actors));

    /// <summary>What parses, and codes nothing.</summary>
    public static Reader Parser(string? models) => Built(b => b.AddParser(models));

    private static Reader Built(Func<ReaderBuilder, ReaderBuilder> add)
    {
        try
        {
            return add(Reader.CreateBuilder()).Build();
        }
        catch (Exception e) when (e is ModelFormatException or LexiconException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(e.Message);
        }
    }
}
