using System.Text;

namespace Dateline.Reviews.Briefs.Realising;

/// <summary>A pattern of a sentence; patterns.txt describes its form.</summary>
internal sealed record SentencePattern(string Section, string Name, string Pattern, IReadOnlyDictionary<string, Phrase> ExampleSlots, string Example)
{
    /// <summary>The words with the slots filled, as a part of a sentence.</summary>
    /// <exception cref="ArgumentException">A slot outside brackets is empty.</exception>
    public string Fill(IReadOnlyDictionary<string, Phrase> slots)
    {
        var text = new StringBuilder();
        for (var i = 0; i < Pattern.Length; i++)
        {
            if (Pattern[i] != '[')
            {
                i = Step(Pattern, i, slots, text) ?? throw new ArgumentException($"{Section}/{Name}: a slot is empty in “{Pattern}”.", nameof(slots));
                continue;
            }
            var end = Pattern.IndexOf(']', i);
            var part = Pattern[(i + 1)..end];
            var words = new StringBuilder();
            var whole = true;
            for (var j = 0; j < part.Length && whole; j++)
                if (Step(part, j, slots, words) is { } next) j = next;
                else whole = false;
            if (whole) text.Append(words);
            i = end;
        }
        return string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // Writes what begins at a place of the pattern and returns where it ends; null where its slot is empty.
    private static int? Step(string pattern, int at, IReadOnlyDictionary<string, Phrase> slots, StringBuilder text)
    {
        if (pattern[at] is not ('{' or '<'))
        {
            text.Append(pattern[at]);
            return at;
        }
        var end = pattern.IndexOf(pattern[at] == '{' ? '}' : '>', at);
        var inner = pattern[(at + 1)..end];
        var name = inner[(inner.IndexOf(' ') + 1)..];
        if (!slots.TryGetValue(name, out var phrase) || string.IsNullOrEmpty(phrase.Text)) return null;
        text.Append(pattern[at] == '{' ? phrase.Text : inner[..^(name.Length + 1)].Split('/')[phrase.IsPlural ? 1 : 0]);
        return end;
    }
}
