using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Quantities;

/// <summary>A number as the words give it.</summary>
/// <param name="First">First token, bound included.</param>
/// <param name="Last">Last token, a percent sign or a word behind (<c>or more</c>) included.</param>
/// <param name="Low">The least, or null.</param>
/// <param name="Best">The number named, or null.</param>
/// <param name="High">The most, or null.</param>
/// <param name="Qualifier">How the words bound it.</param>
/// <param name="Symbol">A currency sign or percent sign, or null.</param>
internal readonly record struct Quantity(
    int First, int Last, double? Low, double? Best, double? High, Qualifier Qualifier, string? Symbol)
{
    public static Quantity Of(int first, int last, double number, Qualifier qualifier, string? symbol)
    {
        var (low, best, high) = qualifier switch
        {
            Qualifier.Exact => ((double?)number, (double?)number, (double?)number),
            Qualifier.About => (null, number, null),
            Qualifier.MoreThan or Qualifier.AtLeast => (number, number, null),
            Qualifier.LessThan or Qualifier.UpTo => (null, number, number),
            _ => (number, null, null),
        };
        return new(first, last, low, best, high, qualifier, symbol);
    }
}
