using System.Text;
using Dateline.Annotation;
using Dateline.Annotation.Trees;

namespace Dateline.Reviews.Briefs.Grammar;

/// <summary>
/// A clause almost whole: without who says so, what joins it to the sentence before, brackets, and what stands beside it with a subject of its own.
/// Relations are those of Universal Dependencies v2.
/// </summary>
internal sealed class FullClause
{
    // Adverbs that hang on the sentence before, or on the day of writing.
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal) { "also", "however", "meanwhile", "nevertheless", "nonetheless", "separately", "still", "then", "therefore", "thus", "too", "yet", "already", "now", "again", "currently", "earlier", "later", "recently" };

    private static readonly HashSet<string> Speech = new(StringComparer.Ordinal)
    {
        "say", "tell", "announce", "report", "confirm", "warn", "estimate", "claim", "add", "state", "allege", "insist", "stress", "note", "believe", "acknowledge", "admit", "declare", "argue", "write", "explain", "reiterate", "recall", "maintain",
    };

    private static readonly HashSet<string> Subordinate = new(StringComparer.Ordinal) { "after", "although", "as", "because", "before", "if", "once", "since", "though", "unless", "until", "when", "where", "whether", "which", "while", "who", "whose", "why", "how", "what" };

    private readonly Tree _tree;
    private readonly bool[] _kept;

    private FullClause(Tree tree, int head)
    {
        (_tree, Head, _kept) = (tree, head, new bool[tree.Count]);
        for (var i = tree.First(head); i <= tree.Last(head); i++) _kept[i] = true;
    }

    /// <summary>Its verb.</summary>
    public int Head { get; }

    /// <summary>Whether the sentence tells it as what somebody said.</summary>
    public bool IsSaid { get; private set; }

    /// <summary>Whether it is the content of a verb of saying, so that “its” may be the speaker's.</summary>
    public bool IsContent { get; private init; }

    /// <summary>Whether the verb of saying stands behind it.</summary>
    public bool IsBeforeSpeech => IsContent && _tree.Head(Head) > Head;

    public IEnumerable<int> Tokens => Enumerable.Range(0, _tree.Count).Where(i => _kept[i]);

    public bool Has(int token) => _kept[token];

    /// <summary>The clause that a word stands in, up to the sentence or to where somebody says it; null where it has no subject before its verb.</summary>
    public static FullClause? Around(Tree tree, int word)
    {
        var (head, isSaid) = (-1, false);
        for (var (i, steps) = (word, 0); i >= 0 && steps < tree.Count; i = tree.Head(i), steps++)
        {
            if (!IsPredicate(tree, i)) continue;
            head = i;
            if (tree.Is(i, "ccomp") && IsSpeech(tree, tree.Head(i))) isSaid = true;
            if (isSaid || IsBeside(tree, i)) break;
        }
        if (head < 0 || !IsFinite(tree, head) || IsSpeech(tree, head) && (tree.Has(head, "ccomp") || !tree.Has(head, "obj") && !tree.Has(head, "aux:pass")) || tree.Child(head, "nsubj") is not (>= 0 and var subject) || subject > head) return null;
        var clause = new FullClause(tree, head) { IsSaid = isSaid, IsContent = isSaid };
        if (!clause.Cut()) return null;
        // "When the rebels came" is no sentence.
        foreach (var child in tree.Children(head))
            if (child < head && Subordinate.Contains(tree.Lemma(child)) && (tree.Is(child, "mark") || tree.Is(child, "advmod") || tree.Is(child, "nsubj"))) return null;
        return clause.Has(word) ? clause : null;
    }

    /// <summary>The words, with some put in the place of others.</summary>
    /// <param name="text">The text that was parsed.</param>
    /// <param name="instead">By the first token of what they replace: its last token, and the words.</param>
    public string Join(string text, IReadOnlyDictionary<int, (int Last, string Words)> instead)
    {
        var words = new StringBuilder();
        var last = -1;
        for (var i = 0; i < _tree.Count; i++)
        {
            if (!_kept[i]) continue;
            if (last >= 0) words.Append(last + 1 == i ? text[_tree[last].Span.End.._tree[i].Span.Start] : _tree.IsPunct(i) ? "" : " ");
            if (instead.TryGetValue(i, out var other)) (last, _) = (other.Last, words.Append(other.Words));
            else (last, _) = (i, words.Append(_tree[i].Form));
            i = last;
        }
        return words.ToString().TrimEnd(' ', '.', ',', ';', ':', '—', '–').TrimStart(' ', ',', ';', ':', '—', '–');
    }

    // False where it cannot be told without what stands beside it.
    private bool Cut()
    {
        foreach (var child in _tree.Children(Head))
            if (IsBeside(_tree, child) && _tree.Child(child, "cc") is >= 0 and var but && _tree.Lemma(but) == "but") return false;
            else if (child < Head && (_tree.Is(child, "cc") || _tree.Is(child, "mark") && _tree.Lemma(child) == "that") || IsBeside(_tree, child)) Drop(child);
        for (var i = _tree.First(Head); i <= _tree.Last(Head); i++)
        {
            if (i == Head || !_kept[i]) continue;
            if (_tree.Is(i, "parataxis") && !(IsSpeech(_tree, i) && IsSetOff(i))) return false;
            if (_tree.Is(i, "obl") && _tree.Case(i)?.StartsWith("according", StringComparison.Ordinal) == true || _tree.Is(i, "parataxis") || _tree.Is(i, "advcl") && _tree.Mark(i) == "as" && IsSpeech(_tree, i)) (IsSaid, _) = (IsSaid || !_tree.Is(i, "parataxis") || IsSpeech(_tree, i), Drop(i));
            else if (_tree.Is(i, "advmod") && Passing.Contains(_tree.Lemma(i)) && _tree.First(i) == i && _tree.Last(i) == i && IsPredicate(_tree, _tree.Head(i))) Drop(i);
            else if (_tree[i].Form == "(") DropBrackets(i);
            else if (_tree[i].Form is "-" or "--" or "•" or "*" or "–" && (i == 0 || !_kept[i - 1]) && i < Head) _kept[i] = false;
        }
        DropCommas();
        return true;
    }

    // "… and the front, the envoy said": who says so begins behind a comma.
    private bool IsSetOff(int node) => _tree.First(node) is var first && (first == 0 || _tree.IsPunct(first) || _tree.IsPunct(first - 1));

    /// <summary>Whether a predicate has a tense; “having refused” has none.</summary>
    public static bool IsFinite(Tree tree, int head)
    {
        if (tree[head].Xpos is "VBD" or "VBZ" or "VBP") return true;
        foreach (var child in tree.Children(head))
            if ((tree.Is(child, "aux") || tree.Is(child, "cop")) && tree[child].Xpos is "VBD" or "VBZ" or "VBP" or "MD") return true;
        return false;
    }

    private bool Drop(int node)
    {
        for (var i = _tree.First(node); i <= _tree.Last(node); i++) _kept[i] = false;
        return true;
    }

    private void DropBrackets(int open)
    {
        for (var i = open; i <= _tree.Last(Head); i++)
        {
            _kept[i] = false;
            if (_tree[i].Form == ")") return;
        }
    }

    // Of what is gone the commas go too, unless one of them closes something else.
    private void DropCommas()
    {
        for (var i = _tree.First(Head); i <= _tree.Last(Head); i++)
        {
            if (_kept[i]) continue;
            var (first, last) = (i, i);
            while (last < _tree.Last(Head) && !_kept[last + 1]) last++;
            var (before, after) = (first > 0 && _tree[first - 1].Form == ",", last + 1 < _tree.Count && _tree[last + 1].Form == ",");
            if (before && (after || last == _tree.Last(Head))) _kept[first - 1] = false;
            if (after && (before || first == _tree.First(Head))) _kept[last + 1] = false;
            i = last;
        }
    }

    // Told beside another clause, with a subject of its own.
    private static bool IsBeside(Tree tree, int i) => tree.Is(i, "parataxis") || tree.Is(i, "conj") && IsPredicate(tree, i) && tree.Has(i, "nsubj");

    private static bool IsPredicate(Tree tree, int i) => tree.IsVerb(i) || tree.Has(i, "cop");

    private static bool IsSpeech(Tree tree, int i) => i >= 0 && Speech.Contains(tree.Lemma(i));
}
