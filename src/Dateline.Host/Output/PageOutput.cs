using Dateline.Documents;
using Dateline.Knowledge.Actors;
using Dateline.Reviews;
using Dateline.Reviews.Briefs;
using Dateline.Reviews.Pages;

namespace Dateline.Host.Output;

/// <summary>Writes a review as a page, with the sentences around the words that it cites.</summary>
/// <param name="sentences">Cuts documents into sentences.</param>
/// <param name="parser">Parses what is told.</param>
/// <param name="registry">Tells which names mean one actor: the one that the review was made by.</param>
internal sealed class PageOutput(Sentences sentences, Reader parser, ActorRegistry registry)
{
    /// <param name="stream">Gets the page in UTF-8.</param>
    /// <param name="review">The review.</param>
    /// <param name="isPacket">Whether the data and hashes are put in, for <c>dateline verify</c>.</param>
    /// <param name="title">What stands above its days.</param>
    /// <returns>The brief that stands in it.</returns>
    public Brief Write(Stream stream, Review review, bool isPacket = false, string title = "Review")
    {
        var brief = new BriefWriter(parser, registry).Write(review);
        ReviewPage.Write(stream, review, new() { Sentence = Sentence, IsPacket = isPacket, Title = title, Brief = brief, Registry = registry });
        return brief;
    }

    private TextSpan Sentence(Document document, TextSpan words) => sentences.Of(document).Where(s => s.Overlaps(words)).Aggregate(words, (all, s) => all.Cover(s));
}
