namespace Dateline.Situations;

/// <summary>All facts on agreements of one sort in one country.</summary>
/// <param name="Place">Where, as told; null for a numbered resolution, or where no text says so.</param>
internal sealed record AgreementTopic(string? Place)
{
    public Rows<AgreementRow> Rows { get; } = new();
}
