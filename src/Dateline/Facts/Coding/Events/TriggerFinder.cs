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
            found.Add(trigger);
        }
        return Absorption.Apply(found, lexicon);
    }

    // Not a word that only modifies another, nor one inside a name.
    private static bool MayTell(Tree tree, int i)
    {
        if (tree.IsVerb(i)) return tree.Deprel(i) is not ("amod" or "compound" or "case" or "fixed" or "flat" or "mark" or "cc");
        return tree.Upos(i) is Upos.Noun or Upos.Propn && !tree.Is(i, "compound") && !tree.Is(i, "flat") && tree.Deprel(i) != "nmod:desc" &&
            tree.EntityAt(i) is null or { Type: EntityType.Event };
    }
}
