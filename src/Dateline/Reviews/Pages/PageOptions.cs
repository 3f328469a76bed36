using Dateline.Documents;
using Dateline.Knowledge.Actors;
using Dateline.Reviews.Briefs;

namespace Dateline.Reviews.Pages;

/// <summary>How the page of a review is written.</summary>
public sealed class PageOptions
{
    /// <summary>The sentences that words of a document stand in, as one span. Default: the words alone.</summary>
    public Func<Document, TextSpan, TextSpan> Sentence { get; init; } = (_, words) => words;

    /// <summary>The brief of the review, whose sections stand with the pictures of their topics. Default none.</summary>
    public Brief? Brief { get; init; }

    /// <summary>Names the countries. Default: the library's own.</summary>
    public ActorRegistry Registry { get; init; } = ActorRegistry.BuiltIn;

    /// <summary>What stands above the days of the review.</summary>
    public string Title { get; init; } = "Review";

    /// <summary>Whether the data and the hashes are put in, by which <c>dateline verify</c> finds what was altered.</summary>
    public bool IsPacket { get; init; }

    /// <summary>What wrote it, as shown under method; with the reader's version, where known.</summary>
    public string Program { get; init; } = "Dateline";
}
