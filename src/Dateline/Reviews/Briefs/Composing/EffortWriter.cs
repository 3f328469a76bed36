using System.Text.RegularExpressions;
using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>An effort that no clause can tell: the sentence of the report letter for letter, where it can be read by itself.</summary>
internal sealed partial class EffortWriter(Composer composer)
{
    private const int FewestWords = 8, MostWords = 32;

    public string? Write(KnownFact known, Draft draft)
    {
        var (text, span) = (known.Known.Document.Document.Text, Composer.Sentence(known));
        var words = span.Of(text);
        var line = ((Effort)known.Known.Fact).Line;
        if (LinesOfEffort.Of(words) != line && LinesOfEffort.Of(known.Known.Fact.Evidence.Excerpts[0].Text) != line || words.Split(' ').Length is < FewestWords or > MostWords) return null;
        if (!char.IsUpper(words[0]) || words[^1] != '.' || words.IndexOfAny(['“', '”', '"', '\n']) >= 0 || Loose().IsMatch(words)) return null;
        if (composer.Syntax.Of(words) is not [{ Root: >= 0 and var root } tree] || tree.Child(root, "nsubj") is not (>= 0 and var subject) || tree.Upos(subject) == Upos.Pron) return null;
        if (Composer.Published(known, draft) is not { } day) return null;
        draft.Cite(known);
        draft.Support(known.Known.Document.Document, span);
        return Realiser.Clause("effort", "quoted", ("day", new(day)), ("words", new(words)));
    }

    // A dateline, and what needs the sentence before; days go by the day of the report.
    [GeneratedRegex(@"^\p{Lu}{3}|^(?:But|And|Or|Yet|Also|Still|Then|Instead|However|Meanwhile|Later|Earlier|That|This|These|Those|Such)\b|\b(?:he|she|they|this|these|those|we|our|us|here)\b")]
    private static partial Regex Loose();
}
