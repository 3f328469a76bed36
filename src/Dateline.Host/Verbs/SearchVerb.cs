using System.CommandLine;
using Dateline.Facts.Json;
using Dateline.Host.Output;
using Dateline.Host.Stores;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline search</c>: documents and facts by their words.</summary>
internal static class SearchVerb
{
    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string[]>("words") { HelpName = "WORD", Description = "What to look for: all of the words, else as many as there are. Words in quotation marks stand one after another.", Arity = ArgumentArity.OneOrMore };
        var ledger = Options.Ledger();
        var limit = Options.Number("--limit", "The most hits shown.", 20, 1, 10_000);
        var format = Options.Choice<ListFormat>("--format", "How to print. Default: table on a terminal, jsonl in a pipe.");
        var verb = new Verb(
            "search", "Finds documents and facts in the ledger by their words, of those with all of them the newest first.",
            "dateline search chemical weapons Aleppo",
            "dateline search '\"chemical weapons\" Aleppo'",
            "dateline search ceasefire --limit 100 --format jsonl");
        verb.Add(words);
        foreach (var symbol in new Option[] { ledger, limit, format }) verb.Add(symbol);
        verb.SetAction(parsed =>
        {
            using var store = LedgerStore.Open(parsed.GetValue(ledger), create: false, terminal.Time);
            var query = string.Join(' ', parsed.GetRequiredValue(words));
            var hits = store.Search(query, parsed.GetValue(limit));
            var chosen = parsed.GetValue(format);
            if (chosen == ListFormat.Table || (chosen == ListFormat.Auto && terminal.OutIsTerminal)) HitTable.Print(terminal, hits, query);
            else
            {
                using var writer = new FactWriter(terminal.Out);
                foreach (var hit in hits)
                    if (hit.Fact is { } fact) writer.Write(fact.Fact);
                    else writer.Write(hit.Document.Document);
            }
            return hits.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
        });
        return verb;
    }
}
