using Dateline.Annotation;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;

namespace Dateline.Facts.Coding.Events;

/// <summary>Finds the words of a sentence that tell of events, one for each event.</summary>
internal sealed class TriggerFinder(Lexicon lexicon)
{
    private readonly SenseMatcher _senses = new(lexicon);
    private readonly FrameReader _frames = new(lexicon);

    public List<Trigger> Find(Tree tree)
    {
        var found = new List<Trigger>();
        for (var i = 0; i < tree.Count; i++)
        {
            if (!MayTell(tree, i) || _senses.Match(tree, i) is not { } match || match.Sense.Type is not { } type) continue;
            var trigger = new Trigger(tree, i, match.Sense, type, !tree.IsVerb(i)) { Object = match.Object };
            _frames.Read(trigger);
            if (!trigger.Actors.Exists(a => lexicon.Classes.Has("@calamity", tree.Lemma(a)))) found.Add(trigger);
        }
        return Absorption.Apply(found, lexicon);
    }

    // "the campaign to defeat the group": what an undertaking is for is not told to happen.
    private static bool IsAim(Tree tree, int verb) =>
        tree.Is(verb, "acl") && tree.Deprel(verb) != "acl:relcl" && tree[verb].Xpos is "VB" && tree.Head(verb) is var noun and >= 0 &&
        tree.Lemma(noun) is "effort" or "campaign" or "coalition" or "fight" or "operation" or "strategy" or "struggle" or "battle" or "war" or "mission" or "force" or "alliance" or "bid";

    // Not a word that only modifies another, nor one inside a name.
    private static bool MayTell(Tree tree, int i)
    {
        if (tree.IsVerb(i))
            return tree.Deprel(i) is not ("amod" or "compound" or "case" or "fixed" or "flat" or "mark" or "cc") && !IsAim(tree, i);
        if (Times.IsTime(tree, i)) return false;
        return tree.Upos(i) is Upos.Noun or Upos.Propn && !tree.Is(i, "compound") && !tree.Is(i, "flat") && tree.Deprel(i) != "nmod:desc" &&
            tree.EntityAt(i) is null or { Type: EntityType.Event };
    }
}
