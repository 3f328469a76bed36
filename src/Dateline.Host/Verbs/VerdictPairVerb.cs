using System.CommandLine;
using Dateline.Documents;
using Dateline.Host.Output;
using Dateline.Host.Stores;
using Dateline.Host.Terminals;
using Dateline.Ledger;
using Dateline.Situations.Occurrences;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline verdict merge</c> and <c>split</c>: whether facts tell of one occurrence, or documents of one story.</summary>
internal static class VerdictPairVerb
{
    public static Command Create(Terminal terminal, string name, VerdictAct act, string description)
    {
        var ids = new Argument<string[]>("id") { HelpName = "ID", Description = "Two or more facts (events, changes of control), or how their ids begin; with --documents two or more documents.", Arity = new(2, 1000) };
        var documents = new Option<bool>("--documents") { Description = "The ids are those of documents." };
        var (ledger, by, why) = (Options.Ledger(), VerdictVerb.By(), VerdictVerb.Why());
        var verb = new Verb(name, description, $"dateline verdict {name} 5a0d1f22 9c41e0b7", $"dateline verdict {name} --documents 77c7a1b60f2d9e31 02be94c518aa6d70") { ids, documents, ledger, by, why };
        verb.SetAction(parsed =>
        {
            using var store = LedgerStore.Open(parsed.GetValue(ledger), create: false, terminal.Time);
            var given = parsed.GetRequiredValue(ids);
            var facts = parsed.GetValue(documents) ? [] : FactsById.Find(terminal, store, given);
            var named = parsed.GetValue(documents) ? given.Distinct().Select(id => new DocumentId(id)).ToList() : [.. facts.Select(f => f.Document.Document.Id)];
            if (named.Count < 2) throw new CommandException($"verdict: {name} needs two, and these are one");
            if (facts.FirstOrDefault(f => !OccurrenceIndex.Tells(f.Fact)) is { } other) throw new CommandException($"verdict: {other.Fact.Id} is a {other.Fact.Kind}; only events and changes of control tell of occurrences");
            store.Append(new Verdict(act, parsed.GetRequiredValue(by)) { Facts = [.. facts.Select(f => f.Fact.Id)], Documents = named, Note = parsed.GetValue(why) });
            terminal.Writer.WriteLine($"{name} {string.Join(' ', facts.Count > 0 ? facts.Select(f => f.Fact.Id) : named.Select(d => d.Value))}");
            foreach (var fact in facts) terminal.Writer.WriteLine($"  «{FactTable.OneLine(fact.Fact.Evidence.ToString())}»");
            return ExitCode.Done;
        });
        return verb;
    }
}
