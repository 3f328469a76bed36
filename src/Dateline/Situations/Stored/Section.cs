namespace Dateline.Situations.Stored;

/// <summary>The parts of an index in the order in which they stand.</summary>
internal enum Section
{
    /// <summary>Ids of the documents, in the order in which they came.</summary>
    Ids,
    /// <summary><see cref="StoredDocument"/>s.</summary>
    Documents,
    /// <summary>Number of each document's origin, where all are known.</summary>
    DocumentOrigins,
    /// <summary><see cref="Origins.CopyJoin"/>s.</summary>
    Copies,
    /// <summary>Signatures of the texts, <see cref="Origins.TextPrint.Size"/> numbers each; zeros where nothing is compared with it.</summary>
    Prints,
    /// <summary><see cref="StoredLine"/>s, by position.</summary>
    Lines,
    /// <summary>Documents with notes: which, its name, the first note.</summary>
    Notes,
    /// <summary>Verdicts about no one document.</summary>
    Verdicts,
    /// <summary><see cref="StoredCount"/>s, by document, and where those of each <see cref="StoredCount.Drawer"/> stand.</summary>
    Counts, CountDrawers,
    /// <summary><see cref="StoredTelling"/>s, by day, and where each day's stand.</summary>
    Tellings, TellingDays,
    /// <summary><see cref="StoredDenial"/>s, in the order in which they came.</summary>
    Denials,
    /// <summary><see cref="StoredFact"/>s, by id, and where those of each <see cref="StoredFact.Drawer"/> stand.</summary>
    Facts, FactDrawers,
    /// <summary>What numbers stand for.</summary>
    Sides, Origins, Places, Words, Targets, Names, WhoTogether,
    /// <summary>Where the rows of a topic stand, and the rows, for each fold.</summary>
    ControlTopics, ControlRows, FigureTopics, FigureRows, PositionTopics, Issues, PositionRows, AgreementTopics, Agreements, AgreementRows, AgreementSides, EffortTopics, EffortRows, RoleTopics, Roles, RoleRows,
    /// <summary>The place of each row, as its text writes it.</summary>
    ControlPlaces, FigurePlaces, PositionPlaces, AgreementPlaces,
}
