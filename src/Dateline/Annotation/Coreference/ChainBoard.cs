namespace Dateline.Annotation.Coreference;

/// <summary>All nominals of a text in order, and the chain that each is in so far.</summary>
internal sealed class ChainBoard
{
    private readonly Chain[] _chainOf;
    private readonly Dictionary<(int Sentence, int Token), Nominal> _at = [];
    private readonly int[] _firstOf;

    public ChainBoard(List<Nominal> all, int sentences)
    {
        All = all;
        _chainOf = new Chain[all.Count];
        _firstOf = new int[sentences + 1];
        for (var i = 0; i < all.Count; i++)
        {
            var nominal = all[i];
            nominal.Index = i;
            _chainOf[i] = new();
            _chainOf[i].Add(nominal);
            _at[(nominal.Tree.Index, nominal.Head)] = nominal;
            if (nominal.Name is { } name)
                for (var t = name.First; t < name.End; t++) _at.TryAdd((nominal.Tree.Index, t), nominal);
            _firstOf[nominal.Tree.Index + 1] = i + 1;
        }
        for (var s = 1; s <= sentences; s++) _firstOf[s] = Math.Max(_firstOf[s], _firstOf[s - 1]);
    }

    public List<Nominal> All { get; }

    public Chain ChainOf(Nominal nominal) => _chainOf[nominal.Index];

    public Nominal? At(int sentence, int token) => _at.GetValueOrDefault((sentence, token));

    /// <summary>Index of the first nominal of a sentence.</summary>
    public int FirstOf(int sentence) => _firstOf[Math.Max(0, sentence)];

    /// <summary>Makes one chain of two; the mentions stay in text order.</summary>
    public void Link(Nominal one, Nominal two)
    {
        var (to, from) = (ChainOf(one), ChainOf(two));
        if (to == from) return;
        if (from.Mentions.Count > to.Mentions.Count) (to, from) = (from, to);
        foreach (var mention in from.Mentions)
        {
            to.Add(mention);
            _chainOf[mention.Index] = to;
        }
        if (to.Place == NounClass.None) to.Place = from.Place;
    }
}
