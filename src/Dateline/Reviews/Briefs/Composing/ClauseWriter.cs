using System.Text.RegularExpressions;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>Who did what: the actor by its name, a verb that is known, and what it takes in the words of the text.</summary>
internal sealed partial class ClauseWriter(Composer composer)
{
    private const int LongWords = 11, MostOfName = 7;

    public string? Write(IReadOnlyList<KnownFact> same, Draft draft) => Write(same, draft, out _, out _);

    /// <param name="same">An event, a position, an agreement or an effort; or positions that several take in one clause.</param>
    /// <param name="draft">Gathers what bears it out.</param>
    /// <param name="verb">The verb that it turns on, in its base form; null where none is told.</param>
    /// <param name="words">The words from the verb on.</param>
    public string? Write(IReadOnlyList<KnownFact> same, Draft draft, out string? verb, out string? words)
    {
        var who = same.SelectMany(s => FactSides.Of(s.Known.Fact).Who).DistinctBy(m => m.Span).OrderBy(m => m.Span);
        return Tell(same, [.. who], same[0].Known.Fact.Status, draft, out verb, out words);
    }

    /// <summary>The clause in which words of a fact stand, by whoever is its subject: “the council urged states to stop the money” for “stop the money”.</summary>
    /// <param name="known">The fact.</param>
    /// <param name="told">The words of it that the clause has to tell.</param>
    /// <param name="draft">Gathers what bears it out.</param>
    public string? Around(KnownFact known, string told, Draft draft)
    {
        var (document, carrier) = (known.Known.Document.Document, known.Known.Fact.Evidence.Excerpts[0].Span);
        if (known.Known.Fact.Status == Status.Denied || TextWindow.Find(document.Text, told, carrier) is not { } at) return null;
        var content = told.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3).ToList();
        foreach (var subject in Subjects(document, TextWindow.Around(document.Text, at)))
            foreach (var status in (Status[])[Status.Actual, Status.Planned])
                if (subject.Span.End <= at.Start && Tell([known], [subject], status, new(new HashSet<string>(), false), out _, out var words) is not null && content.Count(w => words!.Contains(w, StringComparison.Ordinal)) * 2 > content.Count)
                    return Tell([known], [subject], status, draft, out _, out _);
        return null;
    }

    // Whom facts name in a sentence, and whoever the registry knows by the words that it begins with.
    private IEnumerable<Mention> Subjects(Document document, TextSpan sentence)
    {
        foreach (var mention in composer.Actors.In(document, sentence)) yield return mention;
        var words = sentence.Of(document.Text);
        for (var dash = words.IndexOf('—') is >= 0 and var long1 ? long1 : words.IndexOf('–'); dash > 0; dash = -1) (sentence, words) = (TextSpan.FromBounds(sentence.Start + dash + 2, sentence.End), words[Math.Min(words.Length, dash + 2)..]);
        for (var (end, count) = (words.IndexOf(' '), 0); end > 0 && count < MostOfName; end = words.IndexOf(' ', end + 1), count++)
            if (composer.Registry.Find(words[..end], document.Published) is { } actor) yield return new(words[..end], new(sentence.Start, end)) { Id = actor.Id, Code = actor.Code };
    }

    private string? Tell(IReadOnlyList<KnownFact> same, IReadOnlyList<Mention> who, Status status, Draft draft, out string? verb, out string? words)
    {
        var known = same[0];
        (verb, words) = (null, null);
        var (fact, document) = (known.Known.Fact, known.Known.Document.Document);
        if (who.Count == 0 || status == Status.Conditional) return null;
        var text = document.Text;
        var spans = who.Select(m => m.Span).Where(s => s.Length > 0 && s.End <= text.Length).ToList();
        if (spans.Count != who.Count || !AreTogether(text, spans)) return null;
        var sentence = TextWindow.Around(text, spans.Min());
        var (first, last) = (spans.Min(s => s.Start), spans.Max(s => s.End));
        // A headline leaves out articles, and its text says the same better.
        if (sentence.Start == 0 || sentence.End == text.Length && !text.EndsWith('.') || text[sentence.End - 1] is not ('.' or '”' or '"' or '!' or '?')) return null;
        if (first < sentence.Start || last > sentence.End || !BeginsClause(text, first)) return null;
        var rest = text[last..sentence.End];
        if (Apposition().Match(rest) is { Success: true } aside) rest = rest[(aside.Length - 1)..];
        if (VerbGroup.Read(rest, status) is not { } group) return null;
        // "Troops withdrew to the south" tells of nobody in particular.
        if (who is [{ Id: null } only] && !only.Text.Contains(' ') && !group.Rest.Any(char.IsUpper)) return null;
        verb = group.Verb.Base;
        if (verb == "call" && !CallFor().IsMatch(group.Rest)) return null;
        var time = fact.Time is { } t && Composer.SpanIn(known, t.Text) is not null ? t.Text : null;
        // "Carried out" is one verb.
        var isOut = verb == "carry" && group.Rest.StartsWith(" out ", StringComparison.Ordinal);
        if (verb == "carry" && !isOut || Complement.Trim(isOut ? group.Rest[4..] : group.Rest, time) is not { } tail) return null;
        if (isOut) tail = $"out {tail}";
        foreach (var one in same) draft.Cite(one);
        if (composer.Namer.Of(who, known, draft) is not { } holder) return null;
        // "The upper house of parliament approved the use of force" is of no country.
        if (!holder.Text.Any(char.IsUpper) && !tail.Any(char.IsUpper)) return null;
        words = $"{group.Past(holder.IsPlural)}{(tail.Length > 0 ? " " : "")}{tail}".Trim();
        if (tail.Length == 0 && group.Verb.Base is not ("meet" or "withdraw" or "surrender")) return null;
        var end = sentence.End - rest.Length + group.Start;
        draft.Support(document, TextSpan.FromBounds(end, Math.Min(sentence.End, end + group.Length + tail.Length + Slack)) is var cited && cited.End <= text.Length ? cited : sentence);
        var date = Composer.Date(known, draft, sentence);
        if (date is not null && (date.StartsWith("since", StringComparison.Ordinal) || date.Length == 7 || Complement.HasDate(tail))) date = null;
        var clause = date is not null && date.StartsWith("on ", StringComparison.Ordinal) && words.Count(c => c == ' ') >= LongWords
            ? Realiser.Clause("clause", "clause-dated", ("date", new(date[3..])), ("holder", holder), ("words", new(words)))
            : Realiser.Clause("clause", "clause", ("holder", holder), ("words", new(words)), ("date", date is null ? null : new Phrase(date)));
        return composer.Attributed(clause, known, draft);
    }

    // Words behind which a clause of its own begins.
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "that", "said", "says", "while", "but", "after", "before", "when", "because", "although", "then", "meanwhile", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    };

    // What was cut out of the complement lies between its words.
    private const int Slack = 40;

    private static bool AreTogether(string text, List<TextSpan> spans)
    {
        var ordered = spans.Order().ToList();
        for (var i = 1; i < ordered.Count; i++)
            if (ordered[i].Start < ordered[i - 1].End || text[ordered[i - 1].End..ordered[i].Start] is not (", " or " and " or ", and ")) return false;
        return true;
    }

    // "Opponents of Islamic State held" is not told of Islamic State.
    private static bool BeginsClause(string text, int start)
    {
        if (TextWindow.BeginsSentence(text, start)) return true;
        var before = text[Math.Max(0, start - 40)..start].TrimEnd(' ', '\n');
        if (before.Length == 0 || before[^1] is ',' or ';' or '“' or '"' or ')') return true;
        var word = before[(before.LastIndexOfAny([' ', '\n']) + 1)..].ToLowerInvariant();
        return Openers.Contains(word);
    }

    [GeneratedRegex(@"^ (?:for|on|upon) ")]
    private static partial Regex CallFor();

    [GeneratedRegex(@"^,\s[^,.;“”]{3,80},\s(?=\w)")]
    private static partial Regex Apposition();
}
