using Dateline.Host.Terminals;
using Dateline.Knowledge.Entries;
using Dateline.Learning;

namespace Dateline.Host.Verbs;

/// <summary>Loads the reader of English, or says why it cannot.</summary>
internal static class ReaderLoader
{
    public static Reader Load(string? models, IEnumerable<string> lexicons)
    {
        try
        {
            return Reader.CreateBuilder().AddEnglish(models, lexicons).Build();
        }
        catch (Exception e) when (e is ModelFormatException or LexiconException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(e.Message);
        }
    }
}
