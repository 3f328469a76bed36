using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Modality;
using Dateline.Facts.Coding.Patterns;
using Dateline.Facts.Coding.Speech;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Patterns;
using Dateline.Knowledge.Senses;

namespace Dateline.Facts.Coding.Agreements;

/// <summary>Codes agreements and how far they have come: each agreement once a stage.</summary>
internal sealed class AgreementCoder(Lexicon lexicon, StatusResolver status)
{
    private readonly PatternMatcher<AgreementStage> _patterns = new(lexicon.Agreements);
    private readonly AgreementNouns _nouns = new(lexicon);

    public IEnumerable<Fact> Code(CodingText text, SourceResolver sources)
    {
        var found = new List<(string Key, Agreement Agreement)>();
        var bare = new List<(string Key, Agreement Agreement)>();
        foreach (var tree in text.Trees)
        {
            var told = new HashSet<int>();
            foreach (var match in _patterns.Find(tree))
                foreach (var (of, noun) in Agreed(text, match))
                {
                    if (of == tree) told.Add(noun);
                    Add(text.Document, found, AgreementNouns.Key(of, noun), Coded(text, match, of, noun, sources));
                }
            for (var i = 0; i < tree.Count; i++)
                if (!told.Contains(i) && _nouns.IsOne(tree, i) && Bare(text, tree, i, sources) is { } named) Add(text.Document, bare, AgreementNouns.Key(tree, i), named);
        }
        foreach (var (key, agreement) in bare)
            if (!found.Exists(f => f.Key == key)) found.Add((key, agreement));
        return found.Select(f => f.Agreement);
    }

    private IEnumerable<(Tree Tree, int Noun)> Agreed(CodingText text, PatternMatch<AgreementStage> match)
    {
        var tree = match.Tree;
        var noun = Slots.Find(lexicon, match, 'N', match.Pattern.Kind == PatternKind.Noun ? Governed : Objects);
        if (noun < 0 || !_nouns.IsOne(tree, noun) && tree[match.Word].Xpos is "VBN") noun = Behind(tree, match.Word) is var named and >= 0 ? named : noun;
        if (noun < 0) yield break;
        // "declared the treaty void": parsers make one thing of the two.
        if (tree.Lemma(noun).ToLowerInvariant() is "void" or "null" && tree.Child(noun, "compound") is var voided and >= 0) noun = voided;
        foreach (var one in tree.Coordinated(noun))
            if (_nouns.IsOne(tree, one)) yield return (tree, one);
            else if (Stage(tree, one) is var inner and >= 0 && _nouns.IsOne(tree, inner)) yield return (tree, inner);
            else if (Meant(text, tree, one) is { } before) yield return before;
    }

    // How many sentences back an agreement is still meant by "its".
    private const int Back = 2;

    // "The accord was signed in May. Since then its implementation has been delayed": the agreement told last.
    private (Tree, int)? Meant(CodingText text, Tree tree, int part)
    {
        if (!IsPart(tree, part) || tree.Child(part, "nmod:poss") is not (var its and >= 0) || tree[its].Form is not ("its" or "Its")) return null;
        for (var t = tree.Index; t >= Math.Max(0, tree.Index - Back); t--)
            for (var i = (t == tree.Index ? its : text.Trees[t].Count) - 1; i >= 0; i--)
                if (_nouns.IsOne(text.Trees[t], i)) return (text.Trees[t], i);
        return null;
    }

    // "the truce in Tripoli declared by Turkey": parsers hang the participle on the verb, or on the place.
    private int Behind(Tree tree, int participle)
    {
        if (participle == 0 || tree[participle].Xpos is not "VBN" || tree.Deprel(participle) is not ("acl" or "advcl") || tree.Has(participle, "aux") || tree.Has(participle, "mark")) return -1;
        for (var (at, steps) = (participle - 1, 0); at >= 0 && at < participle && steps < 4 && !tree.IsVerb(at); at = tree.Head(at), steps++)
            if (_nouns.IsOne(tree, at)) return at;
        return -1;
    }

    // "the implementation of the deal was delayed"
    private static int Stage(Tree tree, int noun)
    {
        if (!IsPart(tree, noun)) return -1;
        foreach (var child in tree.Children(noun))
            if (child > noun && tree.Is(child, "nmod") && (tree.Case(child) == "of" || tree[noun + 1].Form == "of")) return child;
        return -1;
    }

    private static bool IsPart(Tree tree, int noun) =>
        tree.Lemma(noun).ToLowerInvariant() is "implementation" or "signing" or "text" or "term" or "ratification" or "execution" or "extension" or "part" or "phase" or "series" or "number";

    private static readonly Slot[] Objects = [new("governed", null), new("obj", null)];
    private static readonly Slot[] Governed = [new("governed", null)];

