using System.CommandLine;
using Dateline.Reviews;

namespace Dateline.Host.Verbs;

/// <summary>The options that say which changes of a review are told.</summary>
internal sealed class ReviewFilterOptions
{
    private readonly Option<string[]> _countries = Options.Countries();
    private readonly Option<string[]> _places = Options.Words("--place", "NAME", "Only what is at a place of this name.");
    private readonly Option<ReviewTopic[]> _topics = Options.Choices<ReviewTopic>("--topic", "The topics told. Default: all of them.");

    public void AddTo(Command verb)
    {
        verb.Add(_countries);
        verb.Add(_places);
        verb.Add(_topics);
    }

    public ReviewFilter Read(ParseResult parsed) => new() { Countries = parsed.GetRequiredValue(_countries), Places = parsed.GetRequiredValue(_places), Topics = parsed.GetRequiredValue(_topics) };
}
