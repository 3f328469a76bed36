using CsCheck;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Ledger;
using static Dateline.Tests.Ledger.Samples;

namespace Dateline.Tests.Ledger;

/// <summary>What holds after any sequence of readings and verdicts.</summary>
public class LedgerPropertyTests
{
    private static readonly string[] Words = ["Rebels", "attacked", "Homs", "Troops", "left"];

    private static readonly Document[] Reports = [Report("Rebels attacked Homs. Troops left.", "a"), Report("Troops left Homs; Rebels attacked.", "b")];

    private static readonly ReaderVersion[] Readers = [First, Second, ReaderVersion.Of(("code", "3"))];

    /// <summary>Document, reader, words it claims; or a verdict about one word.</summary>
    private static readonly Gen<(int Document, int Reader, int Claims, int Verdict, int Word)> Step = Gen.Select(Gen.Int[0, 1], Gen.Int[0, 2], Gen.Int[0, 31], Gen.Int[0, 5], Gen.Int[0, 4]);

    [Fact]
    public void Lines_are_never_changed_and_facts_never_lost() => Step.Array[1, 14].Sample(Check, iter: 150, seed: "0000dateline", threads: 1);

    [Fact]
    public void Nor_are_they_in_a_file() => Step.Array[1, 14].Sample(
        steps =>
        {
            using var store = new TestStore("sqlite");
            Check(store.Ledger, steps);
        },
        iter: 5, seed: "0000dateline", threads: 1);

    private static void Check((int, int, int, int, int)[] steps)
    {
        using var ledger = new MemoryLedger(new MovedClock());
        Check(ledger, steps);
    }

    private static void Check(ILedger ledger, (int Document, int Reader, int Claims, int Verdict, int Word)[] steps)
    {
        var claimed = new HashSet<string>();
        var last = new HashSet<string>[] { [], [] };
        var decided = new Dictionary<string, bool>();
        foreach (var step in steps)
        {
            var before = ledger.Lines().ToList();
            var document = Reports[step.Document];
            if (step.Verdict < 2 && ledger.Find(document.Id) is not null)
            {
                var fact = Assault(document, Words[step.Word]).Id;
                if (!claimed.Contains(fact)) continue;
                ledger.Append(new Verdict(step.Verdict == 0 ? VerdictAct.Reject : VerdictAct.Accept, "x") { Document = document.Id, Facts = [fact] });
                decided[fact] = step.Verdict == 1;
            }
            else
            {
                var words = Words.Where((_, i) => (step.Claims >> i & 1) == 1).ToArray();
                if (ledger.Append(Read(document, Readers[step.Reader], words)).Single().Outcome != Outcome.Repeated)
                    last[step.Document] = [.. words.Select(w => Assault(document, w).Id)];
                claimed.UnionWith(last[step.Document]);
            }
            Assert.Equal(before, ledger.Lines().Take(before.Count));
        }
        var state = LedgerState.Of(ledger);
        Assert.Superset(claimed.Where(c => !decided.ContainsKey(c)).ToHashSet(), state.Facts.Select(f => f.Fact.Id).ToHashSet());
        Assert.Equal(
            last[0].Concat(last[1]).Where(f => !decided.ContainsKey(f)).Concat(decided.Where(d => d.Value).Select(d => d.Key)).Order(),
            state.Facts.Where(f => f.Retired is null).Select(f => f.Fact.Id).Order());
        Assert.Empty(new LedgerCheck(ledger).Run());
        // Told line by line it is the same; what was retired came before without its end.
        var told = new Dictionary<(long, string), LedgerFact>();
        foreach (var fact in new LedgerFeed(ledger).Lines().SelectMany(l => l.Facts)) told[(fact.Position, fact.Fact.Id)] = fact;
        Assert.Equal(state.Facts.Select(Told).Order(), told.Values.Select(Told).Order());
        static string Told(LedgerFact f) => $"{f.Position} {f.Fact.Id} {f.Recorded:O} {f.Retired:O} {f.Document.Position}";
    }
}
