using Dateline.Exports;
using Dateline.Exports.Imports;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary>Reads tables of events one after another. One bad table never stops a run.</summary>
internal static class EventRun
{
    /// <returns>The exit code.</returns>
    public static int Read(Terminal terminal, IEnumerable<string> paths, ImportForm form, Action<ExportItem> take)
    {
        var (rows, failed) = (0, 0);
        foreach (var path in paths)
        {
            var progress = new ProgressLine(terminal, null);
            var file = new EventFile(path, form, message =>
            {
                progress.Clear();
                terminal.Warn(message);
            });
            try
            {
                foreach (var item in file.Items())
                {
                    take(item);
                    rows++;
                    progress.Add(item.Document.Text.Length, 0);
                }
            }
            catch (Exception e) when (e is UnreadableException or IOException or UnauthorizedAccessException)
            {
                terminal.Warn($"{path}: {UnreadableException.ReasonOf(e)}");
                failed++;
            }
            progress.Clear();
            failed += file.Bad;
            if (file.NoEvents > 0) terminal.Warn(FormattableString.Invariant($"{path}: {file.NoEvents:N0} rows tell of no event"));
        }
        return failed > 0 ? ExitCode.Error : rows == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }
}
