using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Speech;

/// <summary>Finds who says what in a text: by quotation marks, by structure, by colons, and by whole texts in the first person.</summary>
internal static class SpeechReader
{
    /// <summary>In the order of their contents; a content that holds another comes first.</summary>
    public static IReadOnlyList<Attribution> Read(CodingText text)
    {
        var quotations = new QuotationTable(text);
        var cues = new CueFinder(text.Lexicon, quotations);
        var found = new List<Attribution>();
        foreach (var tree in text.Trees)
            foreach (var cue in cues.Find(tree))
                if (Attribute(text, cue, quotations) is { } attribution) found.Add(attribution);
        found.AddRange(Announced.Find(text, cues, found, quotations));
        found.AddRange(Enumerated.Find(text, found));
        found.AddRange(Transcript.Find(text));
        quotations.GiveTheRest(found, text);
        found.AddRange(OwnStatement.Find(text, found, quotations));
        if (Communique.Find(text).FirstOrDefault() is { } communique && found.TrueForAll(a => IsPartOf(a, communique))) found = [communique];
        found.Sort((a, b) => a.Content.Start != b.Content.Start
            ? a.Content.Start.CompareTo(b.Content.Start) : b.Content.Length.CompareTo(a.Content.Length));
        foreach (var outer in found) CutAside(outer, found);
        return Headlines.Drop(text, Joined.Join(text, found));
    }

    // "The members stress the need for a truce": who speaks of himself throughout says each of it.
    private static bool IsPartOf(Attribution said, Attribution communique) =>
        said.Tree is { } tree && tree.Head(said.Word) < 0 && tree[said.Word].Xpos is "VBP" or "VBZ" && (said.Speaker.Text == communique.Speaker.Text || said.Speaker.Text is "They" or "It");

    private static Attribution? Attribute(CodingText text, Cue cue, QuotationTable quotations)
    {
        if (IsNegated(cue)) return null;
        var at = cue.Tree[cue.Word].Span;
        var around = quotations.Around(at);
        var content = ContentFinder.Find(cue);
        var form = StatementForm.Indirect;
        if (around is { } inner)
        {
            // Speech within speech ends with the quotation it stands in.
            if (content is { } c) content = Clamp(c, inner);
        }
        else if (cue.Reporting.Contents.HasFlag(ReportedContents.Label))
        {
            if (content is not { } label) return null;
            form = StatementForm.Mixed;
            quotations.Claim(label);
        }
        else if (quotations.Take(text, cue.Tree, content, content?.Contains(cue.Tree[cue.Speaker].Span) == false) is { } quoted)
        {
            (content, form) = (quoted, StatementForm.Direct);
        }
        else if (content is { } held && Behind(cue, held) is { } behind)
        {
            (content, form) = (behind, quotations.Any(behind) ? StatementForm.Mixed : StatementForm.Indirect);
        }
        else if (content is { } c && quotations.Any(c))
        {
            form = StatementForm.Mixed;
        }
        if (content is not { Length: > 0 } span || !span.Overlaps(text.Trees[cue.Tree.Index].Span) && form != StatementForm.Direct) return null;
        return new Attribution
        {
            Speaker = text.Actors.Resolve(text, Speakers.Mention(text.Document, cue.Tree, cue.Speaker)),
            Cue = cue.IsPreposition ? CueText(text, cue) : cue.Tree[cue.Word].Form,
            Clause = Speakers.Clause(cue, content), Content = span, Form = form, Tree = cue.Tree, Word = cue.Word, IsPreposition = cue.IsPreposition,
            IsStatement = !cue.Reporting.Contents.HasFlag(ReportedContents.Source),
        };
    }

    // "The army said …, while doctors reported …": what the doctors report is not said by the army.
    private static void CutAside(Attribution outer, List<Attribution> all)
    {
        if (outer.Tree is not { } tree) return;
        CutAtSemicolon(outer, tree);
        CutBehindSemicolon(outer, tree);
        CutAtCount(outer, tree);
        CutAtContrast(outer, tree);
        foreach (var inner in all)
        {
            if (inner != outer && inner.Tree == tree && inner.IsPreposition && IsAtEnd(outer, inner)) CutBefore(outer, tree, inner.Word);
            if (inner == outer || inner.Tree != tree || inner.Word < outer.Word || !outer.Content.Contains(inner.Content)) continue;
            for (var (i, steps) = (inner.Word, 0); i >= 0 && i != outer.Word && steps < tree.Count; i = tree.Head(i), steps++)
            {
                if (!tree.Is(i, "advcl") || tree.Child(i, "mark") is not (var mark and >= 0) || tree.Lemma(mark) is not ("while" or "whereas" or "although" or "though")) continue;
                CutBefore(outer, tree, tree.First(i));
            }
        }
    }

    // "The envoy said the UN was ready, while Russia vetoed the draft": another, named, does in the tense of the report what is not reported.
    private static void CutAtContrast(Attribution outer, Tree tree)
    {
        if (outer.Form != StatementForm.Indirect || outer.IsPreposition || !tree.IsVerb(outer.Word) || outer.Content.Start < tree[outer.Word].Span.Start) return;
        for (var i = outer.Word + 3; i + 2 < tree.Count; i++)
        {
            if (tree[i].Form is not ("while" or "whereas") || tree[i - 1].Form is not "," || !outer.Content.Contains(tree[i].Span)) continue;
            if (tree.Head(i) is not (var verb and >= 0) || tree[verb].Xpos != tree[outer.Word].Xpos || tree[verb].Xpos is not ("VBD" or "VBZ" or "VBP") || tree.Has(verb, "aux")) continue;
            if (tree.Child(verb, "nsubj") is not (var other and >= 0) || other < i || tree.EntityAt(other) is null) continue;
            CutBefore(outer, tree, i);
            return;
        }
    }

