namespace Dateline.Reviews.Briefs.Realising;

/// <summary>A verb in its forms.</summary>
/// <param name="Base"><c>take</c>.</param>
/// <param name="Third"><c>takes</c>.</param>
/// <param name="Past"><c>took</c>.</param>
/// <param name="Participle"><c>taken</c>.</param>
internal sealed record Verb(string Base, string Third, string Past, string Participle);
