using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Chronology;

/// <summary>The times that facts told by the same words share: a figure and what it is a figure of were so at one time.</summary>
internal sealed class SharedTimes
{
    private readonly CodingText _text;
    private readonly List<int>[] _bySentence;
    private readonly Fact[] _facts;

    /// <param name="text">The text.</param>
    /// <param name="facts">Its facts; what is filled into them later is seen.</param>
    public SharedTimes(CodingText text, Fact[] facts)
    {
        (_text, _facts, _bySentence) = (text, facts, new List<int>[text.Trees.Length]);
        for (var i = 0; i < facts.Length; i++)
            if (facts[i] is Event or Control && !RunningTime.IsSpeech(facts[i]))
                foreach (var excerpt in facts[i].Evidence.Excerpts)
                    foreach (var tree in text.TreesIn(excerpt.Span)) (_bySentence[tree.Index] ??= []).Add(i);
    }

    /// <summary>The time of an event or change of control that the words of a fact tell of too: the last before it, else the first behind it.</summary>
    public Time? Of(int index)
    {
        var fact = _facts[index];
        var span = fact.Evidence.Excerpts[0].Span;
        int before = -1, behind = int.MaxValue;
        foreach (var tree in _text.TreesIn(span))
            foreach (var i in _bySentence[tree.Index] ?? [])
            {
                if (_facts[i].Time is null || _facts[i].Status != fact.Status || !_facts[i].Evidence.Excerpts.Any(e => e.Span.Overlaps(span))) continue;
                // Told again elsewhere with another time: "when they last met, in June".
                if (_facts[i].Evidence.Excerpts.Count > 1 && _facts[i].Time!.Text is { } said && !tree.Span.Of(_text.Text).Contains(said, StringComparison.Ordinal)) continue;
                if (i < index) before = Math.Max(before, i);
                else if (i > index) behind = Math.Min(behind, i);
            }
        return before >= 0 ? _facts[before].Time : behind < int.MaxValue ? _facts[behind].Time : null;
    }
}
