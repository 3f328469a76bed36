namespace Dateline.Knowledge.Petrarch;

/// <summary>The kinds of PETRARCH dictionaries that load.</summary>
internal enum PetrarchForm
{
    /// <summary>It is none of them.</summary>
    None,
    Actors,
    Agents,
    Verbs,
}
