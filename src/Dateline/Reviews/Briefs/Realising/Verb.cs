namespace Dateline.Reviews.Briefs.Realising;

/// <summary>A verb in its forms.</summary>
/// <param name="Base"><c>take</c>.</param>
/// <param name="Third"><c>takes</c>.</param>
/// <param name="Past"><c>took</c>.</param>
/// <param name="Participle"><c>taken</c>.</param>
internal sealed record Verb(string Base, string Third, string Past, string Participle)
{
    /// <summary><c>taking</c>.</summary>
    public string Going => $"{(Base.EndsWith('e') && !Base.EndsWith("ee", StringComparison.Ordinal) ? Base[..^1] : Past.Length == Base.Length + 3 && Past.EndsWith("ed", StringComparison.Ordinal) && Past[^3] == Past[^4] ? Past[..^2] : Base)}ing";
}
