using System.Globalization;

namespace Dateline.Host.Verbs;

/// <summary>A question of samples/questions.md.</summary>
/// <param name="Text">As a person asks it.</param>
/// <param name="Topic"><c>control: Ramadi</c>, or a measure and words of what it counts: <c>killed: fighters Sirte</c>.</param>
/// <param name="AsOf">The day it is about.</param>
/// <param name="Known">By what was known on this day.</param>
internal sealed record DemoQuestion(string Text, string Topic, DateOnly AsOf, DateOnly Known)
{
    /// <summary>The lines of a table whose last two fields are days; the rest of the page is for people.</summary>
    public static IReadOnlyList<DemoQuestion> Load(string path)
    {
        var questions = new List<DemoQuestion>();
        foreach (var line in File.ReadLines(path))
            if (line.Split('|', StringSplitOptions.TrimEntries) is ["", var text, var topic, var asOf, var known, ""] && Day(asOf) is { } valid && Day(known) is { } recorded)
                questions.Add(new(text, topic, valid, recorded));
        return questions;
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
