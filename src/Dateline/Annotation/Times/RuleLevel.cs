namespace Dateline.Annotation.Times;

/// <summary>Rules that work on the same items, by the words and classes that they can begin with.</summary>
internal sealed class RuleLevel
{
    private readonly Dictionary<string, List<TimeRule>> _byWord = [];
    private readonly Dictionary<string, List<TimeRule>> _byClass = [];

    public RuleLevel(IEnumerable<TimeRule> rules)
    {
        foreach (var rule in rules)
            foreach (var element in rule.Elements)
            {
                if (element.Class is { } name) Add(_byClass, name, rule);
                foreach (var word in element.Words) Add(_byWord, word, rule);
                if (!element.IsOptional) break;
            }
    }

    /// <summary>Replaces what rules fit, the longest first, by what they make of it.</summary>
    /// <param name="items">The items of a sentence.</param>
    /// <param name="make">What a rule makes of what it has found, or null where it should not have.</param>
    public List<Item> Apply(List<Item> items, Func<TimeRule, Item?[], int, Item?> make)
    {
        var reduced = new List<Item>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            var (made, from, length) = Longest(items, i, make);
            if (made is null)
            {
                reduced.Add(items[i]);
                continue;
            }
            // Context before the expression stays as it is.
            for (var k = i; k < from; k++) reduced.Add(items[k]);
            reduced.Add(made);
            i = from + length - 1;
        }
        return reduced;
    }

    private (Item?, int From, int Length) Longest(List<Item> items, int i, Func<TimeRule, Item?[], int, Item?> make)
    {
        var best = default((Item?, int From, int Length));
        var bestReach = 0;
        foreach (var rule in Candidates(items[i]))
        {
            if (rule.Match(items, i) is not { } found) continue;
            var before = 0;
            var length = 0;
            var reach = 0;
            for (var k = 0; k < found.Length; k++)
            {
                if (found[k] is null) continue;
                reach++;
                if (!rule.Elements[k].IsContext) length++;
                else if (length == 0) before++;
            }
            if (reach <= bestReach || make(rule, found, i) is not { } item) continue;
            (best, bestReach) = ((item, i + before, length), reach);
        }
        return best;
    }

    private IEnumerable<TimeRule> Candidates(Item item)
    {
        if (item.Reading is null && _byWord.TryGetValue(item.Text, out var byWord))
            foreach (var rule in byWord) yield return rule;
        foreach (var (name, _) in item.Classes)
            if (_byClass.TryGetValue(name, out var byClass))
                foreach (var rule in byClass) yield return rule;
    }

    private static void Add(Dictionary<string, List<TimeRule>> index, string key, TimeRule rule)
    {
        if (!index.TryGetValue(key, out var rules)) index.Add(key, rules = []);
        if (!rules.Contains(rule)) rules.Add(rule);
    }
}
