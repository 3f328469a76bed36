using Dateline.Evaluation.Facts;

namespace Dateline.Tests.Evaluation;

public class ReliabilityTests
{
    [Fact]
    public void Bins_compare_what_was_stated_with_what_was_right()
    {
        var reliability = new Reliability([(0.85, true), (0.85, false), (0.15, false), (1, true)]);
        Assert.Equal([(0.1, 1, 0.15, 0), (0.8, 2, 0.85, 0.5), (0.9, 1, 1, 1)], reliability.Bins);
        Assert.Equal((0.0225 + 0.7225 + 0.0225) / 4, reliability.Brier, 9);
        Assert.Equal((0.15 + 2 * 0.35) / 4, reliability.ExpectedCalibrationError, 9);
    }

    [Fact]
    public void Nothing_stated_is_nothing_wrong()
    {
        var reliability = new Reliability([]);
        Assert.Empty(reliability.Bins);
        Assert.Equal((0, 0), (reliability.Brier, reliability.ExpectedCalibrationError));
    }
}
