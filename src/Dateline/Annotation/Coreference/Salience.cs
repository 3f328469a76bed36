namespace Dateline.Annotation.Coreference;

/// <summary>How much a chain stands out at a point of the text: Lappin and Leass (1994), halved with each sentence.</summary>
internal static class Salience
{
    private const int Farthest = 4;

    public static int Of(Chain chain, Nominal at)
    {
        var (sum, sentence, most) = (0, -1, 0);
        foreach (var mention in chain.Mentions)
        {
            if (mention.Index >= at.Index || at.Tree.Index - mention.Tree.Index > Farthest) continue;
            // Inside a quotation other things are spoken of than outside.
            var weight = mention.Weight >> (at.Tree.Index - mention.Tree.Index);
            if (mention.Quotation != at.Quotation) weight /= 2;
            if (mention.Tree.Index != sentence) (sum, most, sentence) = (sum + most, 0, mention.Tree.Index);
            most = Math.Max(most, weight);
        }
        return sum + most;
    }

    public static bool Agree(Gender one, Gender two) => one == Gender.Unknown || two == Gender.Unknown || one == two;
}
