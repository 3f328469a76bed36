using System.Globalization;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Ledger;
using Dateline.Situations;

namespace Dateline.Tests.Situations;

/// <summary>Agreements are told apart, and found again under another name.</summary>
public class AgreementTests
{
    private static readonly IReadOnlyList<string[]> Lines = [.. CaseFile.Read("Situations/agreements.cases").Select(r => r.Data)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void One_agreement_is_one_under_all_its_names_and_two_are_two(int seed)
    {
        var facts = Facts();
        if (seed > 0) new Random(seed).Shuffle(facts);
        var history = new SituationHistory();
        foreach (var (_, known, home) in facts) history.Add(known, home);
        var names = facts.ToDictionary(f => FactKey.Of(f.Known.Known), f => f.Name);
        var told = history.AsOf(new DateOnly(2030, 1, 1), DateTimeOffset.MaxValue).Agreements.Select(a => string.Join(" + ", a.Steps.Select(s => names[s.Fact]).Distinct().Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);
        Assert.Equal(facts.Select(f => f.Name).Distinct().Order(StringComparer.Ordinal), told);
    }

    [Fact]
    public void What_is_joined_says_why()
    {
        var history = new SituationHistory();
        foreach (var (_, known, home) in Facts()) history.Add(known, home);
        var all = history.AsOf(new DateOnly(2030, 1, 1), DateTimeOffset.MaxValue).Agreements;
        Assert.Contains("the same matter: government", all.Single(a => a.Names.Contains("a draft agreement on a unity government") || a.Name == "a draft agreement on a unity government").Joined);
        Assert.Contains("the same name: minsk", all.Single(a => a.Name == "the Minsk II agreement" || a.Names.Contains("the Minsk II agreement")).Joined);
    }

    [Fact]
    public void Every_word_of_a_name_says_what_the_file_tells() => Assert.All(AgreementName.Entries, entry =>
    {
        var end = entry.Example.IndexOf(" was", StringComparison.Ordinal) is > 0 and var was ? was : entry.Example.IndexOf(" took", StringComparison.Ordinal) is > 0 and var took ? took : entry.Example.IndexOf(" begins", StringComparison.Ordinal);
        var name = AgreementName.Of(entry.Example[..end].Replace("*", "", StringComparison.Ordinal), ActorRegistry.BuiltIn);
        Assert.True(name.IsPlain, entry[0]);
        Assert.Equal((entry[1] == "new", entry[1] == "draft"), (name.IsNew, name.IsDraft));
    });

    private static (string Name, KnownFact Known, string? Home)[] Facts()
    {
        var (facts, document, home) = (new List<(string, KnownFact, string?)>(), default(Document), default(string));
        foreach (var (i, given) in Lines.Index())
        {
            var isSame = given[0].StartsWith('+');
            var f = isSame ? [given[0][1..].Trim(), "", "", .. given[1..]] : given;
            if (!isSame)
            {
                document = Document.FromText($"Report {i}\n\nThey initialled it, they signed it.", DateOnly.ParseExact(f[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), source: $"report-{i}");
                home = f[2] == "-" ? null : f[2];
            }
            var stage = f[4].Split(' ');
            Assert.True(Vocabulary.TryParse<AgreementStage>(stage[0], out var parsed), string.Join('|', given));
            var words = stage.Length > 1 ? new TextSpan(document!.Text.IndexOf("They", StringComparison.Ordinal), 18) : new TextSpan(document!.Text.IndexOf("they", StringComparison.Ordinal), 14 + (isSame ? 1 : 0));
            var fact = new Agreement(Evidence.Of(document, words), f[3], parsed)
            {
                Status = Status.Actual, Confidence = 1,
                Time = f[5] == "-" ? null : new Time(DateOnly.ParseExact(f[5], "yyyy-MM-dd", CultureInfo.InvariantCulture), DateOnly.ParseExact(f[5], "yyyy-MM-dd", CultureInfo.InvariantCulture), TimePrecision.Day, f[5]),
                Place = f[6] == "-" ? null : new Place(f[6]) { Country = home, Precision = PlacePrecision.Country },
            };
            var recorded = new DateTimeOffset(document.Published!.Value.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            facts.Add((f[0], new(new(i + 1, recorded, fact, new(i + 1, recorded, document)), new("origin", "Origin")), home));
        }
        return [.. facts];
    }
}
