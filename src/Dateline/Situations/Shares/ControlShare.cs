namespace Dateline.Situations.Shares;

/// <summary>What a side holds of a country, or what is contested or unknown there.</summary>
/// <param name="Of">What it is the share of.</param>
/// <param name="Holder">The side; null for what is contested or unknown.</param>
public sealed record ControlShare(ShareOf Of, Side? Holder)
{
    /// <summary>How many places of the gazetteer.</summary>
    public int Places { get; init; }

    /// <summary>How many of them are held on the word of a party only.</summary>
    public int Claimed { get; init; }

    /// <summary>About how many people the gazetteer has in these places.</summary>
    public double People { get; init; }

    /// <summary>Square kilometres of the cells of these places.</summary>
    public double Area { get; init; }

    /// <summary>Of the gazetteer's places in the country, 0 to 1.</summary>
    public double PlaceShare { get; init; }

    /// <summary>Of the people of those places, 0 to 1.</summary>
    public double PeopleShare { get; init; }

    /// <summary>Of the area of the country, by the cells of those places, 0 to 1.</summary>
    public double AreaShare { get; init; }
}
