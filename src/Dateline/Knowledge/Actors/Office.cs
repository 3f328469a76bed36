namespace Dateline.Knowledge.Actors;

/// <summary>An office that one person after another holds.</summary>
/// <param name="Of">ISO 3166-1 alpha-3 of the country, or the id of the organisation.</param>
/// <param name="Titles">Its titles, the most usual first.</param>
/// <param name="Code">CAMEO/PLOVER code of its holders, or null.</param>
internal sealed record Office(string Of, IReadOnlyList<string> Titles, string? Code)
{
    /// <summary>The country, or null where it is an office of an organisation.</summary>
    public string? Country => ActorEntry.IsCountry(Of) ? Of : null;
}
