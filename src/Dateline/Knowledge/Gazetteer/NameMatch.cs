namespace Dateline.Knowledge.Gazetteer;

/// <summary>How the words of a text met a name of the gazetteer; the better match first.</summary>
public enum NameMatch : byte
{
    /// <summary>The main name.</summary>
    Main,
    /// <summary>Another name.</summary>
    Other,
    /// <summary>The adjective or the people of a country.</summary>
    Demonym,
    /// <summary>The same in another transliteration.</summary>
    Folded,
    /// <summary>Nearly the same.</summary>
    Fuzzy,
}
