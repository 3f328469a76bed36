using Dateline.Host.Terminals;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Entries;

namespace Dateline.Host.Verbs;

/// <summary>Loads the registry of actors, or says why it cannot.</summary>
internal static class RegistryLoader
{
    public static ActorRegistry Load(IReadOnlyCollection<string> files)
    {
        try
        {
            return files.Count > 0 ? ActorRegistry.Load(files) : ActorRegistry.BuiltIn;
        }
        catch (Exception e) when (e is LexiconException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(e.Message);
        }
    }
}
