using Dateline.Annotation;
using Dateline.Annotation.Quantities;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Figures;

/// <summary>Says what a figure measures: first by the verb that its noun completes, then by the noun, then by a sign.</summary>
internal sealed class MeasureReader(Lexicon lexicon)
{
    private readonly MeasureWords _words = lexicon.Measures;
    private readonly Totals _totals = new(lexicon.Numbers);

    /// <param name="tree">The sentence.</param>
    /// <param name="quantity">The number.</param>
    /// <param name="noun">What is counted, or −1.</param>
    /// <param name="word">The noun, or the number where it stands alone: what completes a verb.</param>
    /// <param name="verb">The verb that decided, or that the noun completes; −1 where there is none.</param>
    public (Measure Measure, string? Unit, Entry? By)? Read(Tree tree, Quantity quantity, int noun, int word, out int verb)
    {
        verb = -1;
        var own = quantity.Symbol is { } symbol ? _words.Table.Alone("noun", symbol.ToLowerInvariant()) : noun >= 0 ? ByNoun(tree, noun) : null;
        if (own?.Value.Measure is Measure.TerritoryShare) return (IsTerritory(tree, quantity, noun) ? Measure.TerritoryShare : Measure.Other, own.Value.Unit, own.Entry);
        if (noun >= 0 && noun < quantity.First && _totals.Of(tree, quantity) is var counted && counted == noun && (ByNoun(tree, counted) ?? Of(tree, counted) ?? Of(tree, counted, "subject") ?? Undergone(tree, counted)) is { } total) return (total.Value.Measure, total.Value.Unit, total.Entry);
        var governing = Joined(tree, quantity, noun, ref verb) ?? Governing(tree, quantity, word, out verb);
        // "900 soldiers crossed into Chad" are no refugees, "900 migrants" may be none.
        if (own is not null && governing is { Value.Measure: Measure.Refugees }) governing = null;
        if (governing is { } told && (own is null || IsOfPeople(own.Value.Measure)) && Fits(tree, told.Value.Measure, noun)) return (told.Value.Measure, told.Value.Unit, told.Entry);
        if (own is not null) return (own.Value.Measure, own.Value.Unit, own.Entry);
        if (noun < 0 && verb < 0 && Behind(tree, quantity) is { } missing)
        {
            verb = quantity.Last + 1;
            return (missing.Value.Measure, missing.Value.Unit, missing.Entry);
        }
        return noun >= 0 && verb >= 0 ? (Measure.Other, null, null) : null;
    }

    /// <summary>What has become of some of those counted: <c>three of whom later died</c>; null where it is not said.</summary>
    public Measure? Since(Tree tree, Quantity quantity, int of)
    {
        if (of + 1 >= tree.Count || tree[of + 1].Form is not ("whom" or "them")) return null;
        var verb = tree.Is(quantity.Last, "nsubj") ? tree.Head(quantity.Last) : -1;
        // "17 wounded, five of whom died": the parser hangs the verb on the number.
        if (verb < of) verb = tree.Child(quantity.Last, "acl:relcl");
        return verb > of && tree.IsVerb(verb) && (Of(tree, verb, "subject") ?? (Participants.IsPassive(tree, verb) ? Of(tree, verb) : null)) is { Value.Measure: < Measure.Affected and var other } ? other : null;
    }

    /// <summary>The currency right behind a number: <c>6.6 billion euro package</c>; −1 where there is none.</summary>
    public int Currency(Tree tree, Quantity quantity)
    {
        var i = quantity.Last + 1;
        if (i < tree.Count && tree[i].Form is "-") i++;
        return quantity.Symbol is null && i < tree.Count && _words.Table.Alone("noun", tree.Lemma(i).ToLowerInvariant()) is { Value.Measure: Measure.Money } ? i : -1;
    }

    /// <summary>What the word behind a number that stands alone says of people: <c>40 wounded</c>, <c>nine missing</c>.</summary>
    public Word<MeasureWord>? Behind(Tree tree, Quantity quantity) =>
        quantity.Last + 1 < tree.Count && tree.Upos(quantity.Last + 1) is Upos.Adj or Upos.Verb ? _words.Table.Alone("noun", tree[quantity.Last + 1].Form.ToLowerInvariant()) : null;

