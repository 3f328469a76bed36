using Dateline.Annotation;
using Dateline.Documents;
using Dateline.Situations.Occurrences;
using Dateline.Situations.Stories;

namespace Dateline.Evaluation.Stories;

/// <summary>
/// Scores stories by B³ over documents (gold: the seminal event), and the coreference of gold event mentions across all documents by
/// CoNLL F1, mentions of the validated sentences, single ones included, the documents grouped by the system. Mentions are linked
/// within a story where their words tell one event.
/// </summary>
public sealed class StoryScorer
{
    private readonly StoryIndex _stories = new();
    private readonly List<(GoldStory Gold, EventWords[] Words)> _documents = [];

    public void Add(GoldStory gold, AnnotatedText seen)
    {
        _stories.Add(seen.Document);
        _documents.Add((gold, [.. gold.Mentions.Select(m => MentionWords.Of(seen.Sentences[m.Sentence], m.Tokens))]));
    }

    /// <summary>The gold and the found story of each document.</summary>
    public IReadOnlyList<(DocumentId Document, string Gold, string Found)> Documents
    {
        get
        {
            var found = Found();
            return [.. _documents.Select(d => (d.Gold.Text.Document.Id, d.Gold.Story, found[d.Gold.Text.Document.Id]))];
        }
    }

    /// <summary>Precision, recall and F1, each 0 to 1: <c>stories</c> is B³ over documents, the others are of mentions.</summary>
    public IReadOnlyList<(string Name, double Precision, double Recall, double F1)> Scores
    {
        get
        {
            var stories = GroupScores.BCubed([.. Documents.Select(d => (d.Gold, d.Found))]);
            return [stories with { Name = "stories" }, .. GroupScores.Of(Mentions())];
        }
    }

    private Dictionary<DocumentId, string> Found() =>
        _stories.Stories.SelectMany(s => s.Documents.Select(d => (d, s.Id.Value))).ToDictionary(p => p.d, p => p.Value);

    private List<(string Gold, string System)> Mentions()
    {
        var (found, items) = (Found(), new List<(string, string)>());
        foreach (var story in _documents.GroupBy(d => found[d.Gold.Text.Document.Id]))
        {
            var mentions = story.SelectMany(d => d.Gold.Mentions.Zip(d.Words)).ToList();
            var groups = EventWords.Group([.. mentions.Select(m => m.Second)]);
            items.AddRange(mentions.Select((m, i) => (m.First.Chain, $"{story.Key}/{groups[i]}")));
        }
        return items;
    }
}
