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
        _words = new(TimeFile.Read("words"), festivals.Words);
        _items = new(_words);
        _levels = RuleLevel.Load([.. TimeFile.Read("rules"), .. festivals.Rules]);
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
