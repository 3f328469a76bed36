using Dateline.Annotation.Trees;

namespace Dateline.Annotation.Coreference;

/// <summary>Finds the noun phrases and pronouns of a sentence, in text order.</summary>
internal static class NominalFinder
{
    private static readonly CoreferenceWords Words = CoreferenceWords.Instance;

    public static List<Nominal> Find(Tree tree, Quoted quoted)
    {
        var found = new List<Nominal>();
        Span<bool> taken = tree.Count <= 512 ? stackalloc bool[tree.Count] : new bool[tree.Count];
        foreach (var name in tree.Entities)
        {
            if (name.Type is EntityType.Norp && tree.Upos(name.End - 1) is Upos.Adj) continue;
            var top = Top(tree, name);
            var head = Titled(tree, name, top);
            if (taken[head]) head = top;
            if (taken[head]) continue;
            for (var i = name.First; i < name.End; i++) taken[i] = true;
            taken[head] = true;
            found.Add(Named(tree, name, head, quoted));
        }
        for (var i = 0; i < tree.Count; i++)
        {
            if (taken[i]) continue;
            if (tree.Upos(i) is Upos.Pron && IsPersonal(tree[i].Form)) found.Add(Pronoun(tree, i, quoted));
            else if (tree.Upos(i) is Upos.Noun or Upos.Propn && !Relations.Is(tree.Deprel(i), "compound") && !Relations.Is(tree.Deprel(i), "flat") && !Trees.Times.IsTime(tree, i))
                found.Add(Common(tree, i, quoted));
        }
        Lists(tree, found);
        found.Sort((a, b) => a.Head.CompareTo(b.Head));
        return found;
    }

    // "Mali, Niger and Chad left the bloc. They …": all of them together, known by their "and", which heads nothing else.
    private static void Lists(Tree tree, List<Nominal> found)
    {
        for (var (at, count) = (0, found.Count); at < count; at++)
        {
            var first = found[at];
            if (first.IsPronoun || tree.Is(first.Head, "conj") || !IsActor(first)) continue;
            var (last, and) = (default(Nominal), -1);
            foreach (var child in tree.Children(first.Head))
            {
                if (child < first.Head || !tree.Is(child, "conj")) continue;
                last = found.Find(n => n.Head == child && !n.IsPronoun && IsActor(n));
                if (last is null) break;
                if (tree.Child(child, "cc") is var cc and >= 0 && tree.Lemma(cc) == "and") and = cc;
            }
            if (last is null || and < 0) continue;
            found.Add(new()
            {
                Tree = tree, Head = and, Member = first.Head, First = first.First, Last = last.Last, Class = NounClass.People, IsPlural = true, Lemma = "and",
                Quotation = first.Quotation, Weight = first.Weight + 10,
            });
        }
    }

    private static bool IsActor(Nominal nominal) =>
        nominal.Name is { Type: EntityType.Per or EntityType.Org or EntityType.Loc or EntityType.Norp } || nominal.Name is null && nominal.Class is not (NounClass.None or NounClass.Settlement or NounClass.Area);

    // The entity's own token that the others hang on.
    private static int Top(Tree tree, Entity name)
    {
        for (var i = name.End - 1; i >= name.First; i--)
            if (tree.Head(i) < name.First || tree.Head(i) >= name.End) return i;
        return name.End - 1;
    }

    // "Foreign Minister Ali Omar": the parser may hang the name on the title.
    private static int Titled(Tree tree, Entity name, int top)
    {
        var head = tree.Head(top);
        return name.Type == EntityType.Per && head >= 0 && head < name.First && tree.EntityAt(head) is null && IsAdjacent(tree, head, name.First)
            && (Relations.Is(tree.Deprel(top), "flat") || Relations.Is(tree.Deprel(top), "appos")) ? head : top;
    }

    private static bool IsAdjacent(Tree tree, int left, int right)
    {
        for (var i = left + 1; i < right; i++)
            if (tree.IsPunct(i)) return false;
        return true;
    }

    private static Nominal Named(Tree tree, Entity name, int head, Quoted quoted)
    {
        var (first, last) = Extent(tree, head);
        (first, last) = (Math.Min(first, name.First), Math.Max(last, name.End - 1));
        var (modifiers, offices) = Before(tree, first, name.First);
        var given = tree[name.First].Form;
        var gender = name.Type != EntityType.Per ? Gender.Unknown
            : first < name.First && Title(modifiers) is not Gender.Unknown and var title ? title
            : name.End - name.First > 1 ? Words.GenderOfName(given) : Gender.Unknown;
        if (gender == Gender.Unknown && name.Type == EntityType.Per)
            foreach (var office in offices) gender = Words.GenderOfNoun(office) is not Gender.Unknown and var told ? told : gender;
        return new()
        {
            Tree = tree, Head = head, First = first, Last = last, Name = name, Gender = gender, Lemma = tree[name.End - 1].Form.ToLowerInvariant(),
            IsPlural = name.Type == EntityType.Norp && tree[name.End - 1].Xpos is "NNS" or "NNPS", IsDefinite = true,
            Modifiers = modifiers, Offices = offices, Quotation = quoted.At(tree[head].Span.Start), Weight = Weights.Of(tree, head),
        };
    }

