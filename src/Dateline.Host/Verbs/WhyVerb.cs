using System.CommandLine;
using Dateline.Annotation;
using Dateline.Documents;
using Dateline.Host.Output;
using Dateline.Host.Terminals;
using Spectre.Console;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline why</c>: what was coded in a sentence and by what, and what nearly was.</summary>
internal static class WhyVerb
{
    public static Command Create(Terminal terminal, LoadReader load)
    {
        var sentence = new Argument<string>("sentence") { HelpName = "SENTENCE", Description = "A sentence or a few, in quotation marks." };
        var (published, lexicon, actors, models) = (Options.Published(), Options.Lexicon(), Options.Actors(), Options.Models());
        var verb = new Verb(
            "why", "Shows how a sentence was read: its words and their tree, what was coded and by what, and what nearly was.",
            "dateline why 'Rebels shelled the port of Hodeidah on Tuesday.' --published 2018-06-14")
        {
            sentence, published, lexicon, actors, models,
        };
        verb.SetAction(parsed =>
        {
            var reader = load(parsed.GetValue(models), parsed.GetRequiredValue(lexicon), parsed.GetRequiredValue(actors));
            var reading = reader.Read(Document.FromText(parsed.GetRequiredValue(sentence), parsed.GetValue(published)), out var text);
            var console = terminal.Tables(terminal.Out);
            foreach (var one in text.Sentences) console.Write(Words(one));
            var explanations = new FactExplanations(console, reader);
            explanations.Write(reading, text);
            foreach (var miss in reader.Nearly(text))
                console.Write(new Text($"nearly: «{FactTable.OneLine(miss.Word.Of(text.Document.Text))}» {miss.Reason} ({miss.Entry})\n"));
            explanations.WriteUnused(reading, text);
            terminal.Writer.Flush();
            return reading.Facts.Count > 0 ? ExitCode.Done : ExitCode.NothingFound;
        });
        return verb;
    }

    private static Table Words(Sentence sentence)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("", "word", "lemma", "tag", "relation", "of", "entity");
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var token = sentence.Tokens[i];
            var entity = sentence.Entities.Where(e => e.First <= i && i < e.End).Select(e => e.Type.Label()).FirstOrDefault() ?? "";
            string[] cells = [$"{i + 1}", token.Form, token.Lemma, $"{token.Upos} {token.Xpos}", token.Deprel, token.Head < 0 ? "" : $"{token.Head + 1} {sentence.Tokens[token.Head].Form}", entity];
            table.AddRow([.. cells.Select(c => new Text(FactTable.OneLine(c)))]);
        }
        return table;
    }
}
