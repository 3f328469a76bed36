using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>What makes two figures comparable: all of it must be the same. Words are numbered.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Kind">What sort of count.</param>
/// <param name="Subject">Who or what.</param>
/// <param name="Unit">In which unit.</param>
/// <param name="Place">Where.</param>
/// <param name="Denominator">Of what.</param>
/// <param name="From">First day of a cumulative count; else 0.</param>
/// <param name="To">Last day of one; 0 where open.</param>
internal readonly record struct FigureKey(Measure Measure, FigureKind Kind, int Subject, int Unit, int Place, int Denominator, int From, int To)
{
    /// <summary>By the words, not by their numbers, which follow arrival.</summary>
    public int CompareTo(FigureKey other, Numbers<string> words)
    {
        var order = Measure.CompareTo(other.Measure);
        if (order == 0) order = string.CompareOrdinal(words[Place], words[other.Place]);
        if (order == 0) order = string.CompareOrdinal(words[Subject], words[other.Subject]);
        if (order == 0) order = string.CompareOrdinal(words[Denominator], words[other.Denominator]);
        if (order == 0) order = string.CompareOrdinal(words[Unit], words[other.Unit]);
        if (order == 0) order = Kind.CompareTo(other.Kind);
        return order != 0 ? order : (From, To).CompareTo((other.From, other.To));
    }
}
