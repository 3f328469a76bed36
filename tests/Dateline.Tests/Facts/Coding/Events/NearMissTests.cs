using Dateline.Documents;
using Dateline.Facts.Coding;
using Dateline.Facts.Coding.Events;
using Dateline.Knowledge;
using Dateline.Knowledge.Actors;

namespace Dateline.Tests.Facts.Coding.Events;

public class NearMissTests
{
    private static readonly Lexicon Words = Lexicon.Load();
    private static readonly EventCoder Coder = new(Words, new(Words.Status, Words.Reporting));

    [Theory]
    [InlineData("The mayor struck a balance between the two plans.", "struck", NearMisses.NoEvent)]
    [InlineData("The army carried out strikes on the town.", "strikes", NearMisses.Joined)]
    [InlineData("These figures threaten the plan.", "threaten", NearMisses.NoActor)]
    public void A_word_of_the_lexicon_that_makes_no_event_is_listed_with_the_reason(string sentence, string word, string reason) =>
        Assert.Contains((word, reason), Nearly(sentence).Select(m => (m.Word.Of(sentence), m.Reason)));

    [Fact]
    public void What_made_an_event_is_not_listed() =>
        Assert.DoesNotContain(Nearly("Rebels attacked an army base."), m => m.Entry.StartsWith("attack", StringComparison.Ordinal));

    private static IReadOnlyList<NearMiss> Nearly(string text) =>
        Coder.Nearly(new CodingText(EnglishReader.Instance.Annotate(Document.FromText(text)), Words, ActorRegistry.BuiltIn));
}
