using Dateline.Facts;
using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Composing;
using Dateline.Reviews.Briefs.Grammar;

namespace Dateline.Tests.Reviews.Briefs;

/// <summary>How clauses are cut, and what an editor strikes.</summary>
public class GrammarTests
{
    private static readonly Syntax Syntax = new(English.English.Reader);

    [Theory]
    [MemberData(nameof(CaseFile.Read), "Reviews/Briefs/cuts.cases", MemberType = typeof(CaseFile))]
    public void A_clause_is_cut_at_its_seams(string[] fields)
    {
        var tree = Assert.Single(Syntax.Of(fields[0]));
        var verb = Enumerable.Range(0, tree.Count).First(i => tree.Upos(i) == "VERB");
        Assert.Equal(fields[1], Pruner.Behind(tree, fields[0], verb, verb) is { } behind ? behind.Words : "–");
    }

    [Theory]
    [MemberData(nameof(CaseFile.Read), "Reviews/Briefs/strikes.cases", MemberType = typeof(CaseFile))]
    public void An_editor_strikes_what_cannot_stand(string[] fields) =>
        Assert.Equal(fields[1] == "–" ? "" : fields[1], string.Join("; ", new Editor(Syntax).Read(fields[0])));

    public static TheoryData<string> Verbs => [.. Valency.Entries.Select(e => e[0])];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_verb_is_told_with_what_it_needs(string verb)
    {
        var entry = Valency.Entries.Single(e => e[0] == verb);
        foreach (var (sentence, isFit) in new[] { (entry[2], true), (entry[3], false) })
        {
            var tree = Syntax.Of(sentence)[0];
            Assert.True(isFit == Valency.Allows(verb, tree, tree.Root), sentence);
        }
    }

    public static TheoryData<string> Examples => [.. WordList.Bare.Entries.Concat(WordList.Known.Entries).Select(e => $"{e.File}:{e.Line}")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_example_of_a_list_can_stand_and_has_a_word_of_it(string place)
    {
        var entry = WordList.Bare.Entries.Concat(WordList.Known.Entries).Single(e => $"{e.File}:{e.Line}" == place);
        var word = entry.Example.Split('*')[1];
        Assert.Contains(word, entry[0].Split(',', StringSplitOptions.TrimEntries));
        Assert.Equal([], new Editor(Syntax).Read(entry.Example.Replace("*", "", StringComparison.Ordinal)).Where(p => p.StartsWith($"{word}:", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_example_of_a_cause_has_a_word_that_leads_to_it() => Assert.All(Causes.Entries, entry => Assert.Equal(entry[1], Causes.Of(entry.Example.Replace("*", "", StringComparison.Ordinal))?.Told));

    [Fact]
    public void The_example_of_a_fate_has_a_word_that_leads_to_it() => Assert.All(Fates.Entries, entry =>
    {
        var text = entry.Example.Replace("*", "", StringComparison.Ordinal);
        var document = Dateline.Documents.Document.FromText(text);
        var figure = new Figure(Evidence.Of(document, new(0, text.Length)), Vocabulary.TryParse<Measure>(entry[0], out var measure) ? measure : throw entry.Error("a measure"));
        Assert.Equal(entry[2], Fates.Of(figure).Told(isPlural: true, isBefore: false));
    });
}
