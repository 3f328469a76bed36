using System.Diagnostics;
using Dateline.Host.Terminals;

namespace Dateline.Tests.English;

/// <summary>The same text gives the same bytes whatever vectors the processor has.</summary>
public class ReproducibilityTests
{
    private static readonly Lazy<string> Usual = new(() => Annotate(null));

    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public void Annotations_are_the_same_without(string instructions)
    {
        Assert.Contains("\tnsubj\t", Usual.Value);
        Assert.Equal(Usual.Value, Annotate(instructions));
    }

    private static string Annotate(string? without)
    {
        var host = typeof(Terminal).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [host, "annotate", Path.Combine(AppContext.BaseDirectory, "samples", "2015-04-01-tikrit-retaken.txt")])
        {
            RedirectStandardOutput = true,
        };
        if (without is not null) start.Environment[without] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
