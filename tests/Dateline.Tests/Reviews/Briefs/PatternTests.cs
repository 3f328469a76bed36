using Dateline.Knowledge.Entries;
using Dateline.Reviews.Briefs.Checking;
using Dateline.Reviews.Briefs.Realising;

namespace Dateline.Tests.Reviews.Briefs;

public class PatternTests
{
    public static TheoryData<string> Names => [.. PatternFile.Patterns.Select(p => $"{p.Section}/{p.Name}")];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_example_of_a_pattern_comes_out(string name)
    {
        var pattern = PatternFile.Patterns.Single(p => $"{p.Section}/{p.Name}" == name);
        var clause = pattern.Fill(pattern.ExampleSlots);
        Assert.Equal(pattern.Example, pattern.Example.EndsWith('.') || pattern.Example.EndsWith('”') ? Realiser.Sentence(clause) : clause);
    }

    [Fact]
    public void An_unknown_slot_is_refused_with_file_line_and_what_is_allowed()
    {
        var lines = new StringReader("# patterns\n[control: holder object]\ntook | {holder} took {town} | holder=rebels | Rebels took Taiz.");
        var error = Assert.Throws<LexiconException>(() => PatternFile.Read(EntryFile.Read(lines, "mine.txt", "")));
        Assert.Equal("mine.txt:3: No slot “town” is known here; allowed are holder, object.", error.Message);
    }

    [Fact]
    public void An_example_with_an_unknown_slot_is_refused()
    {
        var lines = new StringReader("[control: holder object]\ntook | {holder} took {object} | holder=rebels; town=Taiz | Rebels took Taiz.");
        Assert.Contains("mine.txt:2: “town=Taiz” is no slot", Assert.Throws<LexiconException>(() => PatternFile.Read(EntryFile.Read(lines, "mine.txt", ""))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_slot_outside_brackets_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => Realiser.Clause("control", "took", ("holder", new Phrase("rebels"))));

    [Fact]
    public void Names_take_their_article_and_number() =>
        Assert.All(NameForms.Entries, e => Assert.Equal(e[2], NameForms.Named(e[2].StartsWith("the ", StringComparison.Ordinal) ? e[2][4..] : e[2]).Text));

    [Fact]
    public void Lines_of_effort_are_told_by_their_words() => Assert.All(Dateline.Reviews.Briefs.Composing.LinesOfEffort.Entries, e =>
    {
        var line = Dateline.Reviews.Briefs.Composing.LinesOfEffort.Of(e[2].Replace("*", "", StringComparison.Ordinal));
        Assert.Equal(e[1], line is { } of ? Dateline.Knowledge.Ontology.Vocabulary.Word(of) : "none");
    });

    [Theory]
    [InlineData("strike", "striking")]
    [InlineData("kidnap", "kidnapping")]
    [InlineData("carry", "carrying")]
    [InlineData("flee", "fleeing")]
    [InlineData("cross", "crossing")]
    public void Verbs_have_a_form_for_what_is_going_on(string verb, string going) => Assert.Equal(going, VerbForms.OfBase(verb)!.Going);

    [Fact]
    public void Verbs_have_their_forms()
    {
        Assert.True(VerbForms.Entries.Count > 80);
        Assert.All(VerbForms.Entries, e => Assert.NotNull(VerbForms.OfBase(e[0])));
        Assert.Equal("drove", VerbForms.OfParticiple("driven")!.Past);
        Assert.Equal("deny", VerbForms.OfFinite("denies")!.Base);
    }

    [Theory]
    [InlineData(1, "one")]
    [InlineData(9, "nine")]
    [InlineData(10, "10")]
    [InlineData(250000, "250,000")]
    [InlineData(3200000, "3.2 million")]
    [InlineData(1234567, "1,234,567")]
    [InlineData(2000000000, "2 billion")]
    [InlineData(2.5, "2.5")]
    public void Numbers_are_written_as_reports_write_them(double number, string words) => Assert.Equal(words, NumberWords.Of(number));

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a,b", "a and b")]
    [InlineData("a,b,c", "a, b and c")]
    public void Lists_end_in_and(string items, string words) => Assert.Equal(words, Realiser.List(items.Split(',')));

    [Fact]
    public void What_writes_and_what_checks_share_no_code()
    {
        var types = typeof(SentenceChecker).Assembly.GetTypes();
        bool IsOf(Type type, string area) => type.Namespace == $"Dateline.Reviews.Briefs.{area}";
        foreach (var type in types.Where(t => IsOf(t, "Checking")))
            Assert.DoesNotContain(Architecture.TypeReferences.Of(type), t => IsOf(t, "Realising") || IsOf(t, "Composing"));
        foreach (var type in types.Where(t => IsOf(t, "Realising") || IsOf(t, "Composing")))
            Assert.DoesNotContain(Architecture.TypeReferences.Of(type), t => IsOf(t, "Checking"));
    }
}
