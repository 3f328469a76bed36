using Dateline.Knowledge.Entries;

namespace Dateline.Knowledge.Words;

/// <summary>The words of attitudes.txt, with those of reporting.txt.</summary>
internal sealed class AttitudeWords
{
    private readonly Dictionary<(string Kind, string Head), List<Attitude>> _words = [];

    public AttitudeWords(IEnumerable<Entry> entries, ReportingWords reporting)
    {
        foreach (var word in reporting.Table.All)
            if (word.Entry[1] is "verb" or "adj" or "noun") Add(word.Entry[1], word.Head, word.Rest, word.Value, word.Entry[1] == "verb" && (word.Value.Contents.HasFlag(ReportedContents.Clause) || word.Value.Contents == ReportedContents.Quote));
        foreach (var entry in entries)
        {
            var value = ReportingWords.Read(entry.Expect(4));
            if (entry[1] is not ("verb" or "adj" or "noun" or "adv")) throw entry.Error("Kinds are verb, adj, noun and adv.");
            foreach (var words in entry.Words(0))
                if (words.ToLowerInvariant().Split('_') is [var head, .. var rest])
                    Add(entry[1], head, rest, value, isSpeech: entry[1] == "verb" && entry.Words(2).Contains("quote"));
            All.Add(entry);
        }
    }

    /// <summary>The lines of attitudes.txt.</summary>
    public List<Entry> All { get; } = [];

    /// <summary>The ways in which a word in lower case attributes, those that need more words first.</summary>
    public IReadOnlyList<Attitude> Of(string kind, string head) => _words.TryGetValue((kind, head), out var found) ? found : [];

    private static int Need(Attitude a) => 2 * a.Rest.Length + (a.Case is null ? 0 : 1);

    private void Add(string kind, string head, string[] rest, ReportingWord word, bool isSpeech)
    {
        // A second word that the content hangs on is its preposition: it need not stand by itself.
        if (word.Case is not null && rest is [var only] && only == word.Case) rest = [];
        if (!_words.TryGetValue((kind, head), out var known)) _words[(kind, head)] = known = [];
        var same = known.FindIndex(a => a.Case == word.Case && a.Rest.SequenceEqual(rest));
        if (same >= 0) known[same] = known[same] with { Contents = known[same].Contents | word.Contents, IsSpeech = known[same].IsSpeech || isSpeech };
        else known.Add(new(rest, word.Contents, word.Case, isSpeech));
        known.Sort((a, b) => Need(b).CompareTo(Need(a)));
    }
}
