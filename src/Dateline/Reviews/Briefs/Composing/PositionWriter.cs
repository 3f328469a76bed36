using System.Text.RegularExpressions;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Grammar;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>Where a side stands on an issue, where the text has no verb for it that a sentence may turn on.</summary>
internal sealed partial class PositionWriter(Composer composer)
{
    private const int MostWords = 14;

    public string? Write(KnownFact known, Draft draft)
    {
        if (known.Known.Fact is not Position { Status: Status.Actual, Stance: Stance.Supports or Stance.Opposes or Stance.Rejects or Stance.Recognises or Stance.Considers } position) return null;
        // A side that the registry does not have, or a target that is no name and no thing, says nothing by itself.
        if (position.Holder.Id is null || composer.Registry.ById(position.Holder.Id, known.Known.Document.Document.Published) is null) return null;
        var (text, sentence) = (known.Known.Document.Document.Text, Composer.Sentence(known));
        // "To end its support for the militia" is no support.
        if (position.Stance == Stance.Supports && Ended().IsMatch(known.Known.Fact.Evidence.Excerpts[0].Text)) return null;
        if (Composer.IsHeadline(text, sentence) || Composer.SpanIn(known, position.Target.Text) is not { } span || composer.Syntax.HeadOf(sentence.Of(text), new(span.Start - sentence.Start, span.Length), out var head) is not { } tree) return null;
        if (Pruner.Whole(tree, sentence.Of(text), head) is not { Words: { Length: > 2 } target } || !Complement.IsFit(target, isClause: false)) return null;
        if (!IsThing(target) || target.Split(' ').Length > MostWords || !target.Any(char.IsUpper)) return null;
        draft.Cite(known);
        if (composer.Namer.Of(position.Holder, known, draft) is not { } holder || target.StartsWith(holder.Text, StringComparison.Ordinal)) return null;
        draft.Support(known.Known.Document.Document, span);
        Composer.Report(known, draft);
        return composer.Attributed(Realiser.Clause("position", Vocabulary.Word(position.Stance), ("holder", holder), ("target", new(target))), known, draft);
    }

    // "the removal of the president", "Assad", "hitting the militants"; not "join".
    private static bool IsThing(string target) => char.IsUpper(target[0]) || Start().IsMatch(target);

    [GeneratedRegex(@"\b(?:end|ends|ended|ending|stop|stops|stopped|stopping|halt|halted|cease|ceased|withdraw|withdrew|cut|suspend|suspended|accuse|accused|accuses|deny|denied|denies)\b")]
    private static partial Regex Ended();

    [GeneratedRegex(@"^(?:the|a|an|all|any|more|further|new|military|\w+ing|\w+al of|\w+tion of|\w+s)\b")]
    private static partial Regex Start();
}
