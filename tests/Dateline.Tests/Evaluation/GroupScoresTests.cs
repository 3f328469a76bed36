using Dateline.Evaluation.Stories;

namespace Dateline.Tests.Evaluation;

public class GroupScoresTests
{
    /// <summary>Gold {1 2 3} {4 5} {6}, found {1 2} {3 4 5} {6}: counted by hand.</summary>
    [Fact]
    public void The_measures_are_those_of_their_definitions()
    {
        var scores = GroupScores.Of([("a", "x"), ("a", "x"), ("a", "y"), ("b", "y"), ("b", "y"), ("c", "z")]).ToDictionary(s => s.Name);
        Assert.Equal(2 / 3.0, scores["muc"].Recall, 9);
        Assert.Equal(2 / 3.0, scores["muc"].Precision, 9);
        Assert.Equal((2 * 2 / 3.0 + 1 / 3.0 + 2 + 1) / 6, scores["b-cubed"].Recall, 9);
        Assert.Equal((2 + 1 / 3.0 + 2 * 2 / 3.0 + 1) / 6, scores["b-cubed"].Precision, 9);
        // a–x 4/5, b–y 4/5, c–z 1.
        Assert.Equal(2.6 / 3, scores["ceaf-e"].F1, 9);
        Assert.Equal((scores["muc"].F1 + scores["b-cubed"].F1 + scores["ceaf-e"].F1) / 3, scores["conll"].F1, 9);
    }

    [Fact]
    public void What_is_the_same_scores_one()
    {
        Assert.All(GroupScores.Of([("a", "1"), ("a", "1"), ("b", "2")]), s => Assert.Equal(1, s.F1, 9));
        Assert.All(GroupScores.Of([]), s => Assert.Equal(0, s.F1));
    }
}
