using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Annotation.Coreference;

/// <summary>Links names: the same name, a person's last name, acronyms, the last words of a body's name, and what the registry knows as one.</summary>
internal sealed class NameMatcher(ChainBoard board, AnnotatedText text)
{
    private readonly Dictionary<(string Name, bool IsPerson), Nominal> _byName = [];

    public void Link()
    {
        foreach (var nominal in board.All)
            if (nominal.Name is { Type: not (EntityType.Event or EntityType.Misc or EntityType.Product) } name) Same(nominal, Clean(name));
        Registered();
        var names = _byName.Values.OrderBy(n => n.Index).ToList();
        var (persons, bodies) = (names.FindAll(n => n.Name!.Value.Type == EntityType.Per), names.FindAll(n => n.Name!.Value.Type == EntityType.Org));
        foreach (var name in persons) Partial(name, persons, IsPersonsPart);
        foreach (var name in bodies) Partial(name, bodies, IsAcronymOrEnd);
        foreach (var name in names) Bracket(name);
    }

    private void Same(Nominal nominal, string name)
    {
        if (name.Length == 0) return;
        var key = (name, nominal.Name!.Value.Type == EntityType.Per);
        if (!_byName.TryGetValue(key, out var first)) _byName[key] = nominal;
        else if (Fit(first, nominal)) board.Link(first, nominal);
    }

    private void Registered()
    {
        var first = new Dictionary<string, Nominal>();
        var next = 0;
        foreach (var linked in text.Actors)
        {
            while (next < board.All.Count && board.All[next].Tree[board.All[next].Head].Span.End <= linked.Span.Start) next++;
            for (var i = next; i < board.All.Count && board.All[i].Tree[board.All[i].Head].Span.Start < linked.Span.End; i++)
            {
                var nominal = board.All[i];
                var own = nominal.Name?.Span ?? nominal.Tree[nominal.Head].Span;
                // "the president of Chile" is one person and one country.
                if (nominal.IsPronoun || nominal.Member >= 0 || !linked.Span.Contains(own) || IsWithin(nominal, linked.Span)) continue;
                if (!first.TryGetValue(linked.Actor.Id, out var known)) first[linked.Actor.Id] = nominal;
                else board.Link(known, nominal);
            }
        }
    }

    private static bool IsWithin(Nominal nominal, TextSpan link)
    {
        var (tree, head) = (nominal.Tree, nominal.Tree.Head(nominal.Head));
        return head >= 0 && link.Contains(tree[head].Span) && !(nominal.Name is { } name && name.First <= head && head < name.End);
    }

    // Only where one longer name fits, or one at the most in the paragraph of choice: two Clintons stay apart.
    private void Partial(Nominal name, List<Nominal> names, Func<Nominal, Nominal, bool> isPart)
    {
        var fitting = default(Nominal);
        foreach (var other in names)
        {
            if (other == name || !isPart(name, other) || !Fit(name, other)) continue;
            if (fitting is not null && board.ChainOf(fitting) != board.ChainOf(other)) return;
            fitting = other;
        }
        if (fitting is not null) board.Link(fitting, name);
    }

    private bool Fit(Nominal one, Nominal two) =>
        board.ChainOf(one).Gender is var a && board.ChainOf(two).Gender is var b && (a == Gender.Unknown || b == Gender.Unknown || a == b);

    private static bool IsPersonsPart(Nominal part, Nominal whole)
    {
        var (p, w) = (part.Name!.Value, whole.Name!.Value);
        var (shorter, longer) = (p.End - p.First, w.End - w.First);
        if (shorter >= longer) return false;
        if (shorter == 1) return Same(part, p.First, whole, w.End - 1) || Same(part, p.First, whole, w.First) && part.Modifiers.Length == 0;
        return Same(part, p.End - 1, whole, w.End - 1) && (Same(part, p.First, whole, w.First) || longer == shorter + 1 && Same(part, p.First, whole, w.First + 1));
    }

    private static bool IsAcronymOrEnd(Nominal part, Nominal whole)
    {
        var (p, w) = (part.Name!.Value, whole.Name!.Value);
        var (shorter, longer) = (p.End - p.First, w.End - w.First);
        if (shorter == 1 && longer > 1 && part.Tree[p.First].Form is { Length: > 1 } form && IsAcronym(form, whole.Tree, w)) return true;
        if (shorter >= longer || shorter == 1 && CoreferenceWords.Instance.ClassOf(part.Lemma, part.Lemma) == NounClass.None) return false;
        for (var k = 1; k <= shorter; k++)
            if (!Same(part, p.End - k, whole, w.End - k)) return false;
        return true;
    }

    /// <summary>Whether the letters are the first ones of a name's words, small words left out or not.</summary>
    private static bool IsAcronym(string form, Tree tree, Entity name)
    {
        var (capitals, k) = (0, 0);
        for (var i = name.First; i < name.End; i++)
        {
            var first = tree[i].Form[0];
            if (!char.IsUpper(first)) continue;
            capitals++;
            while (k < form.Length && form[k] == '.') k++;
            if (k >= form.Length || form[k++] != first) return false;
        }
        while (k < form.Length && form[k] == '.') k++;
        return capitals >= 2 && k == form.Length;
    }

    // "Syrian Democratic Forces (SDF)"
    private void Bracket(Nominal nominal)
    {
        var (tree, name) = (nominal.Tree, nominal.Name!.Value);
        if (name.First < 2 || tree[name.First - 1].Form is not "(" || name.End >= tree.Count || tree[name.End].Form is not ")") return;
        if (!tree[name.First].Form.All(c => char.IsUpper(c) || c is '.' or '-') || name.End - name.First > 1) return;
        if (board.At(tree.Index, name.First - 2) is { Name: { Type: EntityType.Org or EntityType.Norp } } whole) board.Link(whole, nominal);
    }

    private static bool Same(Nominal one, int i, Nominal two, int k) => one.Tree[i].Form.Equals(two.Tree[k].Form, StringComparison.OrdinalIgnoreCase);

    private string Clean(Entity name)
    {
        var words = name.Span.Of(text.Document.Text).ToLowerInvariant();
        return words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words;
    }
}
