using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dateline.Documents;
using Dateline.Host.Stores;
using Dateline.Ledger;

namespace Dateline.Tests.Ledger;

/// <summary>
/// <c>dateline ingest</c> killed (-9) at seeded moments: nothing acknowledged is lost, nothing is there by half.
/// <c>DATELINE_KILLS</c> sets how often; bench/kills does it 200 times.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int Documents = 400, PerLedger = 5;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_acknowledged_is_lost_and_nothing_is_there_by_half()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("DATELINE_KILLS") ?? "10", CultureInfo.InvariantCulture);
        Parallel.For(0, (kills + PerLedger - 1) / PerLedger, new() { MaxDegreeOfParallelism = 5 }, n => KillOften(n, Math.Min(PerLedger, kills - n * PerLedger)));
    }

    /// <summary>One ledger from its first page on.</summary>
    private void KillOften(int number, int kills)
    {
        var (random, acknowledged, name) = (new Random(20160203 + number), new HashSet<string>(), _folder[$"ledger{number}.db"]);
        for (var i = 0; i < kills; i++)
        {
            acknowledged.UnionWith(Kill(name, Write(i), random));
            if (File.Exists(name)) Check(name, acknowledged);
        }
    }

    private static void Check(string name, HashSet<string> acknowledged)
    {
        using var ledger = LedgerStore.Open(name, create: true, TimeProvider.System);
        Assert.Empty(ledger.Damage());
        Assert.Empty(new LedgerCheck(ledger).Run());
        Assert.All(acknowledged, id => Assert.NotNull(ledger.Find(new DocumentId(id))?.Reader));
        Assert.All(LedgerState.Of(ledger).Documents, d => Assert.Single(d.Readings));
    }

    /// <summary>Ends an ingest at a moment that the seed chooses: while it starts, or after some documents were acknowledged.</summary>
    private static List<string> Kill(string ledger, string input, Random random)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Dateline.Host.dll"), "ingest", "-", "--ledger", ledger])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var feed = Task.Run(() => Feed(process, input));
        var acknowledged = new List<string>();
        var (most, pause) = (random.Next(0, Documents / 4), random.Next(0, 40));
        if (random.Next(4) == 0) Thread.Sleep(random.Next(0, 2500));
        else
            while (acknowledged.Count < most && process.StandardOutput.ReadLine() is { } line) acknowledged.Add(Id(line));
        Thread.Sleep(pause);
        process.Kill();
        // What stands in the pipe was acknowledged too; its last line may be cut off.
        var rest = process.StandardOutput.ReadToEnd().Split('\n');
        acknowledged.AddRange(rest.SkipLast(1).Select(Id));
        process.WaitForExit();
        feed.Wait(TimeSpan.FromSeconds(5));
        return acknowledged;
    }

    private static void Feed(Process process, string input)
    {
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It was killed before it had read all.
        }
    }

    private static string Id(string line) => JsonDocument.Parse(line).RootElement.GetProperty("document").GetString()!;

    private static string Write(int round) => string.Concat(Enumerable.Range(0, Documents).Select(i =>
        $"{{\"text\": \"Rebels attacked an army base near Homs on Monday, killing {round * Documents + i} soldiers, the minister said.\", \"published\": \"2016-02-03\"}}\n"));
}
