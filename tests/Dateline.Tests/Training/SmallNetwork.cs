using Dateline.Annotation;
using Dateline.Annotation.Parsing;
using Dateline.Documents;
using Dateline.Training;

namespace Dateline.Tests.Training;

/// <summary>A net of a few units and four words, for tests of the machinery.</summary>
internal static class SmallNetwork
{
    public static ReaderNetwork Create(int seed)
    {
        var shape = new NetworkShape { Word = 16, NgramBuckets = 64, Hidden = 16, Arc = 16, Relation = 16, Entity = 16 };
        var words = new WordTable(["a", "b", "c", "d"]);
        var network = new ReaderNetwork(shape, words, words, new TagSet(["X", "Y", "Z"]), new TagSet(["P", "Q"]), new TagSet(["root", "k", "l"]));
        var random = new Random(seed);
        network.Initialise(random);
        foreach (var p in network.Parameters.Items)
            foreach (ref var v in p.Value.AsSpan()) v += (random.NextSingle() - 0.5f) * 0.5f;
        for (var i = 0; i < network.Vectors.Length; i++) network.Vectors[i] = (sbyte)random.Next(-100, 100);
        network.VectorScales.AsSpan(1).Fill(0.01f);
        return network;
    }

    public static TrainingSentence[] Sentences(ReaderNetwork network)
    {
        TrainingSentence[] result =
        [
            Make(["a", "b", "c", "d", "ab"], [1, -1, 1, 4, 2]), Make(["c", "cc", "a"], [-1, 0, 1]), Make(["b", "d"], [1, -1]),
        ];
        foreach (var s in result) s.Features = [.. s.Forms.Select(f => WordFeatures.Of(f, network))];
        return result;
    }

    public static Sentence Read(NeuralReader reader, string[] forms)
    {
        var sentence = new Sentence(default, [.. forms.Select(f => new Token(default, f, "", "", "", -1, ""))]);
        reader.Annotate(new AnnotatedText(Document.FromText("")) { Sentences = [sentence] });
        return sentence;
    }

    private static TrainingSentence Make(string[] forms, int[] heads) => new(forms)
    {
        Heads = heads,
        Upos = [.. forms.Select(f => f[0] % 3)],
        Xpos = [.. forms.Select(f => f[0] % 2)],
        Relations = [.. forms.Select((f, i) => heads[i] < 0 ? 0 : 1 + f[0] % 2)],
        Entities = [.. forms.Select(f => f == "a" ? 0b110u : 1u)],
    };
}
