namespace Dateline.Annotation.Coreference;

/// <summary>
/// Finds mentions that mean one person, body or place: a sieve of passes, the surest first (Lee et al. 2011, "Stanford's
/// multi-pass sieve coreference resolution system"), each building on the chains of those before it.
/// </summary>
internal sealed class CoreferenceResolver : IAnnotator
{
    public Layers Requires => Layers.Trees;

    public Layers Provides => Layers.Coreference;

    public void Annotate(AnnotatedText text)
    {
        var quoted = new Quoted(text.Document.Text);
        var board = new ChainBoard([.. text.Trees.SelectMany(t => NominalFinder.Find(t, quoted))], text.Trees.Length);
        new NameMatcher(board, text).Link();
        new StructureMatcher(board).Link(text);
        new NominalMatcher(board, text).Link();
        new PronounMatcher(board).Link();
        new PossessionMatcher(board).Link();
        text.Mentions = Mentions(board);
    }

    private static List<CoreferentMention> Mentions(ChainBoard board)
    {
        var (mentions, numbers) = (new List<CoreferentMention>(), new Dictionary<Chain, int>());
        foreach (var nominal in board.All)
        {
            var chain = board.ChainOf(nominal);
            if (chain.Mentions.Count < 2) continue;
            if (!numbers.TryGetValue(chain, out var number)) numbers[chain] = number = numbers.Count;
            mentions.Add(new(nominal.Tree.Cover(nominal.First, nominal.Last), nominal.Tree.Index, nominal.Head, number));
        }
        return mentions;
    }
}
