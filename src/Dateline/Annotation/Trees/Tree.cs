using Dateline.Annotation.Places;
using Dateline.Annotation.Quantities;
using Dateline.Documents;
using Dateline.Knowledge.Words;

namespace Dateline.Annotation.Trees;

/// <summary>A parsed sentence as the coders look at it: a tree, whatever the parser gave.</summary>
internal sealed class Tree
{
    private readonly Sentence _sentence;
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly bool[] _inEntity;
    private readonly string[] _lemmas;

    public Tree(Sentence sentence, int index, KnownWords? known = null)
    {
        _sentence = sentence = TreeRepair.Repair(sentence);
        Index = index;
        _first = new int[Count];
        _last = new int[Count];
        for (var i = 0; i < Count; i++) _first[i] = _last[i] = i;
        MeasureSubtrees();
        _inEntity = new bool[Count];
        _lemmas = [.. sentence.Tokens.Select(t => known?.Lemma(t.Form, t.Lemma, t.Xpos) ?? t.Lemma)];
        for (var e = 0; e < sentence.Entities.Count; e++)
            for (var i = sentence.Entities[e].First; i < sentence.Entities[e].End; i++) _inEntity[i] = true;
    }

    /// <summary>Which sentence of the text it is.</summary>
    public int Index { get; }

    public int Count => _sentence.Tokens.Length;

    public TextSpan Span => _sentence.Span;

    public ref readonly Token this[int i] => ref _sentence.Tokens[i];

    public int Head(int i) => _sentence.Tokens[i].Head;

    /// <summary>The word that hangs on none; −1 in an empty sentence.</summary>
    public int Root
    {
        get
        {
            for (var i = 0; i < Count; i++)
                if (Head(i) < 0) return i;
            return -1;
        }
    }

    public ReadOnlySpan<int> Children(int i) => _sentence.Children(i);

    /// <summary>First token of what hangs on a token, itself included.</summary>
    public int First(int i) => _first[i];

    /// <summary>Last token of what hangs on a token, itself included.</summary>
    public int Last(int i) => _last[i];

    public string Deprel(int i) => _sentence.Tokens[i].Deprel;

    public string Lemma(int i) => _lemmas[i];

    public string Upos(int i) => _sentence.Tokens[i].Upos;

    /// <summary>The entity that a token is part of; null where it is part of none.</summary>
    public Entity? EntityAt(int i) => _inEntity[i] ? _sentence.EntityAt(i) : null;

    /// <summary>The times told in the sentence, in its order; empty until they are tagged.</summary>
    public IReadOnlyList<ToldTime> Times { get; set; } = [];

    /// <summary>The numbers in the sentence, dates and names included, in its order; empty until they are tagged.</summary>
    public IReadOnlyList<Quantity> Quantities { get; set; } = [];

    public IReadOnlyList<Entity> Entities => _sentence.Entities;

    /// <summary>Corrects what an entity is.</summary>
    public void Retype(Entity entity, EntityType type) =>
        _sentence.Entities = [.. _sentence.Entities.Select(e => e.Span == entity.Span ? e with { Type = type } : e)];

    /// <summary>The names of places in it, once the geoparser has run.</summary>
    public IReadOnlyList<PlacedToponym> Toponyms { get; set; } = [];

    /// <summary>Where the text has set its scene before this sentence; empty where it has not.</summary>
    public IReadOnlyList<PlacedToponym> Setting { get; set; } = [];

    /// <summary>The places that the text has named before it.</summary>
    public PlacesBefore Before { get; set; }

    /// <summary>The country that the text is about, where the sentence names it in some form; else null.</summary>
    public Toponym? Focus { get; set; }

    /// <summary>From the first code unit of one token to the last of another.</summary>
    public TextSpan Cover(int first, int last) => this[first].Span.Cover(this[last].Span);

    /// <summary>Whether a token hangs on another, at any depth, or is it.</summary>
    public bool IsUnder(int i, int ancestor)
    {
        for (var steps = 0; i >= 0 && steps <= Count; steps++, i = Head(i))
            if (i == ancestor) return true;
        return false;
    }

    private void MeasureSubtrees()
    {
        var order = new List<int>(Count);
        for (var i = 0; i < Count; i++)
            if (Head(i) < 0) order.Add(i);
        for (var k = 0; k < order.Count; k++)
            foreach (var child in Children(order[k])) order.Add(child);
        for (var k = order.Count - 1; k >= 0; k--)
        {
            var (i, head) = (order[k], Head(order[k]));
            if (head < 0) continue;
            _first[head] = Math.Min(_first[head], _first[i]);
            _last[head] = Math.Max(_last[head], _last[i]);
        }
    }
}
