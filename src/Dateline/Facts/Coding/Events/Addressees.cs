using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Events;

/// <summary>
/// To whom an act of speech is addressed, where it names only their deed or what they are to do: who condemns an attack of the army accuses the
/// army, who demands that the army withdraw makes a request of the army.
/// </summary>
internal static class Addressees
{
    public static void Complete(List<Trigger> triggers, ActorWords words)
    {
        foreach (var speech in triggers.Where(t => t.Type is EventType.Accuse or EventType.Request or EventType.Reject or EventType.Threaten))
        {
            var tree = speech.Tree;
            var isDeed = speech.Recipients is [var only] && triggers.Exists(t => t.IsNoun && t.Word == only);
            // "insisted on its demand that the army withdraw": not of the demand.
            var thing = speech.Type == EventType.Request && speech.Recipients is [var one] && !words.IsActor(tree, one) ? one : speech.Object;
            if (speech.Recipients.Count > 0 && !isDeed && (thing < 0 || thing == speech.Object)) continue;
            if (speech.Type == EventType.Request && (Asked(tree, speech.Word) is var near && near >= 0 || thing < 0 ? near : Asked(tree, thing)) is var asked and >= 0 && !speech.Actors.Contains(asked))
            {
                speech.Recipients.Clear();
                speech.Recipients.AddRange(tree.Coordinated(asked));
                continue;
            }
            var deed = triggers.Find(t => t != speech && t.IsNoun && t.Actors.Count > 0 && t.Word > speech.Word && IsObject(tree, t.Word, speech.Word));
            // "condemned the attack, in which gunmen killed ten": those who killed.
            deed ??= speech.Type != EventType.Accuse ? null : triggers.Find(t => !t.IsNoun && t.Type is EventType.Assault or EventType.Coerce && t.Actors.Count > 0 && tree.Deprel(t.Word) is "acl:relcl" &&
                tree.Head(t.Word) is var told && told > speech.Word && IsObject(tree, told, speech.Word));
            if (deed is null) continue;
            speech.Recipients.Clear();
            speech.Recipients.AddRange(deed.Actors.Where(a => !speech.Actors.Contains(a)));
        }
    }

    // "demanded that {Libya} hand over", "pressed for {Russia} to use", "his call that {all parties} respect": who is to do it.
    private static int Asked(Tree tree, int speech)
    {
        if (Controllers.CalledOn(tree, speech) is var called and >= 0) return called;
        foreach (var child in tree.Children(speech))
            if (child > speech && (tree.Deprel(child) is "ccomp" or "acl" or "xcomp" or "advcl" || tree.Deprel(child) is "acl:relcl" && tree.Mark(child) is "that") && Subjects.Own(tree, child) is var subject and >= 0 &&
                !(tree.Deprel(child) == "advcl" && tree.Child(child, "mark") is var mark and >= 0 && tree.Lemma(mark) is not ("for" or "that" or "to")))
                return Antecedents.Through(tree, subject);
        return -1;
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
