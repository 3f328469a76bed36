using System.Globalization;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Training;

namespace Dateline.Tests.Training;

public class ConfidenceTrainerTests
{
    [Fact]
    public void A_rule_that_is_mostly_right_weighs_more_than_one_that_is_mostly_wrong()
    {
        var trainer = new ConfidenceTrainer();
        for (var i = 0; i < 70; i++) trainer.Add([Fact("good"), Fact("bad")], [i % 7 != 0, i % 7 == 0]);
        var weights = trainer.Lines().Select(l => l.Split(" | ")).ToDictionary(l => l[0], l => double.Parse(l[1], CultureInfo.InvariantCulture));
        Assert.True(weights["effort rule good"] > 1);
        Assert.True(weights["effort rule bad"] < -1);
        Assert.InRange(trainer.CrossValidated().ExpectedCalibrationError, 0, 0.1);
    }

    private static Fact Fact(string rule)
    {
        var document = Document.FromText("The army trained recruits.");
        return new Effort(Evidence.Of(document, new TextSpan(0, 8)), EffortLine.Military) { Grounds = new(rule, []) };
    }
}
