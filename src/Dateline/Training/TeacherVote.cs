using Dateline.Annotation;
using Dateline.Annotation.Parsing;
using Dateline.Documents;

namespace Dateline.Training;

/// <summary>
/// Labels plain sentences by what most of several readers say of them (tri-training, Zhou and Li 2005): a token on whose
/// head or tag no two agree is left open.
/// </summary>
internal sealed class TeacherVote(IReadOnlyList<ReaderNetwork> teachers)
{
    private readonly NeuralReader[] _readers = [.. teachers.Select(t => new NeuralReader(t))];

    /// <summary>Fills in trees and tags; entity labels are narrowed to the vote where the corpus allows it, else widened by it.</summary>
    public void Label(IReadOnlyList<TrainingSentence> sentences)
    {
        foreach (var chunk in sentences.Chunk(2000))
        {
            var readings = new Sentence[_readers.Length][];
            Parallel.For(0, _readers.Length, r => readings[r] = Read(_readers[r], chunk));
            for (var s = 0; s < chunk.Length; s++) Vote(chunk[s], [.. readings.Select(r => r[s])]);
        }
    }

    private static Sentence[] Read(NeuralReader reader, TrainingSentence[] sentences)
    {
        Sentence[] bare = [.. sentences.Select(s => new Sentence(default, [.. s.Forms.Select(f => new Token(default, f, "", "", "", -1, ""))]))];
        reader.Annotate(new AnnotatedText(Document.FromText("")) { Sentences = bare });
        return bare;
    }

    private void Vote(TrainingSentence sentence, Sentence[] readings)
    {
        var network = teachers[0];
        var n = sentence.Length;
        sentence.Upos ??= [.. Enumerable.Range(0, n).Select(t => Majority(readings, r => network.Upos[r.Tokens[t].Upos], -1))];
        sentence.Xpos ??= [.. Enumerable.Range(0, n).Select(t => Majority(readings, r => network.Xpos[r.Tokens[t].Xpos], -1))];
        if (sentence.Heads is null)
        {
            sentence.Heads = [.. Enumerable.Range(0, n).Select(t => Majority(readings, r => r.Tokens[t].Head, TrainingSentence.NoHead))];
            sentence.Relations = [.. Enumerable.Range(0, n).Select(t => Relation(network, readings, t, sentence.Heads[t]))];
        }

        var named = readings.Select(Tags).ToArray();
        sentence.Entities ??= [.. Enumerable.Repeat(uint.MaxValue, n)];
        for (var t = 0; t < n; t++)
        {
            var tag = Majority(named, tags => tags[t], -1);
            if (tag < 0 || !HasSeveral(sentence.Entities[t])) continue;
            var bit = 1u << tag;
            sentence.Entities[t] = (sentence.Entities[t] & bit) != 0 ? bit : sentence.Entities[t] | bit;
        }
    }

    private static bool HasSeveral(uint labels) => (labels & (labels - 1)) != 0;

    private static int Relation(ReaderNetwork network, Sentence[] readings, int token, int head) =>
        head == TrainingSentence.NoHead
            ? -1
            : Majority([.. readings.Where(r => r.Tokens[token].Head == head)], r => network.Relations[r.Tokens[token].Deprel], -1);

    private static int[] Tags(Sentence sentence)
    {
        var tags = new int[sentence.Tokens.Length];
        foreach (var e in sentence.Entities)
            for (var t = e.First; t < e.End; t++) tags[t] = t == e.First ? EntityTags.Begin(e.Type) : EntityTags.Inside(e.Type);
        return tags;
    }

    /// <summary>What at least two say, or all when fewer speak.</summary>
    private static int Majority<T>(T[] voters, Func<T, int> vote, int none)
    {
        var best = voters.GroupBy(vote).MaxBy(g => g.Count());
        return best is not null && best.Count() >= Math.Min(2, voters.Length) ? best.Key : none;
    }
}
