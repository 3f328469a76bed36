using Dateline.Training.Corpora;

namespace Dateline.Tests.Training;

public sealed class DetokenizerTests
{
    [Theory]
    [InlineData("He said , `` Go . ''", "He said, \"Go.\"")]
    [InlineData("It cost $ 5 ( 3 % of sales ) .", "It cost $5 (3% of sales).")]
    [InlineData("Libya 's army did n't move", "Libya's army didn't move")]
    public void Tokens_become_text_again(string tokens, string text)
    {
        var (joined, spans) = Detokenizer.Join(tokens.Split(' '));

        Assert.Equal(text, joined);
        Assert.Equal(tokens.Replace("``", "\"").Replace("''", "\"").Split(' '), spans.Select(s => s.Of(joined)));
    }
}
