using Dateline.Learning;

namespace Dateline.Annotation.Parsing;

/// <summary>
/// The net that reads English: word vectors, trained words and character n-grams into a stack of bidirectional LSTMs, with
/// heads for tags, entities, arcs (biaffine, Dozat and Manning 2017) and relations (Kiperwasser and Goldberg 2016).
/// </summary>
internal sealed class ReaderNetwork
{
    /// <summary>Signed distances to a head, in buckets: 1 to 8, then by powers of two.</summary>
    public const int DistanceBuckets = 26;

    public ReaderNetwork(NetworkShape shape, WordTable words, WordTable vectorWords, TagSet upos, TagSet xpos, TagSet relations)
    {
        (Shape, Words, VectorWords, Upos, Xpos, Relations) = (shape, words, vectorWords, upos, xpos, relations);
        Vectors = new sbyte[vectorWords.Count * shape.Dimensions];
        VectorScales = new float[vectorWords.Count];
        WordTable = new(Parameters.Add("words.table", words.Count, shape.Word, sparse: true));
        NgramTable = new(Parameters.Add("ngrams.table", shape.NgramBuckets, shape.Word, sparse: true));
        ShapeTable = new(Parameters.Add("shapes.table", WordShape.Count, shape.Shape, sparse: true));
        var width = shape.Input;
        for (var i = 0; i < shape.Layers; i++, width = 2 * shape.Hidden)
            Layers.Add(new BiLstm(Parameters, $"layer{i}", width, shape.Hidden));
        UposHead = new Linear(Parameters, "upos", width, upos.Count);
        XposHead = new Linear(Parameters, "xpos", width, xpos.Count);
        EntityHidden = new Linear(Parameters, "entity.hidden", width, shape.Entity);
        EntityHead = new Linear(Parameters, "entity", shape.Entity, EntityTags.Count);
        Projection = new Linear(Parameters, "projection", width, 2 * shape.Arc + 2 * shape.Relation);
        Arc = new Linear(Parameters, "arc", shape.Arc, shape.Arc);
        RootArc = Parameters.Add("root.arc", 1, shape.Arc);
        RootRelation = Parameters.Add("root.relation", 1, shape.Relation);
        Distance = Parameters.Add("distance", 1, DistanceBuckets);
        RelationHead = new Linear(Parameters, "relation", shape.Relation, relations.Count);
    }

    public NetworkShape Shape { get; }

    public WordTable Words { get; }

    public WordTable VectorWords { get; }

    public TagSet Upos { get; }

    public TagSet Xpos { get; }

    public TagSet Relations { get; }

    /// <summary>The frozen vectors in eight bits, one scale a row; row 0 is zero.</summary>
    public sbyte[] Vectors { get; }

    public float[] VectorScales { get; }

    public ParameterSet Parameters { get; } = new();

    public EmbeddingTable WordTable { get; }

    public EmbeddingTable NgramTable { get; }

    public EmbeddingTable ShapeTable { get; }

    public List<BiLstm> Layers { get; } = [];

    public Linear UposHead { get; }

    public Linear XposHead { get; }

    public Linear EntityHidden { get; }

    public Linear EntityHead { get; }

    /// <summary>To four parts: arc dependent, arc head, relation dependent, relation head.</summary>
    public Linear Projection { get; }

    public Linear Arc { get; }

    public Parameter RootArc { get; }

    public Parameter RootRelation { get; }

    public Parameter Distance { get; }

    public Linear RelationHead { get; }

    public IReadOnlyList<EmbeddingTable> Tables => [WordTable, NgramTable, ShapeTable];

    private IEnumerable<Linear> Heads => [UposHead, XposHead, EntityHidden, EntityHead, Projection, Arc, RelationHead];

    public void Initialise(Random random)
    {
        Parameters.Initialise(random);
        foreach (var layer in Layers) layer.Initialise();
    }

    public void Pack(bool training)
    {
        foreach (var layer in Layers) layer.Pack(training);
        foreach (var head in Heads) head.Pack(training);
    }

    /// <summary>Lets go of what only training and saving need, once <see cref="Pack"/> has laid the weights out for reading.</summary>
    public void Release()
    {
        foreach (var p in Parameters.Items)
            if (p.Rows > 1) p.Release();
    }

    /// <summary>The bucket of the way from a dependent to its head.</summary>
    /// <param name="way">Head's position less the dependent's; not 0.</param>
    public static int DistanceBucket(int way)
    {
        var size = Math.Abs(way);
        var bucket = size <= 8 ? size - 1 : Math.Min(12, 5 + int.Log2(size));
        return way < 0 ? bucket : 13 + bucket;
    }

    /// <summary>Writes the frozen vector of a row, padded.</summary>
    public void CopyVector(int row, Span<float> target)
    {
        var source = Vectors.AsSpan(row * Shape.Dimensions, Shape.Dimensions);
        var scale = VectorScales[row];
        for (var i = 0; i < source.Length; i++) target[i] = source[i] * scale;
        target[source.Length..].Clear();
    }
}
