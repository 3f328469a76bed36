namespace Dateline.Situations;

/// <summary>A run of counts that is a series of the day.</summary>
/// <param name="Topic">Of which key.</param>
/// <param name="Run">Its counts.</param>
/// <param name="Place">Where, as it was spelt by then.</param>
internal readonly record struct FoundFigure(FigureTopic Topic, FigureRun Run, KnownPlace? Place);
