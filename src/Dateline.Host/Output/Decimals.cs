using System.Globalization;

namespace Dateline.Host.Output;

/// <summary>Numbers as reports print them.</summary>
internal static class Decimals
{
    /// <summary>A share or score with three decimals: <c>0.742</c>.</summary>
    public static string Share(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
