using System.Globalization;
using Dateline.Documents;

namespace Dateline.Facts.Coding.Confidence;

/// <summary>
/// How sure to be of a fact: a logistic regression over <see cref="FactFeatures"/>, fitted on scored readings
/// (<c>dateline train confidence</c>). Its weights stand in confidence.txt, one a line.
/// </summary>
public sealed class Calibration
{
    private const string Name = "Facts/Coding/Confidence/confidence.txt";

    // Of listed verbs left out, the share whose type their neighbours tell rightly: the head of unknown-verbs.txt.
    private const double Neighbours = 0.84;

    private readonly Dictionary<string, double> _weights;

    internal Calibration(IReadOnlyDictionary<string, double> weights) => _weights = new(weights, StringComparer.Ordinal);

    /// <summary>The weights that the program comes with.</summary>
    internal static Calibration Load()
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Read("Facts/Coding/Confidence/confidence.txt"))
        {
            var bar = line.LastIndexOf('|');
            weights[line[..bar].TrimEnd()] = double.Parse(line.AsSpan(bar + 1), CultureInfo.InvariantCulture);
        }
        return new(weights);
    }

    /// <summary>From 0 to 1; rules that were never scored count as their kind does.</summary>
    internal double Of(Fact fact) => Of(FactFeatures.Of(fact)) * (fact.Grounds?.Rule is "event/neighbour" ? Neighbours : 1);

    internal double Of(IEnumerable<string> features) => 1 / (1 + Math.Exp(-features.Sum(f => _weights.GetValueOrDefault(f))));
}
