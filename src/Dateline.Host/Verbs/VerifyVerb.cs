using System.CommandLine;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Stores;
using Dateline.Host.Terminals;
using Dateline.Ledger;
using Dateline.Reviews.Pages.Packets;
using Dateline.Situations;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline verify</c>: whether a ledger is sound, or the packet of a review.</summary>
internal static class VerifyVerb
{
    public static Command Create(Terminal terminal)
    {
        var (ledger, file) = (Options.Ledger(), Options.Input("FILE", "The packet of a review (*.html), or a ledger. Default: the ledger."));
        var verb = new Verb(
            "verify", "Checks a whole ledger: order, hashes, references, originals, and that all evidence stands where it is said to stand. Of a packet: that no byte was altered, and else what.",
            "dateline verify",
            "dateline verify --ledger backup.db",
            "dateline verify packet.html");
        verb.Add(file);
        verb.Add(ledger);
        verb.SetAction(parsed =>
        {
            var named = parsed.GetValue(file);
            if (named is not null && PacketIn(named) is { } packet) return Check(terminal, packet);
            using var store = LedgerStore.Open(named ?? parsed.GetValue(ledger), create: false, terminal.Time);
            var (check, found, last) = (new LedgerCheck(store), 0, store.End.Position);
            foreach (var damage in store.Damage()) Tell(damage);
            foreach (var problem in check.Run(line => IndexOpener.Tell(terminal, "checking", line, last))) Tell($"line {problem.Position}: {problem.What}");
            IndexOpener.Clear(terminal);
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
        });
        return verb;
    }

    /// <summary>The bytes of a packet, damaged or not; null for a ledger, told by the first bytes of the file, or where there is no such file.</summary>
    private static byte[]? PacketIn(string file)
    {
        if (!File.Exists(file)) return null;
        try
        {
            var (head, open) = FileHead.Read(file);
            if (head.Span.StartsWith("SQLite format 3"u8)) return null;
            using var stream = open();
            var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"verify {file}: the file cannot be read ({e.Message})");
        }
    }

    private static int Check(Terminal terminal, byte[] file)
    {
        if (!PacketSeal.IsOn(file)) throw new CommandException("verify: this is neither a ledger nor a packet; 'dateline review --packet FILE' writes one");
        var check = new PacketCheck(file);
        foreach (var problem in check.Problems) terminal.Writer.WriteLine(FactTable.OneLine(problem));
        var sum = $"{ScoreReport.Count(check.Citations)} citations, {ScoreReport.Count(check.Passages)} passages, {ScoreReport.Count(check.Tables)} tables";
        terminal.Writer.WriteLine(check.Problems.Count == 0 ? $"{sum}: all is as it was sealed, sha256 {PacketSeal.Of(file)}" : $"{sum}: {ScoreReport.Count(check.Problems.Count)} problems");
        return check.Problems.Count == 0 ? ExitCode.Done : ExitCode.Error;
    }
}