    // "Turkey said it backed the move; Iran offered to mediate": another, named anew, does something of his own.
    private static void CutAtSemicolon(Attribution outer, Tree tree)
    {
        if (outer.Form != StatementForm.Indirect || outer.IsPreposition || outer.Word > 0 && outer.Content.Start < tree[outer.Word].Span.Start) return;
        for (var i = outer.Word + 1; i + 2 < tree.Count; i++)
            if (tree[i].Form is ";" && outer.Content.Contains(tree[i].Span) && tree.EntityAt(i + 1) is { } name && name.First == i + 1 && tree.Is(name.End - 1, "nsubj") && tree.Head(name.End - 1) is var verb and >= 0 && tree[verb].Xpos is "VBD")
            {
                CutBefore(outer, tree, i);
                return;
            }
    }

    // "Chad sent tents; the army kept the planes of Qatar waiting, an official said": he speaks of the planes.
    private static void CutBehindSemicolon(Attribution outer, Tree tree)
    {
        if (outer.Form != StatementForm.Indirect || outer.Word < 0 || outer.Content.End > tree[outer.Word].Span.Start || outer.Content.Start < tree.Span.Start) return;
        for (var i = outer.Word - 1; i > 1; i--)
        {
            if (tree[i].Form is not ";" || !outer.Content.Contains(tree[i].Span)) continue;
            if (IsWhole(tree, 0, i) && IsWhole(tree, i + 1, outer.Word) && tree.Upos(i + 1) is not (Upos.Pron or Upos.Cconj or Upos.Adv or Upos.Verb) && tree[i + 1].Xpos is not "PRP$") outer.Content = TextSpan.FromBounds(tree[i + 1].Span.Start, outer.Content.End);
            return;
        }
    }

    // Whether a verb in the past or present has its subject there.
    private static bool IsWhole(Tree tree, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (tree.Is(i, "nsubj") && tree.Head(i) is var verb && verb > i && verb < end && !tree.Is(verb, "acl") && !tree.Is(verb, "advcl")) return true;
        return false;
    }

    // "said that it would close the road, a month after the army had taken the town": how long it was since then is told by the narrator.
    private static void CutAtCount(Attribution outer, Tree tree)
    {
        if (outer.Form != StatementForm.Indirect || outer.IsPreposition || !tree.IsVerb(outer.Word) || outer.Content.Start < tree[outer.Word].Span.Start) return;
        foreach (var told in tree.Times)
        {
            if (told.Time.Type is not Annotation.Times.TimexType.Duration || told.First <= outer.Word + 2 || told.Last + 3 >= tree.Count || !outer.Content.Contains(told.Time.Span)) continue;
            var mark = told.Last + 1;
            if (tree[told.First - 1].Form is not "," || tree[mark].Form is not ("after" or "before") || !HasVerb(tree, mark)) continue;
            CutBefore(outer, tree, told.First);
            return;
        }
    }

    // "after the army had taken it": parsers hang the word on the verb or on its subject.
    private static bool HasVerb(Tree tree, int mark) =>
        tree.Head(mark) is var at and >= 0 && (tree.IsVerb(at) || tree.Is(at, "nsubj") && tree.Head(at) is var verb and >= 0 && tree.IsVerb(verb));

    // "noted the progress made, according to the release": how it is known is no part of what was noted.
    private static bool IsAtEnd(Attribution outer, Attribution inner) =>
        outer.Content.Contains(inner.Clause) && outer.Content.End - inner.Clause.End <= 1 && inner.Clause.Start > outer.Clause.End;

    private static void CutBefore(Attribution outer, Tree tree, int token)
    {
        var end = token - 1;
        while (end > 0 && tree.IsPunct(end)) end--;
        if (end >= 0 && tree[end].Span.End > outer.Content.Start) outer.Content = TextSpan.FromBounds(outer.Content.Start, tree[end].Span.End);
    }

    // "because the leader, Omar Saleh, said they would …": a clause that holds its own cue begins behind it, unless the cue ends it.
    private static TextSpan? Behind(Cue cue, TextSpan content)
    {
        var (tree, next) = (cue.Tree, cue.Word + 1);
        if (cue.IsPreposition || !content.Contains(tree[cue.Word].Span) || next >= tree.Count || cue.Speaker > cue.Word) return null;
        if (tree[next].Span.End >= content.End || tree.Upos(next) is not (Upos.Pron or Upos.Det or Upos.Propn or Upos.Noun or Upos.Num or Upos.Sconj or Upos.Adj) || Times.IsTime(tree, next)) return null;
        if (tree.Lemma(next) == "that") next++;
        return TextSpan.FromBounds(tree[next].Span.Start, content.End);
    }

    // "did not say that": nothing is said.
    private static bool IsNegated(Cue cue)
    {
        var tree = cue.Tree;
        for (var (i, steps) = (cue.Word, 0); i >= 0 && steps < 3; i = tree.Head(i), steps++)
        {
            foreach (var child in tree.Children(i))
                if (child < cue.Word && tree.Is(child, "advmod") && tree.Lemma(child) is "not" or "n't" or "never") return true;
            if (!tree.Is(i, "xcomp")) break;
        }
        return false;
    }

    private static string CueText(CodingText text, Cue cue)
    {
        var last = cue.Last;
        return cue.Tree.Cover(cue.Word, last).Of(text.Text);
    }

    private static TextSpan? Clamp(TextSpan span, TextSpan bounds)
    {
        var (start, end) = (Math.Max(span.Start, bounds.Start), Math.Min(span.End, bounds.End));
        return start < end ? TextSpan.FromBounds(start, end) : null;
    }
}
