namespace Dateline.Situations;

/// <summary>What speaks for two <see cref="Deal"/>s being one. Many are compared, and few reasons are told.</summary>
/// <param name="Strength">0 where too little does.</param>
/// <param name="Why">In words.</param>
/// <param name="Shared">The word that both share; null where it is no word.</param>
internal readonly record struct DealLikeness(int Strength, string Why, string? Shared = null)
{
    public string Reason => Shared is null ? Why : $"{Why}: {Shared}";
}
