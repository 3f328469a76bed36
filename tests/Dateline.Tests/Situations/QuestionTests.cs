using System.Globalization;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Tests.Situations;

/// <summary>Sixty questions on the samples, answered by hand (questions.cases).</summary>
public class QuestionTests(ITestOutputHelper output)
{
    private static readonly string[][] Lines = [.. CaseFile.Read("Situations/questions.cases").Select(c => c.Data)];

    private static readonly Dictionary<string, (string[] Codes, string[] Words)> SidesOf = Lines.Where(l => l[0] == "side")
        .ToDictionary(l => l[1], l => (l[2].Split(' '), l[3].Split("; ")));

    [Fact]
    public void The_sixty_questions_are_answered_as_an_analyst_does()
    {
        var questions = Lines.Where(l => l[0] != "side").ToList();
        Assert.Equal(60, questions.Count);
        var right = 0;
        foreach (var question in questions)
        {
            var situation = SampleHistory.Instance.AsOf(Day(question[2]), Day(question[3]));
            var (isRight, answer) = question[0] == "control" ? Control(situation, question[1], question[4]) : Figure(situation, question[1], question[4]);
            if (isRight) right++;
            else output.WriteLine($"{question[6]} ({question[1]}, {question[2]}, known {question[3]}) expected {question[4]}; got {answer}");
        }
        output.WriteLine($"{right} of 60");
        Assert.Equal(questions.Count, right);
    }

    private static (bool, string) Control(Situation situation, string place, string expected)
    {
        var state = situation.Control.Where(p => p.Place.Name == place).MaxBy(p => p.Holds.Sum(h => h.Facts.Count) + p.Ended.Sum(h => h.Facts.Count));
        var answer = state is null ? "nothing known" : $"{state.Grade} {state.Holder} [{string.Join("; ", state.Holds.Select(h => $"{h.Holder} {h.Grade} since {h.From:O}{(h.IsWhole ? "" : " part")}"))}]";
        if (state is null) return (expected == "nobody known", answer);
        if (expected == "contested") return (state.Grade == Grade.Contested, answer);
        var grade = Enum.GetValues<Grade>().Cast<Grade?>().FirstOrDefault(g => expected.StartsWith($"{g} ", StringComparison.OrdinalIgnoreCase));
        var side = grade is null ? expected : expected[($"{grade}".Length + 1)..];
        // A place that is contested is not held.
        return (state.Holder is { } holder && Is(holder, side) && (grade is null ? state.Grade is Grade.Assessed or Grade.Claimed : state.Grade == grade), answer);
    }

    private static bool Is(Side holder, string side)
    {
        var (codes, words) = SidesOf[side];
        if (holder.State is { } state) return codes.Contains(state);
        return words.Any(w => holder.Name.Contains(w, StringComparison.OrdinalIgnoreCase));
    }

    private static (bool, string) Figure(Situation situation, string what, string expected)
    {
        var colon = what.IndexOf(':', StringComparison.Ordinal);
        Assert.True(Vocabulary.TryParse<Measure>(what[..colon], out var measure), what);
        var words = what[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // The series with all the words in its name, or else in its evidence; of more the newest, then the one that most texts count.
        var named = situation.Figures.Where(f => f.Measure == measure && words.All(w => f.Label.Contains(w, StringComparison.OrdinalIgnoreCase))).ToList();
        if (named.Count == 0) named = [.. situation.Figures.Where(f => f.Measure == measure && words.All(w => Names(f, w)))];
        var series = named.OrderBy(f => f.Age).ThenByDescending(f => f.Claims.Count).ThenBy(f => f.Label.Length).FirstOrDefault();
        if (series is null) return (false, "nothing known");
        var answer = FormattableString.Invariant($"{series.Label}: {series.Low} to {series.High}, latest {series.Latest}");
        string told = expected.Split(' ')[0] switch
        {
            "latest" => FormattableString.Invariant($"latest {series.Latest}"),
            "first" => FormattableString.Invariant($"first {series.First}"),
            _ => FormattableString.Invariant($"from {series.Low} to {series.High}"),
        };
        return (told == expected, answer);
    }

    private static bool Names(FigureSeries series, string word) => series.Label.Contains(word, StringComparison.OrdinalIgnoreCase) ||
        series.Claims.Any(c => SampleHistory.Sentence(c.Fact).Contains(word, StringComparison.OrdinalIgnoreCase));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
