using System.Text;
using Dateline.Annotation;
using Dateline.Annotation.Trees;

namespace Dateline.Reviews.Briefs.Grammar;

/// <summary>
/// Cuts a clause at the seams of its tree: adjuncts that it can do without are left out whole, and so are times, which a sentence tells in its own way.
/// Where it has something that can be neither told nor left out, nothing is left of it. Relations are those of Universal Dependencies v2.
/// </summary>
internal sealed class Pruner
{
    private const int MostOfRelative = 14;

    // Adverbs that tell a time from where the text stands.
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "again", "ago", "already", "also", "currently", "early", "earlier", "finally", "first", "however", "immediately", "just", "late", "lately", "later", "meanwhile", "now", "only", "previously", "recently", "shortly", "soon", "still", "then", "therefore", "though", "today", "tomorrow", "too", "yesterday", "yet",
    };

    private readonly Tree _tree;
    private readonly string _text;
    private readonly SortedSet<int> _kept = [];

    private Pruner(Tree tree, string text) => (_tree, _text) = (tree, text);

    /// <summary>What stands behind a verb; null where it cannot be cut.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="text">The text that was parsed.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="governor">The verb that governs it, as <c>planned</c> does <c>to send</c>; or the verb itself.</param>
    public static Pruned? Behind(Tree tree, string text, int verb, int governor)
    {
        var pruner = new Pruner(tree, text);
        foreach (var head in governor == verb ? [verb] : (int[])[verb, governor])
            foreach (var child in tree.Children(head))
                if (child == verb || child < verb && !pruner.IsCondition(child)) continue;
                else if (child < verb || !pruner.Keep(head, child, isTop: true)) return null;
        return pruner.Join(tree[verb].Span.End);
    }

    /// <summary>A clause with its subject, or a phrase; null where it cannot be cut.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="text">The text that was parsed.</param>
    /// <param name="head">The word that the others hang on.</param>
    public static Pruned? Whole(Tree tree, string text, int head)
    {
        var pruner = new Pruner(tree, text);
        pruner._kept.Add(head);
        foreach (var child in tree.Children(head))
            if (!(tree.Is(child, "mark") && child < head || tree.Is(child, "cc") || tree.Is(child, "case") && !tree.Has(head, "cop")) && !pruner.Keep(head, child, isTop: true)) return null;
        return pruner.Join(tree[head].Span.End);
    }

    private bool Node(int node)
    {
        _kept.Add(node);
        foreach (var child in _tree.Children(node))
            if (!Keep(node, child, isTop: false)) return false;
        return true;
    }

    // False where the word, with all that hangs on it, can be neither told nor left out.
    private bool Keep(int head, int child, bool isTop)
    {
        var relation = _tree.Deprel(child).Split(':')[0];
        switch (relation)
        {
            case "punct":
                return true;
            case "advmod" when _tree.IsVerb(head) && Passing.Contains(_tree.Lemma(child)):
                return true;
            case "obl" or "nmod" or "advmod" when IsTime(child):
                return true;
            case "obl" or "nmod" when IsSetOff(child):
                return true;
            case "obj" or "iobj" or "xcomp" when child > head && IsSetOff(child):
                return false;
            case "acl" when _tree.Deprel(child) == "acl:relcl":
                // "A truce that will begin on Sunday" is a truce all the same; "the man who fled" is no man without it.
                return IsSetOff(child) || IsIndefinite(head) && (HasTime(child) || IsLong(child)) || !IsLong(child) && Node(child);
            case "acl" or "appos":
                return IsSetOff(child) || Node(child);
            case "advcl":
                return !IsCondition(child) && (!IsPurpose(head, child) || Node(child));
            case "conj":
                return IsPredicate(head) && (isTop || _tree.Has(child, "nsubj")) ? !IsShared(head, child) : !IsJoined(head) || Node(child);
            case "parataxis" or "discourse" or "vocative" or "dislocated":
                return IsSetOff(child);
            case "obj" or "iobj" or "obl" or "nmod" or "xcomp" or "ccomp" or "compound" or "nsubj" or "csubj" or "expl" or "det" or "amod" or "nummod" or "advmod" or "flat" or "fixed" or "case" or "aux" or "cop" or "mark" or "cc" or "goeswith":
                return Node(child);
            default:
                return false;
        }
    }

    private bool IsPredicate(int i) => _tree.IsVerb(i) || _tree.Has(i, "cop");

    // "The authority, NMDPRA" is no list: nothing joins it.
    private bool IsJoined(int head)
    {
        foreach (var child in _tree.Children(head))
            if (_tree.Is(child, "conj") && _tree.Has(child, "cc")) return true;
        return false;
    }

    // "Seized and burned the port": what both take stands behind the second.
    private bool IsShared(int head, int conjunct) => _tree.Child(head, "obj") is var thing && thing > conjunct;

    private bool IsCondition(int child) => _tree.Is(child, "advcl") && _tree.Mark(child) is "if" or "unless" or "lest";

    // "To stop the fire"; a clause of another kind tells of something else.
    private bool IsPurpose(int head, int child) => child > head && _tree.Mark(child) == "to" && !IsSetOff(child) && !_tree.Has(child, "nsubj");

    private bool IsTime(int child)
    {
        foreach (var time in _tree.Times)
            if (time.Has(child) && time.Head(_tree) == child) return true;
        return false;
    }

    private bool IsLong(int clause) => _tree.Last(clause) - _tree.First(clause) >= MostOfRelative;

    private bool IsIndefinite(int noun) => _tree.Child(noun, "det") is >= 0 and var article && _tree.Lemma(article) == "a";

    private bool HasTime(int clause)
    {
        foreach (var time in _tree.Times)
            if (time.Head(_tree) is var at && at >= _tree.First(clause) && at <= _tree.Last(clause)) return true;
        return false;
    }

    // By a comma, a dash, a bracket before it; or behind it, where it comes before its head.
    private bool IsSetOff(int child)
    {
        var (first, last) = (_tree.First(child), _tree.Last(child));
        if (first < child && _tree.IsPunct(first) && !IsQuote(first)) return true;
        if (first > 0 && _tree.IsPunct(first - 1) && !IsQuote(first - 1) && _tree[first - 1].Form != "-") return true;
        return child < _tree.Head(child) && last + 1 < _tree.Count && _tree.IsPunct(last + 1) && !IsQuote(last + 1);
    }

    private bool IsQuote(int i) => _tree[i].Form is "“" or "”" or "\"" or "‘" or "’" or "'";

    private Pruned? Join(int end)
    {
        if (_kept.Count == 0) return new("", [], end);
        var words = new StringBuilder();
        var last = -1;
        foreach (var token in _kept)
        {
            if (last >= 0) words.Append(Between(last, token));
            words.Append(_tree[token].Form);
            last = token;
        }
        var text = words.ToString();
        // Quotation marks stand outside of what they enclose.
        if (IsOpen(text) && last + 1 < _tree.Count && IsQuote(last + 1) && _tree[last + 1].Span.Start == _tree[last].Span.End) text += _tree[++last].Form;
        if (IsOpen(text) && _kept.Min is > 0 and var first && IsQuote(first - 1) && _tree[first - 1].Span.End == _tree[first].Span.Start) text = _tree[first - 1].Form + text;
        return IsOpen(text) ? null : new(text, [.. _kept], _tree[last].Span.End);
    }

    private static bool IsOpen(string text) => text.Count(c => c == '“') != text.Count(c => c == '”') || text.Count(c => c == '"') % 2 != 0;

    private string Between(int last, int token)
    {
        for (var i = last + 1; i < token; i++)
            if (!_tree.IsPunct(i)) return IsListed(token) ? ", " : " ";
        return _text[_tree[last].Span.End.._tree[token].Span.Start].ReplaceLineEndings(" ");
    }

    // "A, who is said to …, B and C": the comma before B stays.
    private bool IsListed(int token)
    {
        for (var i = token; i >= 0 && _tree.First(i) >= token - 1; i = _tree.Head(i))
            if (_tree.Is(i, "conj")) return !_tree.Is(token, "cc");
        return false;
    }
}
