using Dateline.Documents;
using Dateline.Learning;

namespace Dateline.Annotation.Parsing;

/// <summary>One thread's storage for reading sentences with a <see cref="ReaderNetwork"/>.</summary>
internal sealed class ReadingBatch
{
    private readonly ReaderNetwork _network;
    private readonly WordCache _cache;
    private readonly BiLstmState[] _states;
    private readonly ParseHeads _parse;
    private float[] _rows = [];
    private float[] _upos = [];
    private float[] _xpos = [];
    private float[] _hidden = [];
    private float[] _entities = [];
    private float[] _scores = [];
    private float[] _candidates = [];
    private float[] _labels = [];
    private int[] _heads = [];
    private int[] _tags = [];

    public ReadingBatch(ReaderNetwork network)
    {
        (_network, _cache) = (network, new WordCache(network));
        _states = [.. network.Layers.Select(l => new BiLstmState(l.Hidden, training: false))];
        _parse = new ParseHeads(network);
    }

    /// <summary>Fills in tags, trees and entities.</summary>
    /// <param name="sentences">Longest first.</param>
    public void Read(ReadOnlySpan<Sentence> sentences)
    {
        var lengths = new int[sentences.Length];
        for (var s = 0; s < lengths.Length; s++) lengths[s] = sentences[s].Tokens.Length;
        var layout = new BatchLayout(lengths);
        Encode(sentences, layout);
        var rows = Gather(layout);
        Score(rows);
        var first = 0;
        foreach (var sentence in sentences)
        {
            Parse(sentence, first);
            Name(sentence, first);
            first += sentence.Tokens.Length;
        }
    }

    private void Encode(ReadOnlySpan<Sentence> sentences, BatchLayout layout)
    {
        for (var i = 0; i < _states.Length; i++)
        {
            var (layer, state) = (_network.Layers[i], _states[i]);
            state.Fit(layout.Rows, layout.Sentences);
            if (i > 0) layer.Input.Forward(_states[i - 1].Output, layout.Rows, state.Gates);
            else First(sentences, layout, state.Gates);
            layer.Forward(layout, state);
        }
    }

    private void First(ReadOnlySpan<Sentence> sentences, BatchLayout layout, float[] gates)
    {
        for (var s = 0; s < sentences.Length; s++)
            for (var t = 0; t < sentences[s].Tokens.Length; t++) _cache.Write(sentences[s].Tokens[t].Form, layout.Row(s, t), gates);
        _cache.Complete(gates);
    }

    private int Gather(BatchLayout layout)
    {
        var width = 2 * _network.Shape.Hidden;
        Buffers.Grow(ref _rows, layout.Rows * width);
        var (top, r) = (_states[^1].Output, 0);
        for (var s = 0; s < layout.Sentences; s++)
            for (var t = 0; t < layout.Lengths[s]; t++, r++)
                top.AsSpan(layout.Row(s, t) * width, width).CopyTo(_rows.AsSpan(r * width));
        return r;
    }

    private void Score(int rows)
    {
        Buffers.Grow(ref _upos, rows * _network.Upos.Count);
        Buffers.Grow(ref _xpos, rows * _network.Xpos.Count);
        Buffers.Grow(ref _hidden, rows * _network.Shape.Entity);
        Buffers.Grow(ref _entities, rows * EntityTags.Count);
        Buffers.Grow(ref _labels, rows * _network.Relations.Count);
        _network.UposHead.Forward(_rows, rows, _upos);
        _network.XposHead.Forward(_rows, rows, _xpos);
        _network.EntityHidden.Forward(_rows, rows, _hidden);
        Activations.Relu(_hidden.AsSpan(0, rows * _network.Shape.Entity));
        _network.EntityHead.Forward(_hidden, rows, _entities);
        _parse.Project(_rows, rows);
        _parse.PrepareArcs(rows);
    }

    private void Parse(Sentence sentence, int first)
    {
        var (tokens, n, size, labels) = (sentence.Tokens, sentence.Tokens.Length, _network.Shape.Relation, _network.Relations.Count);
        Buffers.Grow(ref _scores, n * (n + 1));
        Buffers.Grow(ref _candidates, (n + 1) * _network.Shape.Arc);
        Buffers.Grow(ref _hidden, n * size);
        if (_heads.Length < n) _heads = new int[n * 2];
        _parse.ScoreArcs(first, n, _candidates, _scores);
        SpanningTree.Decode(_scores, n, _heads);
        for (var i = 0; i < n; i++)
            _parse.JoinRelation(first + i, _heads[i] < 0 ? -1 : first + _heads[i], _hidden.AsSpan(i * size, size));
        _network.RelationHead.Forward(_hidden, n, _labels);
        for (var i = 0; i < n; i++)
            tokens[i] = tokens[i] with
            {
                Upos = _network.Upos.Names[Best(_upos, first + i, _network.Upos.Count)],
                Xpos = _network.Xpos.Names[Best(_xpos, first + i, _network.Xpos.Count)],
                Head = _heads[i],
                Deprel = _heads[i] < 0 ? "root" : BestRelation(i, labels),
            };
    }

    private string BestRelation(int row, int labels)
    {
        var names = _network.Relations.Names;
        var best = -1;
        for (var l = 0; l < labels; l++)
            if (names[l] != "root" && (best < 0 || _labels[row * labels + l] > _labels[row * labels + best])) best = l;
        return names[best];
    }

    private void Name(Sentence sentence, int first)
    {
        var n = sentence.Tokens.Length;
        if (_tags.Length < n) _tags = new int[n * 2];
        var scores = _entities.AsSpan(first * EntityTags.Count, n * EntityTags.Count);
        for (var i = 0; i < n; i++)
            if (IsAddress(sentence.Tokens[i].Form)) scores.Slice(i * EntityTags.Count + 1, EntityTags.Count - 1).Fill(-1e6f);
        EntityTags.Decode(scores, _tags.AsSpan(0, n));
        List<Entity>? found = null;
        for (var i = 0; i < n; i++)
        {
            if (_tags[i] == EntityTags.Outside) continue;
            var end = i + 1;
            while (end < n && EntityTags.IsInside(_tags[end])) end++;
            var span = sentence.Tokens[i].Span.Cover(sentence.Tokens[end - 1].Span);
            (found ??= []).Add(new Entity(span, EntityTags.TypeOf(_tags[i]), i, end));
            i = end - 1;
        }

        sentence.Entities = found ?? (IReadOnlyList<Entity>)[];
    }

    /// <summary>A web or mail address names nothing, whatever names stand inside it.</summary>
    private static bool IsAddress(string form) =>
        form.Length > 4
        && (form.Contains("://", StringComparison.Ordinal) || form.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (form.IndexOf('@') is > 0 and var at && form.IndexOf('.', at) > at));

    private static int Best(float[] scores, int row, int count)
    {
        var best = 0;
        for (var i = 1; i < count; i++)
            if (scores[row * count + i] > scores[row * count + best]) best = i;
        return best;
    }
}
