using Dateline.Annotation;
using Dateline.Annotation.Coreference;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Speech;

/// <summary>Finds the words of reporting.txt that have a speaker.</summary>
/// <param name="lexicon">The words, and what can speak.</param>
/// <param name="quotations">Nobody speaks from inside a quotation by a cue outside it.</param>
internal sealed class CueFinder(Lexicon lexicon, QuotationTable quotations)
{
    private readonly ReportingWords _words = lexicon.Reporting;

    public IEnumerable<Cue> Find(Tree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (ReportingPhrases.At(_words, tree, i) is { } phrase)
            {
                if (AdjacentSpeakers.Behind(tree, phrase.Last, tree.Head(i)) is var source && CanSpeak(tree, Quantities.Through(tree, source)) &&
                    new Cue(tree, i, source, phrase.Word, phrase.Last) is var cue && (!phrase.Word.Contents.HasFlag(ReportedContents.Definition) || Defines(cue))) yield return cue;
            }
            else if (Predicate(tree, i) is { } reporting && Speaker(tree, i) is var speaker and >= 0)
                yield return new(tree, i, speaker, reporting);
            else if (tree.IsVerb(i) && _words.Table.Alone("label", tree.Lemma(i).ToLowerInvariant()) is { } names && !Participants.IsPassive(tree, i) && Speaker(tree, i) is var caller and >= 0)
                yield return new(tree, i, caller, names.Value);
            else if (tree.IsVerb(i) && _words.Table.Alone("document", tree.Lemma(i).ToLowerInvariant()) is { } shows && Speaker(tree, i) is var document and >= 0 && Tells(tree, document) && !Participants.IsPassive(tree, i) && (tree[i].Xpos != "VBN" || tree.Has(i, "aux")))
                yield return new(tree, i, document, shows.Value);
        }
    }

    // "A raid, as defined in the order, is …"; not "Women, as defined by law, were among the dead".
    private bool Defines(Cue cue) => ReportedClause.HeadOf(cue) is var clause && lexicon.Classes.Has("@defining", cue.Tree.Lemma(clause));

    // "The survey found that …": what shows that something is so.
    private bool Tells(Tree tree, int i) => tree.Upos(i) is Upos.Noun && (lexicon.Classes.Has("@document", tree.Lemma(i)) || lexicon.Classes.Has("@speaking", tree.Lemma(i)));

    private ReportingWord? Predicate(Tree tree, int i)
    {
        var kind = tree.Upos(i) switch { Upos.Verb => "verb", Upos.Adj => "adj", Upos.Noun => "noun", _ => null };
        if (kind is null || tree.Deprel(i) is "amod" or "case" or "fixed" or "compound") return null;
        foreach (var word in _words.Table.Of(kind, tree.Lemma(i).ToLowerInvariant()))
            if (word.Rest.All(w => StandsBy(tree, i, w))) return word.Value;
        return null;
    }

    private static bool StandsBy(Tree tree, int verb, string word)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "compound") && tree.Lemma(child) == word) return true;
            if ((tree.Is(child, "obl") || tree.Is(child, "advcl")) && tree.Marker(child) == word) return true;
            if (!tree.Is(child, "obj")) continue;
            foreach (var inner in tree.Children(child))
                if ((tree.Is(inner, "acl") || tree.Is(inner, "nmod")) && tree.Marker(inner) == word) return true;
        }
        return false;
    }

    private int Speaker(Tree tree, int i)
    {
        if (tree.Upos(i) == Upos.Noun) return tree.Child(i, "nmod:poss") is var owner and >= 0 && !Times.IsTime(tree, owner) ? owner : Voicer(tree, i);
        // "made it clear that": whoever made it.
        var predicate = tree.Upos(i) == Upos.Adj && tree.Is(i, "xcomp") && tree.Head(i) is var maker and >= 0 ? maker : i;
        var isPassive = tree.IsVerb(predicate) && Participants.IsPassive(tree, predicate);
        var speaker = tree.IsVerb(predicate) ? Named(tree, predicate) : Participants.Subject(tree, predicate);
        if (tree.IsVerb(i) && !isPassive) speaker = AdjacentSpeakers.Correct(tree, i, speaker, t => IsQuoted(tree, i, t));
        if (speaker < 0 || tree.IsPunct(speaker) || IsQuoted(tree, i, speaker)) return -1;
        var lemma = tree.Lemma(speaker).ToLowerInvariant();
        if (!CanSpeak(tree, Quantities.Through(tree, speaker))) return -1;
        return lemma is "there" or "this" or "that" or "which" or "what" || lemma is "it" && (isPassive || !tree.IsVerb(predicate)) ? -1 : speaker;
    }

    // "expressed the hope that": whoever did.
    private int Voicer(Tree tree, int noun) =>
        tree.Is(noun, "obj") && tree.Head(noun) is var verb and >= 0 && verb < noun && tree.IsVerb(verb) && tree.Lemma(verb) is "express" or "voice" && Participants.Agent(tree, verb) is var agent and >= 0 && CanSpeak(tree, Quantities.Through(tree, agent)) ? agent : -1;

    // "A doctor from the town, Ali Omar, said": of two subjects the name.
    private static int Named(Tree tree, int verb)
    {
        var agent = Participants.Agent(tree, verb);
        foreach (var child in tree.Children(verb))
            if (child != agent && tree.Deprel(child) == "nsubj" && tree.EntityAt(child) is { Type: EntityType.Per }) return child;
        return agent;
    }

    // "the attacks claimed 132 lives" is no claim of the attacks.
    private bool CanSpeak(Tree tree, int i) =>
        tree.Upos(i) is not Upos.Noun || tree.EntityAt(i) is not null || lexicon.Classes.Has("@actor", tree.Lemma(i)) || lexicon.Classes.Has("@actor", tree[i].Form) ||
        lexicon.Classes.Has("@agent", tree.Lemma(i)) || lexicon.Classes.Has("@official", tree.Lemma(i)) || lexicon.Classes.Has("@worker", tree.Lemma(i)) ||
        lexicon.Classes.Has("@speaking", tree.Lemma(i)) || lexicon.Classes.Has("@document", tree.Lemma(i)) ||
        CoreferenceWords.Instance.ClassOf(tree[i].Form, tree.Lemma(i)) is NounClass.Person or NounClass.Office or NounClass.Body or NounClass.Government;

    private bool IsQuoted(Tree tree, int cue, int i) =>
        quotations.Around(tree[i].Span) is { } inside && !inside.Contains(tree[cue].Span);
}
