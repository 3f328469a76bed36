using System.Globalization;

namespace Dateline.Host.Terminals;

/// <summary>
/// One line on stderr that tells how far a run is: bar, documents, rates, time left. It appears after a second,
/// only where a person reads stderr, and is wiped before anything else is written.
/// </summary>
internal sealed class ProgressLine(Terminal terminal, long? totalBytes)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1), Pause = TimeSpan.FromMilliseconds(200);

    private const int BarWidth = 24;

    private readonly long _start = terminal.Time.GetTimestamp();
    private long _shown;
    private bool _visible;
    private long _bytes, _documents, _tokens;

    /// <summary>Counts a document that is done.</summary>
    public void Add(long bytes, int tokens)
    {
        _bytes += bytes;
        _documents++;
        _tokens += tokens;
        if (!terminal.ErrorIsTerminal) return;
        var now = terminal.Time.GetTimestamp();
        var elapsed = terminal.Time.GetElapsedTime(_start, now);
        if (elapsed < Patience || terminal.Time.GetElapsedTime(_shown, now) < Pause) return;
        _shown = now;
        _visible = true;
        terminal.Error.Write($"\r\e[K{Describe(elapsed)}");
        terminal.Error.Flush();
    }

    /// <summary>Makes way for other output.</summary>
    public void Clear()
    {
        if (!_visible) return;
        terminal.Error.Write("\r\e[K");
        terminal.Error.Flush();
        _visible = false;
    }

    private string Describe(TimeSpan elapsed)
    {
        var seconds = elapsed.TotalSeconds;
        var rates = string.Create(
            CultureInfo.InvariantCulture, $"{_documents:N0} documents  {_documents / seconds:N1} docs/s  {_tokens / seconds:N0} tokens/s");
        if (totalBytes is not > 0) return rates;
        var share = Math.Clamp((double)_bytes / totalBytes.Value, 0, 1);
        var bar = new string('━', (int)(share * BarWidth)).PadRight(BarWidth, '─');
        var left = share > 0 ? TimeSpan.FromSeconds(seconds / share - seconds) : TimeSpan.Zero;
        return string.Create(CultureInfo.InvariantCulture, $"{bar} {share:P0}  {rates}  {left:hh\\:mm\\:ss} left");
    }
}
