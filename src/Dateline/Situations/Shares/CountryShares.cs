namespace Dateline.Situations.Shares;

/// <summary>Who holds how much of a country. Only places of which a hold is known count as held.</summary>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
public sealed record CountryShares(string Country)
{
    /// <summary>How many towns and villages the gazetteer has in the country: the denominator of the shares of places.</summary>
    public int Places { get; init; }

    /// <summary>About how many people it has in them: the denominator of the shares of people.</summary>
    public double People { get; init; }

    /// <summary>Square kilometres of the country's outline: the denominator of the shares of area.</summary>
    public double Area { get; init; }

    /// <summary>What each side holds, by area, then what is contested and what is unknown.</summary>
    public IReadOnlyList<ControlShare> Shares { get; init; } = [];

    /// <summary>The names of the places of which nothing is known, the largest first.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Places of which a hold is known that are no town of the gazetteer: they count in no share.</summary>
    public IReadOnlyList<string> Uncounted { get; init; } = [];
}