    // "killed five and wounded 11 others", "15 were killed and 40 wounded": parsers lose the second verb.
    private Word<MeasureWord>? Joined(Tree tree, Quantity quantity, int noun, ref int verb)
    {
        var before = quantity.First - 1;
        if (before > 0 && tree[before].Xpos is "VBN" or "VBD" && tree[before - 1].Form is "and" or "," or "while" && tree.Lemma(before) is var lemma && _words.Table.Alone("verb", lemma) is { } active)
        {
            verb = before;
            return active;
        }
        var behind = Math.Max(noun, quantity.Last) + 1;
        if (behind >= tree.Count || tree[behind].Xpos is not ("VBN" or "VBD") || !(tree.Is(behind, "conj") || noun < 0 && tree.Is(behind, "acl")) || tree.Has(behind, "aux") || tree.Has(behind, "obj") || _words.Table.Alone("verb", tree.Lemma(behind)) is not { } passive) return null;
        verb = behind;
        return passive;
    }

    private Word<MeasureWord>? ByNoun(Tree tree, int noun)
    {
        foreach (var kind in _words.Table.Of("noun", Before(tree, noun)))
            if (kind.Rest is [var last] && tree.Lemma(noun) == last) return kind;
        return _words.Table.Alone("noun", tree.Lemma(noun).ToLowerInvariant()) ?? _words.Table.Alone("noun", tree[noun].Form.ToLowerInvariant());
    }

    private static string Before(Tree tree, int noun) => noun > 0 ? tree.Lemma(noun - 1).ToLowerInvariant() : "";

    private static bool IsOfPeople(Measure measure) => measure is Measure.Fighters or Measure.Refugees or Measure.Migrants or Measure.Captured or Measure.Displaced;

    private bool Fits(Tree tree, Measure measure, int noun) =>
        measure is not (Measure.Affected or Measure.AidRecipients or Measure.Displaced or Measure.Captured) || noun < 0 || IsPeople(tree, noun) || tree.Lemma(noun) is "other";

    /// <summary>What a word alone measures, as in a heading: <c>killed</c>, <c>deaths</c>.</summary>
    public Word<MeasureWord>? OfWord(Tree tree, int i) => ByNoun(tree, i) ?? (tree[i].Xpos is "VBN" or "VBD" ? Of(tree, i) : null);

    // "the number of people known to have been killed": what they are said to have undergone.
    private Word<MeasureWord>? Undergone(Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (child > noun && tree.Is(child, "acl"))
                for (var (at, steps) = (child, 0); at >= 0 && steps < 3; at = tree.Child(at, "xcomp"), steps++)
                    if (tree[at].Xpos is "VBN" && Of(tree, at) is { } undergone) return undergone;
        return null;
    }

    /// <summary>Whether a noun names people.</summary>
    public bool IsPeople(Tree tree, int noun) =>
        tree.EntityAt(noun) is { Type: EntityType.Norp } ||
        ((string[])["@people", "@civilian", "@prisoner", "@fighter", "@official", "@worker", "@troops"]).Any(c => lexicon.Classes.Has(c, tree.Lemma(noun))) ||
        _words.Table.Alone("noun", tree.Lemma(noun).ToLowerInvariant()) is { } word && IsOfPeople(word.Value.Measure);

    // What 40 percent are of: ground, or something else.
    private bool IsTerritory(Tree tree, Quantity quantity, int noun)
    {
        var place = noun;
        var top = Counted.Top(tree, quantity);
        if (Counted.Hedged(tree, noun >= 0 ? noun : top) is var hedged and >= 0) place = hedged;
        foreach (var child in tree.Children(top))
            if (child > quantity.Last && tree.Is(child, "nmod")) place = place < 0 || tree.Lemma(place) is "percent" or "cent" ? child : place;
        foreach (var at in new[] { place, top })
        {
            if (at < 0) continue;
            if (tree.EntityAt(at) is { Type: EntityType.Loc } || IsGround(tree, at)) return true;
            // "30 percent of its land in Kachin and 10 percent in Shan"
            if (at == noun && tree.Is(at, "conj") && tree.Lemma(at) is "percent" or "cent" && IsGround(tree, tree.Head(at))) return true;
            // "10 percent of requests for the areas" are requests.
            if (at != top && tree.Lemma(at) is not ("percent" or "cent")) continue;
            foreach (var child in tree.Children(at))
                if (child > quantity.Last && tree.Is(child, "nmod") && (tree.EntityAt(child) is { Type: EntityType.Loc } || IsGround(tree, child))) return true;
        }
        return FigureSpans.PutAt(tree, quantity) is var losses and >= 0 && tree.Lemma(losses) is "loss" or "gain" && HasLand(tree, losses);
    }

