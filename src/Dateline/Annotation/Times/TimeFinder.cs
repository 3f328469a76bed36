using Dateline.Annotation.Trees;

namespace Dateline.Annotation.Times;

/// <summary>Finds the words of time in a sentence and reads them, before they are reckoned.</summary>
internal sealed class TimeFinder
{
    private readonly TimeWords _words;
    private readonly ItemReader _items;
    private readonly RuleLevel[] _levels;

    public TimeFinder(Festivals festivals)
    {
        var rules = TimeFile.Read("rules").Concat(festivals.Rules).GroupBy(e => e.Section).Select(level => level.Select(e => new TimeRule(e)).ToList()).ToList();
        // Where no class is asked for, the words themselves tell: "the past", "overnight".
        var bare = rules.SelectMany(level => level).Where(r => r.Elements.All(e => e.Class is null)).SelectMany(r => r.Elements.Last(e => !e.IsOptional).Words);
        _words = new(TimeFile.Read("words"), festivals.Words.Concat(bare));
        _items = new(_words);
        _levels = [.. rules.Select(level => new RuleLevel(level))];
    }

    /// <summary>What was read, in text order.</summary>
    public List<Item> Find(Sentence sentence, Tree tree)
    {
        if (!_words.MayTell(sentence)) return [];
        var items = _items.Read(tree);
        foreach (var level in _levels) items = level.Apply(items, (rule, found, _) => ReadingMaker.Make(tree, rule, found));
        items.RemoveAll(i => i.Reading is null or { Form: "none" });
        return items;
    }
}
