using Dateline.Ledger;

namespace Dateline.Situations;

/// <summary>Tells which country a text is about.</summary>
internal static class Homes
{
    /// <summary>The country of most places of what a line of the ledger brought, where it is that of more than half of them; else null.</summary>
    /// <param name="facts">Of the document, all that ever were.</param>
    /// <param name="position">Number of the line.</param>
    public static string? Of(IReadOnlyList<LedgerFact> facts, long position)
    {
        var countries = facts.Where(f => f.Position == position).Select(f => f.Fact.Place?.Country).OfType<string>().CountBy(c => c).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).ToList();
        return countries.Count > 0 && 2 * countries[0].Value > countries.Sum(c => c.Value) ? countries[0].Key : null;
    }
}
