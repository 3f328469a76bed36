using Dateline.Documents;
using Dateline.Knowledge.Actors;

namespace Dateline.Annotation.Trees;

/// <summary>
/// Puts a name behind a title of several words upright: in <c>Secretary of State Kerry</c> a parser hangs the name on the office and
/// may make somebody of "State Kerry". The name becomes a person and the head of its title, as in <c>President Obama</c>.
/// </summary>
internal sealed class TitledNames(OfficeTable offices)
{
    private const int LongestTitle = 8, LongestName = 4;

    public Sentence Repair(string text, Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length - 3; i++)
        {
            if (!offices.CanBegin(sentence.Tokens[i].Form)) continue;
            var name = TitleEnd(text, sentence.Tokens, i);
            if (name == 0 || NameEnd(sentence, name) is not (> 0 and var end) || Rehung(sentence.Tokens, i, name, end) is not { } tokens) continue;
            sentence = new(sentence.Span, tokens) { Entities = Renamed(sentence, name, end) };
            i = end - 1;
        }
        return sentence;
    }

    // The index after the longest title of the registry that begins at a token and has an "of" in it; 0 where there is none.
    private int TitleEnd(string text, Token[] tokens, int first)
    {
        Span<char> buffer = stackalloc char[NameFolding.MaxLength];
        var longest = Math.Min(tokens.Length - 1, first + LongestTitle);
        var of = first + 1;
        while (of < longest && tokens[of].Form is not "of") of++;
        for (var end = longest; end > of + 1; end--)
        {
            var words = text.AsSpan(tokens[first].Span.Start, tokens[end - 1].Span.End - tokens[first].Span.Start);
            if (offices.BodiesWith(buffer[..NameFolding.Fold(words, buffer)]).Count > 0) return end;
        }
        return 0;
    }

    // The index after the person's name that begins at a token: an entity, or proper nouns that none but the title's own entity claims.
    private static int NameEnd(Sentence sentence, int first)
    {
        if (sentence.EntityAt(first) is { } entity && entity.First == first) return entity.Type is EntityType.Per ? entity.End : -1;
        var end = first;
        while (end < sentence.Tokens.Length && end < first + LongestName && IsName(sentence.Tokens[end])) end++;
        return end > first ? end : -1;
    }

    private static bool IsName(Token token) => token.Upos == Upos.Propn && token.Form.Length > 1 && char.IsUpper(token.Form[0]) && token.Form.Any(char.IsLower);

    // Null where the heads go round in a circle.
    private static Token[]? Rehung(Token[] tokens, int first, int name, int end)
    {
        Token[] hung = [.. tokens];
        bool IsOfTitle(int i) => first <= i && i < name;
        bool IsOfName(int i) => name <= i && i < end;
        var title = Array.FindIndex(tokens, first, name - first, t => !IsOfTitle(t.Head));
        var head = Array.FindIndex(tokens, name, end - name, t => !IsOfName(t.Head));
        if (title < 0 || head < 0) return null;
        // "Chairman of the Joint Chiefs of Staff": the chiefs are part of a longer title.
        while (tokens[title] is { Deprel: "nmod" } inner && inner.Head >= 0 && inner.Head < first) first = title = inner.Head;
        var outer = IsOfName(tokens[title].Head) ? tokens[head] : tokens[title];
        hung[head] = hung[head] with { Head = outer.Head, Deprel = outer.Deprel };
        hung[title] = hung[title] with { Head = head, Deprel = "nmod:desc" };
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i == head || i == title) continue;
            if (IsOfName(i) && !IsOfName(tokens[i].Head)) hung[i] = hung[i] with { Head = head, Deprel = "flat" };
            // "of" is the title's own; what comes behind the name belongs to the person, as does what joins the title to other words.
            else if (IsOfTitle(i) && !IsOfTitle(tokens[i].Head)) hung[i] = tokens[i].Deprel is "case" ? hung[i] with { Head = name - 1 } : hung[i] with { Head = title, Deprel = "nmod" };
            else if (i >= end && IsOfTitle(tokens[i].Head) || i < first && tokens[i].Head == title && tokens[i].Deprel is "cc" or "case" or "mark" or "punct") hung[i] = hung[i] with { Head = head };
        }
        return hung;
    }

    private static List<Entity> Renamed(Sentence sentence, int name, int end)
    {
        var entities = sentence.Entities.Where(e => e.End <= name || e.First >= end).ToList();
        entities.Add(new(sentence.Tokens[name].Span.Cover(sentence.Tokens[end - 1].Span), EntityType.Per, name, end));
        entities.Sort((a, b) => a.First.CompareTo(b.First));
        return entities;
    }
}
