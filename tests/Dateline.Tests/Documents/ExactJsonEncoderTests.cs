using System.Text;
using System.Text.Json;
using CsCheck;
using Dateline.Documents;

namespace Dateline.Tests.Documents;

public class ExactJsonEncoderTests
{
    [Theory]
    [InlineData("“é” \u00A0 😀 \u200F <&'+>", "“é” \u00A0 😀 \u200F <&'+>")]
    [InlineData("a\"b\\c\n\u0001\u007F", "a\\\"b\\\\c\\n\\u0001\\u007f")]
    public void Only_what_must_be_escaped_is(string text, string written) => Assert.Equal($"\"{written}\"", Write(text));

    [Fact]
    public void Lone_surrogates_are_escaped_and_pairs_are_not() =>
        Assert.Equal("\"\\udc00\uD800\uDC00a\\ud800\"", Write("\uDC00\uD800\uDC00a\uD800"));

    [Fact]
    public void Any_text_comes_back_unit_by_unit() => Gen.Char.Array[0, 300].Sample(units =>
    {
        var text = new string(units);
        using var json = JsonDocument.Parse(Write(text));
        return JsonText.Read(json.RootElement) == text;
    });

    private static string Write(string text)
    {
        var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = ExactJsonEncoder.Instance, SkipValidation = true })) json.WriteStringValue(text);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
