using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Events;

/// <summary>
/// To whom an act of speech is addressed, where it names only their deed: who condemns an attack of the army accuses the army.
/// </summary>
internal static class Addressees
{
    public static void Complete(List<Trigger> triggers)
    {
        foreach (var speech in triggers.Where(t => t.Type is EventType.Accuse or EventType.Request or EventType.Reject or EventType.Threaten))
        {
            var tree = speech.Tree;
            var isDeed = speech.Recipients is [var only] && triggers.Exists(t => t.IsNoun && t.Word == only);
            if (speech.Recipients.Count > 0 && !isDeed) continue;
            var deed = triggers.Find(t => t != speech && t.IsNoun && t.Actors.Count > 0 && t.Word > speech.Word && IsObject(tree, t.Word, speech.Word));
            if (deed is null) continue;
            speech.Recipients.Clear();
            speech.Recipients.AddRange(deed.Actors.Where(a => !speech.Actors.Contains(a)));
        }
    }

    // The deed is the object, or stands within it ("called for an end to their attacks").
    private static bool IsObject(Tree tree, int deed, int speech)
    {
        for (var (i, steps) = (deed, 0); i >= 0 && steps < 6; i = tree.Head(i), steps++)
        {
            if (tree.Head(i) == speech) return tree.Deprel(i) is "obj" or "obl" or "nsubj:pass";
            if (!(tree.Is(i, "nmod") || tree.Is(i, "conj") || tree.Is(i, "obl"))) return false;
        }
        return false;
    }
}
