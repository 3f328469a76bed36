using System.Globalization;

namespace Dateline.Host.Sources;

/// <summary>
/// What an archive and all archives in it may unpack to, together: an archive of 40 kB that holds petabytes ends here.
/// </summary>
/// <param name="archiveBytes">The size of the outermost archive.</param>
internal sealed class ExpansionBudget(long archiveBytes)
{
    /// <summary>A small archive may well hold a thousand times its size of blanks.</summary>
    private const long Least = 16 << 20;

    private static readonly string Reason = string.Create(
        CultureInfo.InvariantCulture,
        $"it unpacks to more than {InputLimits.MaxExpansion} times its size, as a ZIP bomb does, so the rest of it is left out; unpack it yourself if you trust it");

    private long _left = Math.Max(Least, archiveBytes * InputLimits.MaxExpansion);

    public bool IsSpent { get; private set; }

    /// <exception cref="UnreadableException">The budget is spent; nothing more of the archive is read.</exception>
    public void Take(long bytes)
    {
        if (IsSpent) throw new UnreadableException(Reason);
        if ((_left -= bytes) >= 0) return;
        IsSpent = true;
        throw new UnreadableException(Reason);
    }
}
