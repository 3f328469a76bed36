namespace Dateline.Training;

/// <summary>Summed losses and the items they were summed over, for the training log.</summary>
internal sealed class LossSums
{
    public double Tags;
    public double Arcs;
    public double Relations;
    public double Entities;
    public int Tokens;
    public int EntityTokens;

    public void Clear()
    {
        (Tags, Arcs, Relations, Entities) = (0, 0, 0, 0);
        (Tokens, EntityTokens) = (0, 0);
    }
}
