using System.CommandLine;
using Dateline.Host.Stores;
using Dateline.Host.Terminals;
using Dateline.Ledger;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline verdict</c>: what a person decides about facts and sources.</summary>
internal static class VerdictVerb
{
    public static Command Create(Terminal terminal) => new Verb(
        "verdict", "Notes what a person decides about facts and sources. Nothing is taken away: a verdict is a line of the ledger.",
        "dateline verdict reject 5a0d1f22 --why 'the town is another one'",
        "dateline verdict correct 5a0d1f22 --set holder='Islamic State' --why 'the pronoun means the group'",
        "dateline verdict merge 5a0d1f22 9c41e0b7",
        "dateline verdict rate 'Sample Wire B' E --why 'copies rumours'")
    {
        Decide(terminal, "accept", VerdictAct.Accept, "Notes that facts are right: no later reading retires them."),
        Decide(terminal, "reject", VerdictAct.Reject, "Notes that facts are not what the text says: they count no more, and no later reading brings them back."),
        VerdictCorrectVerb.Create(terminal),
        VerdictPairVerb.Create(terminal, "merge", VerdictAct.Merge, "Notes that facts tell of one occurrence, or documents of one story, whatever their words say."),
        VerdictPairVerb.Create(terminal, "split", VerdictAct.Split, "Notes that facts tell of different occurrences, or documents of different stories, however alike they are."),
        Rate(terminal),
    };

    private static Command Decide(Terminal terminal, string name, VerdictAct act, string description)
    {
        var ids = new Argument<string[]>("fact") { HelpName = "FACT", Description = "Ids of facts, or how they begin; the tables show them as #5a0d1f22.", Arity = ArgumentArity.OneOrMore };
        var (ledger, by, why) = (Options.Ledger(), By(), Why());
        var verb = new Verb(name, description, $"dateline verdict {name} 5a0d1f22") { ids, ledger, by, why };
        verb.SetAction(parsed =>
        {
            using var store = LedgerStore.Open(parsed.GetValue(ledger), create: false, terminal.Time);
            var found = FactsById.Find(terminal, store, parsed.GetRequiredValue(ids));
            store.Append([.. found.GroupBy(f => f.Document.Document.Id).Select(g => new Verdict(act, parsed.GetRequiredValue(by))
            {
                Document = g.Key, Facts = [.. g.Select(f => f.Fact.Id)], Note = parsed.GetValue(why),
            })]);
            foreach (var fact in found) terminal.Writer.WriteLine($"{name}ed {fact.Fact.Id} «{Output.FactTable.OneLine(fact.Fact.Evidence.ToString())}»");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Command Rate(Terminal terminal)
    {
        var source = new Argument<string>("source") { HelpName = "SOURCE", Description = "A publisher, an agency, an actor." };
        var rating = new Argument<string>("rating") { HelpName = "A…F", Description = "A always reliable, E unreliable: what it says counts no more. F: nobody can tell." };
        rating.AcceptOnlyFromAmong("A", "B", "C", "D", "E", "F");
        var (ledger, by, why) = (Options.Ledger(), By(), Why());
        var verb = new Verb("rate", "Notes how reliable a source is.", "dateline verdict rate 'Sample Wire B' E") { source, rating, ledger, by, why };
        verb.SetAction(parsed =>
        {
            using var store = LedgerStore.Open(parsed.GetValue(ledger), create: false, terminal.Time);
            var (name, grade) = (parsed.GetRequiredValue(source), parsed.GetRequiredValue(rating));
            store.Append(new Verdict(VerdictAct.Rate, parsed.GetRequiredValue(by)) { Source = name, Rating = grade, Note = parsed.GetValue(why) });
            terminal.Writer.WriteLine($"rated {Output.FactTable.OneLine(name)} {grade}");
            return ExitCode.Done;
        });
        return verb;
    }

    public static Option<string> By() => new("--by") { HelpName = "NAME", Description = "Who decides. Default: the name of the user.", DefaultValueFactory = _ => Environment.UserName };

    public static Option<string?> Why() => new("--why") { HelpName = "TEXT", Description = "Why." };
}
