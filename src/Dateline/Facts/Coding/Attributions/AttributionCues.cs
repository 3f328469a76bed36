using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Speech;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Attributions;

/// <summary>Finds the words of attitudes.txt and reporting.txt, and who says, thinks or wants by them.</summary>
internal sealed class AttributionCues(Lexicon lexicon, QuotationTable quotations)
{
    private static readonly Attitude AccordingTo = new([], ReportedContents.Clause, null, false);

    private readonly SpeakingNouns _speaking = new(lexicon.Classes);

    /// <summary>The ways in which a token attributes, the most exacting first; empty where it does not.</summary>
    public IEnumerable<AttributionCue> At(Tree tree, int i)
    {
        if (ReportingPhrases.At(lexicon.Reporting, tree, i) is { } phrase)
        {
            yield return new(tree, i, AccordingTo, AdjacentSpeakers.Behind(tree, phrase.Last, tree.Head(i)), false, phrase.Last);
            yield break;
        }
        if (IsUndone(tree, i)) yield break;
        foreach (var kind in Kinds(tree, i))
            foreach (var attitude in lexicon.Attitudes.Of(kind, kind == "adv" || kind == "adj" ? tree[i].Form.ToLowerInvariant() : tree.Lemma(i).ToLowerInvariant()))
            {
                if (!attitude.Rest.All(w => StandsBy(tree, i, w))) continue;
                var isPassive = kind == "verb" && Participants.IsPassive(tree, i) && !IsPast(tree, i);
                if (isPassive && tree.Is(i, "acl") && attitude.Case is null) continue;
                var source = kind == "adv" ? -1 : kind == "noun" ? Owner(tree, i) : Subject(tree, i, isPassive, attitude.IsSpeech);
                if (source >= 0 && !CanSpeak(tree, source, attitude.IsSpeech || attitude.Contents.HasFlag(ReportedContents.Clause) && HasClause(tree, i))) continue;
                if (source >= 0 && attitude.Contents == ReportedContents.Object && tree.Lemma(i) is "show" or "find" && !_speaking.Tells(tree, source)) continue;
                if (source < 0 && (kind == "verb" && !(isPassive && attitude.IsSpeech) || kind == "adj" || kind == "noun" && (!attitude.Contents.HasFlag(ReportedContents.Clause) || attitude.Contents.HasFlag(ReportedContents.Infinitive)))) continue;
                yield return new(tree, i, attitude, source, isPassive);
            }
    }

    // "refused to comment", "ways to promote": what is not done attributes nothing; "continued to call for" does.
    private static bool IsUndone(Tree tree, int i)
    {
        if (tree[i].Xpos != "VB" || tree.Child(i, "mark") is not (var mark and >= 0) || tree.Lemma(mark) != "to") return false;
        return !(tree.Is(i, "xcomp") && tree.Head(i) is var head and >= 0 && tree.Lemma(head) is "continue" or "begin" or "start" or "go" or "use" or "rush" or "hasten");
    }

    private static IEnumerable<string> Kinds(Tree tree, int i)
    {
        var relation = tree.Deprel(i);
        if (relation is "case" or "fixed" or "compound" or "amod" or "mark" or "aux" or "cop") yield break;
        switch (tree.Upos(i))
        {
            case Upos.Verb:
                yield return "verb";
                if (tree[i].Xpos is "VBN" or "VBG") yield return "adj";
                break;
            case Upos.Adj:
                yield return "adj";
                break;
            case Upos.Noun:
                yield return "noun";
                break;
            case Upos.Adv:
                yield return "adv";
                break;
        }
    }

    private static bool StandsBy(Tree tree, int word, string other)
    {
        for (var i = word + 1; i <= Math.Min(word + 3, tree.Count - 1); i++)
            if (tree[i].Form.Equals(other, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // "Ali Omar, the mayor, called on the army": tagged as a participle, but a main verb without "was" is a past tense.
    private static bool IsPast(Tree tree, int i) => tree.Head(i) < 0 && !tree.Has(i, "aux") && tree.Child(i, "nsubj") is var subject and >= 0 && subject < i;

    private int Subject(Tree tree, int i, bool isPassive, bool isSpeech)
    {
        if (isPassive) return Participants.Agent(tree, i);
        var own = tree.Child(i, "nsubj");
        if (!tree.IsVerb(i)) return own >= 0 ? own : Participants.Subject(tree, i);
        if (Parenthetical(tree, i) is var aside and >= 0) return aside;
        var subject = own >= 0 ? own : Participants.Agent(tree, i);
        subject = AdjacentSpeakers.Correct(tree, i, subject, t => IsQuoted(tree, t));
        if (subject >= 0 || !isSpeech || !QuoteSpeakers.IsBeside(tree, i, quotations)) return subject;
        // Lost in the tree, but it stands between the quotation and the cue.
        var name = i - 1;
        while (name > 0 && !tree.IsNominal(name)) name--;
        return name;
    }

    private bool IsQuoted(Tree tree, int i) => quotations.IsInside(tree[i].Span);

    // "The plan, he told reporters, is dead": whatever the tree takes for the subject.
    private static int Parenthetical(Tree tree, int i)
    {
        var before = i - 1;
        while (before > 0 && tree.Upos(before) is Upos.Aux or Upos.Adv) before--;
        return before > 1 && tree[before - 1].Form == "," && tree[before].Form is "he" or "she" or "they" or "I" or "we" ? before : -1;
    }

    // "the ministry's claim", "the claim by the ministry", "the ministry made the claim".
    private static int Owner(Tree tree, int noun)
    {
        if (tree.Child(noun, "nmod:poss") is var owner and >= 0) return Times.IsTime(tree, owner) ? -1 : owner;
        foreach (var child in tree.Children(noun))
            if (child > noun && tree.Is(child, "nmod") && tree.Case(child) is "by" or "from") return child;
        var verb = tree.Head(noun);
        return verb >= 0 && tree.IsVerb(verb) && tree.Is(noun, "obj") && tree.Lemma(verb) is "make" or "issue" or "give" or "express" or "voice" or "offer" or "have" or "deliver" or "release" or "reach" or "share"
            ? Participants.Subject(tree, verb) : -1;
    }

    private static bool HasClause(Tree tree, int i)
    {
        foreach (var child in tree.Children(i))
            if (child > i && tree.Deprel(child) == "ccomp") return true;
        return false;
    }

    // Whatever states a clause speaks; only who acts wants or judges.
    private bool CanSpeak(Tree tree, int source, bool statesAClause)
    {
        if (tree.IsPunct(source) || IsQuoted(tree, source)) return false;
        return tree.Lemma(source).ToLowerInvariant() switch
        {
            "there" or "this" or "what" or "nothing" => false,
            "it" => tree.Deprel(source) == "nsubj",
            _ => statesAClause && !Times.IsTime(tree, source) || _speaking.Has(tree, Quantities.Through(tree, source)),
        };
    }
}
