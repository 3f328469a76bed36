using Dateline.Host.Sources;
using Dateline.Ledger;

namespace Dateline.Host.Verbs;

/// <summary>One input on its way into the ledger.</summary>
/// <param name="Input">Where it comes from.</param>
/// <param name="Entry">What the ledger is given; null for a file that is not there.</param>
internal sealed record IngestItem(InputItem Input, Intake? Entry)
{
    /// <summary>Why it could not be read; null where it could.</summary>
    public string? Reason { get; init; }

    public int Tokens { get; init; }
}
