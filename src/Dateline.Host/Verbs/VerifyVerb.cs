using System.CommandLine;
using Dateline.Host.Output;
using Dateline.Host.Stores;
using Dateline.Host.Terminals;
using Dateline.Ledger;
using Dateline.Situations;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline verify</c>: whether a ledger is sound.</summary>
internal static class VerifyVerb
{
    private const int Step = 1000;

    public static Command Create(Terminal terminal)
    {
        var ledger = Options.Ledger();
        var verb = new Verb(
            "verify", "Checks a whole ledger: order, hashes, references, originals, and that all evidence stands where it is said to stand.",
            "dateline verify",
            "dateline verify --ledger backup.db");
        verb.Add(ledger);
        verb.SetAction(parsed =>
        {
            using var store = LedgerStore.Open(parsed.GetValue(ledger), create: false, terminal.Time);
            var (check, found, last) = (new LedgerCheck(store), 0, store.End.Position);
            foreach (var damage in store.Damage()) Tell(damage);
            foreach (var problem in check.Run(Progress)) Tell($"line {problem.Position}: {problem.What}");
            if (terminal.ErrorIsTerminal) terminal.Error.Write("\r\e[K");
            if (found == 0)
                foreach (var section in SituationIndex.Verify(store, store.IndexPath)) Tell($"the index of the situation is not what the lines add up to ({section}); 'dateline ledger --rebuild' makes it anew");
            var sum = $"{ScoreReport.Count(check.Lines)} lines, {ScoreReport.Count(check.Documents)} documents, {ScoreReport.Count(check.Facts)} facts";
            terminal.Writer.WriteLine(found == 0 ? $"{sum}: all is well" : $"{sum}: {ScoreReport.Count(found)} problems; restore the ledger from a backup");
            return found == 0 ? ExitCode.Done : ExitCode.Error;

            void Tell(string problem)
            {
                found++;
                terminal.Writer.WriteLine(FactTable.OneLine(problem));
            }

            void Progress(long lines)
            {
                if (terminal.ErrorIsTerminal && lines % Step == 0) terminal.Error.Write($"\r\e[Kline {ScoreReport.Count(lines)} of {ScoreReport.Count(last)}");
            }
        });
        return verb;
    }
}
