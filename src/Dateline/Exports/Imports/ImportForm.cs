namespace Dateline.Exports.Imports;

/// <summary>The tables of events that are taken in.</summary>
public enum ImportForm
{
    /// <summary>CSV of the Armed Conflict Location and Event Data project.</summary>
    Acled,

    /// <summary>CSV of the Georeferenced Event Dataset of the Uppsala Conflict Data Program.</summary>
    Ucdp,

    /// <summary>Event files of GDELT 1 and 2, with or without a line of columns.</summary>
    Gdelt,
}
