using Dateline.Host.Output.Word;
using Dateline.Host.Terminals;
using Dateline.Knowledge.Actors;
using Dateline.Reviews;
using Dateline.Reviews.Briefs;

namespace Dateline.Host.Output;

/// <summary>Writes a review in a form. To add one: a word in <see cref="ReviewFormat"/>, an end of files, a line here.</summary>
internal static class ReviewOutput
{
    public static void Write(Terminal terminal, Stream stream, Review review, ReviewFormat format, bool all, Sentences sentences, Lazy<Reader> parser, ActorRegistry registry, string title = "Review")
    {
        switch (format)
        {
            case ReviewFormat.Json:
                ReviewJson.Write(stream, review);
                break;
            case ReviewFormat.Markdown:
                using (var writer = new StreamWriter(stream, new System.Text.UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" }) new ReviewMarkdown(writer, new(review, sentences)).Write(title, all);
                break;
            case ReviewFormat.Html:
                new PageOutput(sentences, parser.Value, registry).Write(stream, review, title: title);
                break;
            case ReviewFormat.Brief:
                stream.Write(System.Text.Encoding.UTF8.GetBytes(BriefText.Markdown(new BriefWriter(parser.Value, registry).Write(review))));
                break;
            case ReviewFormat.Docx:
                BriefDocument.Write(stream, review, new BriefWriter(parser.Value, registry).Write(review), registry);
                break;
            default:
                new ReviewTables(terminal.Tables(stream), new(review, sentences)).Write(title, all);
                break;
        }
    }

    /// <summary>The form that the end of a file's name tells; null where it tells none.</summary>
    public static ReviewFormat? Of(FileInfo? file) => file?.Extension.ToLowerInvariant() switch
    {
        ".md" => ReviewFormat.Markdown,
        ".json" => ReviewFormat.Json,
        ".html" or ".htm" => ReviewFormat.Html,
        ".docx" => ReviewFormat.Docx,
        ".txt" => ReviewFormat.Text,
        _ => null,
    };
}
