using Dateline.Host.Terminals;
using Dateline.Knowledge.Entries;
using Dateline.Learning;

namespace Dateline.Host.Verbs;

/// <summary>Loads the reader of English, or says why it cannot.</summary>
internal static class ReaderLoader
{
    public static Reader Load(string? models, IEnumerable<string> lexicons, IEnumerable<string> actors)
    {
        try
        {
            return Reader.CreateBuilder().AddEnglish(models, lexicons, actors).Build();
        }
        catch (Exception e) when (e is ModelFormatException or LexiconException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(e.Message);
        }
    }
}
