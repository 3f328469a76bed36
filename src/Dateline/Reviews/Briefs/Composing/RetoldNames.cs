using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts;
using Dateline.Reviews.Briefs.Grammar;
using Dateline.Reviews.Briefs.Realising;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>Names in a clause that is told whole.</summary>
internal sealed class RetoldNames(Composer composer)
{
    /// <summary>“He”, “the army” and “M23” by their names; false where nobody knows who is meant.</summary>
    public bool NameSubject(Wording told)
    {
        var (known, tree, clause, draft, document) = (told.Known, told.Tree, told.Clause, told.Draft, told.Document);
        var subject = tree.Child(clause.Head, "nsubj");
        var (first, last) = (tree.First(subject), Names.LastOf(tree, subject));
        var span = told.SpanOf(first, last);
        var mention = composer.Actors.In(document, span).FirstOrDefault(m => m.Span == span);
        if (mention.Text is null && composer.Registry.Find(span.Of(document.Text), document.Published) is { } actor) mention = new(span.Of(document.Text), span) { Id = actor.Id, Code = actor.Code };
        if (tree.Upos(subject) == Upos.Pron && tree[subject].Form.ToLowerInvariant() is not ("those" or "others" or "nobody" or "everyone")) return mention.Id is not null && composer.Namer.Of(mention, known, draft) is { } meant && Put(meant);
        if (tree.Has(subject, "conj") || tree.EntityAt(subject)?.Type == EntityType.Loc && mention.Text is null) return true;
        // "93 KFOR peacekeepers" and "M23 rebels" say what they are; of "Japan's chief cabinet secretary, Hirokazu Matsuno" the name stands behind.
        var isSaid = tree[subject].Xpos is "NN" or "NNS" && tree[first].Form.ToLowerInvariant() != "the" || Enumerable.Range(first, last - first + 1).Any(i => tree.Upos(i) == Upos.Num);
        return isSaid || last < tree.Last(subject) || mention.Id is null || composer.Namer.Of(mention, known, draft) is not { } name || name.Text == mention.Text || Put(name);

        bool Put(Phrase name)
        {
            told.Instead[first] = (last, last == tree.Last(subject) ? name.Text : Composer.Bare(name).Text);
            foreach (var aux in tree.Children(clause.Head))
                if (aux < clause.Head && clause.Has(aux) && tree[aux].Form is "was" or "were" && !told.Instead.ContainsKey(aux)) told.Instead[aux] = (aux, name.IsPlural ? "were" : "was");
            return true;
        }
    }

    /// <summary>“O'Brien met Aliyev” by the full names that the text gave before.</summary>
    public void Expand(Wording told)
    {
        var (tree, document) = (told.Tree, told.Document);
        foreach (var i in told.Clause.Tokens)
        {
            if (tree.Upos(i) != Upos.Propn || i > 0 && tree.Upos(i - 1) == Upos.Propn || tree.EntityAt(i) is not { Type: EntityType.Per } person || person.Span.Length != tree[i].Span.Length || told.Instead.ContainsKey(i)) continue;
            var mention = composer.Actors.In(document, told.SpanOf(i, i)).FirstOrDefault();
            if (mention.Id is not { } id || composer.Actors.Named(document, id).FirstOrDefault(m => m.Span.Start < mention.Span.Start && m.Text.EndsWith($" {mention.Text}", StringComparison.Ordinal)) is not { Text: { } full } named) continue;
            told.Draft.Derive(new(DerivationKind.Coreference, full, mention.Text) { Passage = told.Draft.Support(document, named.Span) });
            told.Instead[i] = (i, full);
        }
    }
}
