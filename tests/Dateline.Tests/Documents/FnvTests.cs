using Dateline.Documents;

namespace Dateline.Tests.Documents;

public class FnvTests
{
    // The vectors that Fowler, Noll and Vo publish.
    [Theory]
    [InlineData("", 0x811c9dc5)]
    [InlineData("a", 0xe40c292c)]
    [InlineData("foobar", 0xbf9cf968)]
    public void Stored_numbers_stay_as_they_are(string text, uint hash) => Assert.Equal((hash, hash), (Fnv.Of(text), Fnv.Of(System.Text.Encoding.UTF8.GetBytes(text))));
}
