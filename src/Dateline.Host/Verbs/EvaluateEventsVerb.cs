using System.CommandLine;
using Dateline.Documents;
using Dateline.Evaluation;
using Dateline.Evaluation.Events;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline evaluate events</c>: who did what to whom, against event records.</summary>
internal static class EvaluateEventsVerb
{
    private const string Definition =
        "Events against records of who did what to whom, types by the fifteen roots of PLOVER (concede and retreat are one; the older demand, "
        + "fight, disapprove and investigate are request, assault and accuse; without a PLOVER word the CAMEO code says the type). "
        + "pair-type: of the records that mark both actors, the share whose type is that of the coded event that fits their actors best. "
        + "triple: actor, type and recipient all right, each actor of an event with each recipient counted as one and a missing side as an empty actor. triple-two-sided: the same of records and events that name both sides. loose-triple: the type and one of the two. "
        + "type: the types that a text tells, whoever takes part. Names are the same where most words of the shorter are in the other. "
        + "PLOVER knows no status: what is planned counts as agree or, of hostile acts, threaten; what is demanded as request; what is denied not at all.";

    public static Command Create(Terminal terminal, LoadReader load)
    {
        var files = Options.Inputs(
            "FILE", "JSON Lines of {\"text\", \"date\", \"expected\": [{\"source_text\", \"target_text\", \"plover_code\", \"event_code\"}]}.");
        var misses = new Option<bool>("--misses") { Description = "List the errors." };
        var (format, lexicon, models) = (Options.Choice<ReportFormat>("--format", "How to print. Default: table."), Options.Lexicon(), Options.Models());
        var floors = Floors.Option();
        var verb = new Verb("events", Definition, "dateline evaluate events records.jsonl --misses") { files, misses, floors, format, lexicon, models };
        verb.SetAction(parsed =>
        {
            var reader = load(parsed.GetValue(models), parsed.GetRequiredValue(lexicon), []);
            var code = ExitCode.Done;
            foreach (var file in parsed.GetRequiredValue(files))
            {
                var scorer = new EventScorer();
                GoldRun.Score(file, EventCorpus.ReadFile, g => reader.Read(Document.FromText(g.Text, published: g.Published)).Facts, scorer.Add);
                if (parsed.GetValue(misses))
                    foreach (var miss in scorer.Misses) terminal.Writer.WriteLine($"{miss.Kind,-7}{miss.What}  | {miss.Text}");
                terminal.Writer.Flush();
                (string Name, Score Score)[] rows =
                    [("pair-type", scorer.PairTypes), ("triple", scorer.Triples), ("triple-two-sided", scorer.TwoSidedTriples), ("loose-triple", scorer.LooseTriples), ("type", scorer.Types)];
                ScoreReport.Print(terminal, parsed.GetValue(format), $"events: {file}", rows);
                code = Math.Max(code, Floors.Check(terminal, parsed.GetRequiredValue(floors), [.. rows.Select(r => (r.Name, r.Score.F1))]));
            }
            return code;
        });
        return verb;
    }
}