    // "its losses in Syria"
    private static bool HasLand(Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (child > noun && tree.Is(child, "nmod") && tree.EntityAt(child) is { Type: EntityType.Loc }) return true;
        return false;
    }

    private bool IsGround(Tree tree, int i) => tree.Lemma(i) is "territory" or "land" or "terrain" or "country" || lexicon.Classes.Has("@place", tree.Lemma(i));

    /// <summary>The verb that a word completes, and what that measures.</summary>
    private Word<MeasureWord>? Governing(Tree tree, Quantity quantity, int word, out int verb)
    {
        var first = tree.FirstConjunct(word);
        verb = -1;
        var head = tree.Head(first);
        foreach (var child in tree.Children(word))
            if (child > word && tree.Is(child, "acl") && Participants.IsPassive(tree, child) && Of(tree, child) is { } reduced)
            {
                verb = child;
                return reduced;
            }
        if (head < 0) return null;
        // "between 20 and 25 have died": the preposition hides the subject.
        if (tree.Is(first, "obl") && first < head && tree.Case(first) == "between" && !tree.Has(head, "nsubj") && Of(tree, head, "subject") is { } died) return Take(ref verb, head, died);
        if (tree.Is(first, "nsubj") && tree.IsVerb(head) && Of(tree, head, "subject") is { } done) return Take(ref verb, head, done);
        if (tree.Is(first, "obl") && (tree.Case(first) ?? tree.Case(quantity.Last)) is "to" or "for" && tree.IsVerb(head) && Of(tree, head, "to") is { } given) return Take(ref verb, head, given);
        // "distributed food to 3,000 people": parsers hang the people on the food.
        if (tree.Is(first, "nmod") && tree.Case(first) is "to" && tree.Is(head, "obj") && tree.Head(head) is var giving and >= 0 && Of(tree, giving, "to") is { } handed) return Take(ref verb, giving, handed);
        // "the displacement of 48,000 people"
        if (tree.Is(first, "nmod") && tree.Case(first) is "of" && tree.Lemma(head) is "displacement" or "expulsion" && IsPeople(tree, first) && _words.Table.Alone("verb", "displace") is { } driven) return Take(ref verb, head, driven);
        if (!tree.IsVerb(head)) return null;
        // "500 people are believed to have been killed", "40 are reported missing": what they are said to have undergone.
        if (tree.Is(first, "nsubj") && tree.Child(head, "xcomp") is var undergone and >= 0 && !tree.Has(head, "obj") && tree.IsVerb(undergone) &&
            (tree[undergone].Xpos is "VBN" ? Of(tree, undergone) : Of(tree, undergone, "subject")) is { } raised) return Take(ref verb, undergone, raised);
        var patient = Participants.Patient(tree, head);
        // "forced 300,000 people to flee", "left 12 people dead": what they are made to do, or to be.
        if (patient == first && Made(tree, head, first) is var made && made > first &&
            (tree[made].Xpos is "VB" ? Of(tree, made, "subject") : tree.Upos(made) is Upos.Adj or Upos.Verb ? _words.Table.Alone("noun", tree[made].Form.ToLowerInvariant()) : null) is { } result) return Take(ref verb, head, result);
        // "mourned 12 soldiers killed near the border": parsers hang the participle on the verb.
        if (patient == first && tree.Last(first) is var end && end + 1 < tree.Count && tree[end + 1].Xpos is "VBN" && tree.Deprel(end + 1) is "xcomp" or "ccomp" or "advcl" && tree.Head(end + 1) == head && !tree.Has(end + 1, "aux") && Of(tree, end + 1) is { Value.Measure: Measure.Killed or Measure.Injured or Measure.Missing or Measure.Captured } undergoing) return Take(ref verb, end + 1, undergoing);
        // "three bombings killed at least ten policemen": with an object the subject is not what is killed.
        var isObject = tree.Deprel(first) is "obj" || tree.Deprel(first) is "nsubj:pass" or "nsubj" && (patient < 0 || patient == first) || tree.Deprel(first) is "obl" && (patient == first || patient < 0 && IsBound(tree, quantity, first)) || tree.Deprel(first) is "obl:unmarked" && patient < 0 && first > head && Of(tree, head) is not null;
        if (!isObject) return null;
        if (tree.Deprel(first) is not "nsubj") verb = head;
        // "killed and wounded 40": the verb that the object stands by counts; in the passive each of them.
        if (Of(tree, head) is { } own) return Take(ref verb, head, Both(tree, head, own));
        foreach (var next in tree.Children(head))
            if (tree.Is(next, "conj") && !tree.Has(next, "nsubj") && (tree.Deprel(first) != "obj" || next < word) && !tree.Has(next, "obj") && Of(tree, next) is { } shared)
                return Take(ref verb, next, shared);
        return null;
    }