    private Agreement Coded(CodingText text, PatternMatch<AgreementStage> match, Tree of, int noun, SourceResolver sources)
    {
        var (tree, word) = (match.Tree, match.Word);
        if (of != tree)
        {
            var named = AgreementNouns.Name(of, noun);
            return new Agreement(Evidence.Of(text.Document, Spans.Carrier(tree, word), [named]), named.Of(text.Text), match.Pattern.Value!.Value)
            {
                Status = status.Of(tree, word), Source = sources.At(tree[word].Span), Time = Circumstances.TimeOf(text.Document, tree, word), Grounds = Spans.Grounds("agreement", match),
            };
        }
        var source = sources.At(tree[word].Span);
        var parties = Mentions(text, tree, Slots.Find(lexicon, match, 'P'), noun, source);
        var backers = match.Pattern.Kind == PatternKind.Hyphen ? [Before(text, tree, word)] : Mentions(text, tree, Slots.Find(lexicon, match, 'B'), noun, source);
        var name = AgreementNouns.Name(tree, noun);
        return new Agreement(Evidence.Of(text.Document, Spans.Carrier(tree, word, noun)), name.Of(text.Text), match.Pattern.Value!.Value)
        {
            Parties = [.. parties.Concat(Between(text, tree, noun, source)).DistinctBy(m => m.Span)], Backers = [.. backers],
            Status = status.Of(tree, word), Source = source, Time = Circumstances.TimeOf(text.Document, tree, word) ?? (match.Pattern.Value == AgreementStage.Signed ? Dated(text.Document, tree, noun) : null), Place = Circumstances.PlaceOf(text.Document, tree, word),
            Grounds = Spans.Grounds("agreement", match, ('N', noun)),
        };
    }

    // "who signed the Bangui accord of 3 May 2021": then.
    private static Time? Dated(Document document, Tree tree, int noun)
    {
        foreach (var told in tree.Times)
            if (told.First > noun + 1 && told.Last <= tree.Last(noun) && tree[told.First - 1].Form is "of" && tree.Head(told.Head(tree)) == noun && told.Time is { Type: Annotation.Times.TimexType.Date, From: { } from, To: { } to }) return new(from, to, told.Time.Precision, told.Time.Span.Of(document.Text));
        return null;
    }

    // "the 2018 accord with the African Union": named with its parties, it has been made.
    private Agreement? Bare(CodingText text, Tree tree, int noun, SourceResolver sources)
    {
        var source = sources.At(tree[noun].Span);
        var parties = Between(text, tree, noun, source);
        if (parties.Count == 0 || tree.Child(noun, "det") is var det and >= 0 && tree.Lemma(det).ToLowerInvariant() is "a" or "an" or "any" or "no") return null;
        var name = AgreementNouns.Name(tree, noun);
        return new Agreement(Evidence.Of(text.Document, name), name.Of(text.Text), AgreementStage.Agreed)
        {
            Parties = [.. parties], Source = source, Grounds = new("agreement/named", [], tree[noun].Form),
            Time = Circumstances.TimeOf(text.Document, tree, noun), Place = Circumstances.PlaceOf(text.Document, tree, noun),
        };
    }

    // "the agreement between Iraq and Turkey", "the deal with Iran"
    private List<Mention> Between(CodingText text, Tree tree, int noun, Source? source)
    {
        var found = new List<Mention>();
        foreach (var child in tree.Children(noun))
            if (child > noun && tree.Is(child, "nmod") && tree.Case(child) is "between" or "with" or "among") found.AddRange(Mentions(text, tree, child, noun, source));
        return found;
    }

    private List<Mention> Mentions(CodingText text, Tree tree, int head, int noun, Source? source) =>
        head < 0 || head == noun ? [] : [.. tree.Coordinated(head).Where(h => Holders.CanAct(lexicon, tree, h)).Select(h => Holders.Mention(text, tree, h, source))];

    private static Mention Before(CodingText text, Tree tree, int participle)
    {
        var (words, _) = Hyphens.Before(tree, participle);
        return text.Actors.Resolve(text, new(words.Of(text.Text), words));
    }

    private static void Add(Document document, List<(string Key, Agreement Agreement)> found, string key, Agreement next)
    {
        var at = found.FindIndex(f => f.Key == key && f.Agreement.Stage == next.Stage && f.Agreement.Status == next.Status);
        if (at < 0)
        {
            found.Add((key, next));
            return;
        }
        var known = found[at].Agreement;
        found[at] = (key, known with
        {
            Parties = known.Parties.Count > 0 ? known.Parties : next.Parties,
            Backers = known.Backers.Count > 0 ? known.Backers : next.Backers,
            Evidence = Evidence.Of(document, known.Evidence.Excerpts[0].Span, [.. known.Evidence.Excerpts.Skip(1).Select(e => e.Span), next.Evidence.Excerpts[0].Span]),
        });
    }
}
