using System.CommandLine;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline evaluate</c>: scores on gold data, one subcommand for each part.</summary>
internal static class EvaluateVerb
{
    public static Command Create(Terminal terminal, LoadReader load) => new Verb(
        "evaluate", "Scores the reader on gold data.",
        "dateline evaluate parsing en_ewt-ud-dev.conllu",
        "dateline evaluate tagging dev.conllu --raw --format json",
        "dateline evaluate entities dev.iob2",
        "dateline evaluate times timebank.jsonl",
        "dateline evaluate facts report.key.jsonl facts.jsonl --misses")
    {
        EvaluateParsingVerb.Segmentation(terminal, load),
        EvaluateParsingVerb.Tagging(terminal, load),
        EvaluateParsingVerb.Parsing(terminal, load),
        EvaluateEntitiesVerb.Create(terminal, load),
        EvaluateActorsVerb.Create(terminal),
        EvaluatePlacesVerb.Create(terminal, load),
        EvaluateTimesVerb.Create(terminal, load),
        EvaluateCoreferenceVerb.Create(terminal, load),
        EvaluateQuotesVerb.Create(terminal, load),
        EvaluateFactsVerb.Create(terminal, load),
        EvaluateEventsVerb.Create(terminal, load),
        EvaluateSubTypesVerb.Create(terminal, load),
        EvaluateFactualityVerb.Create(terminal, load),
        EvaluateStoriesVerb.Create(terminal, load),
        EvaluateCopiesVerb.Create(terminal),
        EvaluateControlVerb.Create(terminal),
    };
}