    // The complement of the verb, or the infinitive that parsers hang on its object, or on the verb as a purpose.
    private static int Made(Tree tree, int verb, int obj)
    {
        foreach (var child in tree.Children(verb))
            if (child > obj && (tree.Deprel(child) is "xcomp" or "ccomp" || tree.Deprel(child) is "advcl" && tree[child].Xpos is "VB" && tree.Lemma(verb) is "force" or "cause" or "prompt" or "compel" or "drive" or "lead")) return child;
        foreach (var child in tree.Children(obj))
            if (child > obj && tree.Deprel(child) is "acl" && tree[child].Xpos is "VB") return child;
        return -1;
    }

    // "60 people were killed and injured": not 60 of each.
    private Word<MeasureWord> Both(Tree tree, int verb, Word<MeasureWord> own)
    {
        foreach (var next in tree.Children(verb))
            if (tree.Is(next, "conj") && tree.IsVerb(next) && !HasNumber(tree, verb + 1, next) && !tree.Has(next, "obj") && !tree.Has(next, "nsubj") && !tree.Has(next, "nsubj:pass") &&
                own.Value.Measure is Measure.Killed or Measure.Injured && Of(tree, next)?.Value.Measure is Measure.Killed or Measure.Injured && Of(tree, next)!.Value.Measure != own.Value.Measure)
                return own with { Value = own.Value with { Measure = Measure.Affected } };
        return own;
    }

    // "killed close to 40 people": the preposition is the number's.
    private static bool IsBound(Tree tree, Quantity quantity, int word)
    {
        var bound = false;
        foreach (var child in tree.Children(word))
            if (child < word && tree.Is(child, "case")) bound = child >= quantity.First && child <= quantity.Last && tree[child].Form is "at" or "in" or "to" or "of";
        return bound;
    }

    // "18,000 were killed and another 36,000 wounded": each has its own.
    private static bool HasNumber(Tree tree, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (tree.Upos(i) == Upos.Num) return true;
        return false;
    }

    private static Word<MeasureWord> Take(ref int verb, int found, Word<MeasureWord> word)
    {
        verb = found;
        return word;
    }

    private Word<MeasureWord>? Of(Tree tree, int verb, string kind = "verb")
    {
        foreach (var word in _words.Table.Of(kind, tree.Lemma(verb).ToLowerInvariant()))
            if (word.Rest.All(w => StandsBy(tree, verb, w) || verb + 1 < tree.Count && tree[verb + 1].Form == w)) return word;
        return null;
    }

    private static bool StandsBy(Tree tree, int verb, string word)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Lemma(child) == word || tree[child].Form == word || tree.Case(child) == word) return true;
            // "crossed from Sudan into Chad": parsers hang the second on the first.
            if (!tree.Is(child, "obj") && !tree.Is(child, "obl")) continue;
            foreach (var inner in tree.Children(child))
                if (tree.Case(inner) == word) return true;
        }
        return false;
    }
}
