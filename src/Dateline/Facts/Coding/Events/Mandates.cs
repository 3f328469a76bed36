using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Events;

/// <summary>Who says that somebody must act makes a demand of him: <c>Russia said that Sudan must return the helicopter</c>.</summary>
internal static class Mandates
{
    public static void Find(List<Trigger> found, Tree tree, Lexicon lexicon, ActorWords words)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree[i].Form is not "must" || !tree.Is(i, "aux") || tree.Head(i) is not (var act and >= 0)) continue;
            // "Iran must stop, the minister said": the saying stands behind.
            var saying = tree.Deprel(act) is "ccomp" ? tree.Head(act) : tree.Head(act) < 0 ? tree.Child(act, "parataxis") : -1;
            if (saying < 0 || !tree.IsVerb(saying)) continue;
            if (lexicon.Reporting.Table.Alone("verb", tree.Lemma(saying).ToLowerInvariant()) is null || found.Exists(t => t.Word == saying)) continue;
            var (speaker, asked) = (Participants.Agent(tree, saying), Antecedents.Through(tree, Subjects.Own(tree, act)));
            if (speaker < 0 || asked < 0 || speaker == asked || tree.Upos(asked) == Upos.Pron || !words.IsActor(tree, speaker) || !words.CanAct(tree, asked)) continue;
            if (lexicon.Verbs.Of("demand").FirstOrDefault(s => s.Type == EventType.Request && s.Object is null && s.Length == 0) is not { } sense) continue;
            var mandate = new Trigger(tree, saying, sense, EventType.Request, isNoun: false) { Rule = "must" };
            mandate.Actors.AddRange(tree.Coordinated(speaker));
            mandate.Recipients.AddRange(tree.Coordinated(asked));
            found.Add(mandate);
        }
    }
}
