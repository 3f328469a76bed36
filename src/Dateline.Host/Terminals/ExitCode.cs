namespace Dateline.Host.Terminals;

internal static class ExitCode
{
    public const int Done = 0, NothingFound = 1, Error = 2;
}
