namespace Dateline.Situations;

/// <summary>All facts on agreements of one sort in one country.</summary>
/// <param name="Sort">Which sort: <see cref="AgreementNames.Sort"/>.</param>
/// <param name="Where">What tells it from others of its sort: a country or place, else its document; empty for a numbered resolution.</param>
/// <param name="Place">Where, as told; null for a numbered resolution, or where no text says so.</param>
internal sealed record AgreementTopic(string Sort, string Where, string? Place)
{
    public Rows<AgreementRow> Rows { get; } = new();
}
