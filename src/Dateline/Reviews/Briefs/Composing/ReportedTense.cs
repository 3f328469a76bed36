using System.Text.RegularExpressions;
using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Reviews.Briefs.Realising;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>Words of a report as a brief tells them later.</summary>
internal static partial class ReportedTense
{
    /// <summary>“Has lost” as “had lost”; null where a verb has no past that is known.</summary>
    /// <param name="words">The words.</param>
    /// <param name="tokens">The tokens that they are of.</param>
    /// <param name="tree">Their sentence.</param>
    public static string? Past(string words, IEnumerable<int> tokens, Tree tree)
    {
        var shifted = words;
        foreach (var token in tokens)
        {
            var form = tree[token].Form;
            if (tree[token].Xpos is not ("VBZ" or "VBP" or "MD")) continue;
            var past = form.ToLowerInvariant() switch
            {
                "has" or "have" => "had",
                "is" => "was",
                "are" => "were",
                "will" => "would",
                "can" => "could",
                "cannot" => "could not",
                "does" or "do" => "did",
                _ when tree[token].Xpos == "MD" => form,
                var other => VerbForms.OfFinite(other)?.Past,
            };
            if (past is null) return null;
            shifted = Regex.Replace(shifted, $@"(?<!\bto )\b{Regex.Escape(form)}\b", past);
        }
        return shifted;
    }

    /// <summary>As within a sentence: the first word has its capital from the start of one, unless it is a name.</summary>
    /// <param name="words">The words.</param>
    /// <param name="first">The first of their tokens.</param>
    /// <param name="tree">Their sentence.</param>
    public static string Within(string words, int first, Tree tree)
    {
        var isName = tree.Upos(first) == Upos.Propn || tree.EntityAt(first) is not null && !char.IsDigit(words[0]) && tree.Upos(first) is Upos.Adj or Upos.Noun || tree[first].Form == "I";
        return first == 0 && !isName ? $"{char.ToLowerInvariant(words[0])}{words[1..]}" : words;
    }

    /// <summary>“Has promised” as “promised”, unless it goes on: “has hosted refugees for years”.</summary>
    public static void Simplify(Wording told)
    {
        var (tree, clause, head) = (told.Tree, told.Clause, told.Clause.Head);
        if (head == 0 || tree[head - 1].Form is not ("has" or "have") || !clause.Has(head - 1) || VerbForms.OfParticiple(tree[head].Form.ToLowerInvariant()) is not { } verb) return;
        if (tree.Has(head, "aux:pass") || tree.Coordinated(head).Exists(c => c != head && tree[c].Xpos == "VBN") || GoesOn().IsMatch(told.SpanOf(tree.First(head), tree.Last(head)).Of(told.Document.Text))) return;
        told.Instead[head - 1] = (head, verb.Past);
    }

    [GeneratedRegex(@"\b(?:since|so far|so few|so many|so much|over the|during|in the past|in \d+|for (?:a|an|almost|about|at least|more|nearly|over|some|the|decades|years|months|weeks|\d+|two|three|four|five|six|seven|eight|nine|ten))\b", RegexOptions.IgnoreCase)]
    private static partial Regex GoesOn();
}