    private static Nominal Common(Tree tree, int i, Quoted quoted)
    {
        var (first, last) = Extent(tree, i);
        var lemma = tree.Lemma(i).ToLowerInvariant();
        var type = Words.ClassOf(tree[i].Form, lemma);
        // "The police said they had": many, without an ending.
        var isPlural = tree[i].Xpos is "NNS" or "NNPS" || lemma is "police";
        if (isPlural && type is not (NounClass.Fighters or NounClass.None)) type = NounClass.People;
        var (modifiers, _) = Before(tree, first, i);
        var complement = type == NounClass.Office ? Complement(tree, i) : -1;
        if (complement >= 0) modifiers = [.. modifiers, tree[complement].Form.ToLowerInvariant()];
        return new()
        {
            Tree = tree, Head = i, First = first, Last = last, Class = type, IsPlural = isPlural, Lemma = lemma, Gender = isPlural ? Gender.Unknown : Words.GenderOfNoun(lemma),
            IsDefinite = IsDefinite(tree, i), Possessor = tree.Child(i, "nmod:poss") is var owner and >= 0 && tree.Upos(owner) == Upos.Pron ? owner : -1, IsRestricted = complement < 0 && IsRestricted(tree, i), Modifiers = modifiers,
            Offices = type == NounClass.Office ? [lemma] : [], Quotation = quoted.At(tree[i].Span.Start), Weight = Weights.Of(tree, i),
        };
    }

    private static Nominal Pronoun(Tree tree, int i, Quoted quoted)
    {
        var form = tree[i].Form.ToLowerInvariant();
        return new()
        {
            Tree = tree, Head = i, First = i, Last = i, IsPronoun = true, Lemma = form, IsPlural = form[0] == 't',
            Gender = form[0] == 'h' ? form.StartsWith("her", StringComparison.Ordinal) ? Gender.Female : Gender.Male : form[0] == 's' ? Gender.Female : Gender.Unknown,
            Quotation = quoted.At(tree[i].Span.Start), Weight = Weights.Of(tree, i),
        };
    }

    private static bool IsPersonal(string form) => form.ToLowerInvariant() is "he" or "him" or "his" or "himself" or "she" or "her" or "hers" or "herself"
        or "it" or "its" or "itself" or "they" or "them" or "their" or "theirs" or "themselves";

    // Without what is set beside it or restricts it from behind, but for its prepositional phrases.
    private static (int First, int Last) Extent(Tree tree, int head)
    {
        var (first, last) = (head, head);
        var children = tree.Children(head);
        for (var k = children.Length - 1; k >= 0; k--)
            if (children[k] < head && tree.Deprel(children[k]) is var left && Before(left)) first = Math.Min(first, tree.First(children[k]));
        foreach (var child in children)
        {
            if (child < head) continue;
            // "rebels in Idlib on Tuesday": the day is no part of them.
            if (tree.IsPunct(child) || !Behind(tree.Deprel(child)) || Trees.Times.IsTime(tree, child)) break;
            last = tree.Last(child);
        }
        return (first, last);

        static bool Before(string relation) => relation is "det" or "det:predet" or "amod" or "nummod" or "nmod:poss" or "compound" or "flat" or "nmod:desc" or "nmod";
        static bool Behind(string relation) => relation is "nmod" or "flat" or "compound" or "nmod:desc" or "case" or "nummod";
    }

    private static (string[] Modifiers, string[] Offices) Before(Tree tree, int first, int head)
    {
        if (first >= head) return ([], []);
        var (modifiers, offices) = (new List<string>(), new List<string>());
        for (var i = first; i < head; i++)
        {
            if (tree.IsPunct(i) || tree.Upos(i) is Upos.Det or Upos.Pron or Upos.Adp or Upos.Part) continue;
            var form = tree[i].Form.ToLowerInvariant();
            modifiers.Add(form);
            if (Words.ClassOf(form, form) == NounClass.Office) offices.Add(form);
        }
        return ([.. modifiers], [.. offices]);
    }

    private static Gender Title(string[] modifiers)
    {
        foreach (var word in modifiers)
        {
            if (word is "mr" or "mr." or "sir" or "king" or "prince" or "lord") return Gender.Male;
            if (word is "mrs" or "mrs." or "ms" or "ms." or "miss" or "lady" or "queen" or "princess" or "dame") return Gender.Female;
        }
        return Gender.Unknown;
    }

    private static bool IsDefinite(Tree tree, int i)
    {
        foreach (var child in tree.Children(i))
            if (child < i && (tree.Is(child, "det") && tree.Lemma(child).ToLowerInvariant() is "the" or "this" or "that" or "these" or "those" || tree.Deprel(child) == "nmod:poss")) return true;
        return false;
    }

    // "the secretary of state": part of the office.
    private static int Complement(Tree tree, int i)
    {
        foreach (var child in tree.Children(i))
            if (child > i && tree.Is(child, "nmod") && tree.Case(child) == "of" && tree.First(child) == child - 1 && tree.Last(child) == child && tree.EntityAt(child) is null) return child;
        return -1;
    }

    private static bool IsRestricted(Tree tree, int i)
    {
        foreach (var child in tree.Children(i))
            if (child > i && tree.Deprel(child) is "nmod" or "acl" or "acl:relcl" or "nummod" && !tree.IsPunct(tree.First(child)) && !(tree.First(child) - 1 > i && tree.IsPunct(tree.First(child) - 1))) return true;
        return false;
    }
}
