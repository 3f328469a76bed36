namespace Dateline.Annotation;

/// <summary>An annotator that can say between what it chose.</summary>
internal interface IConsiders
{
    /// <summary>For each name of a text that it has annotated what the name might have meant, the likeliest first.</summary>
    IEnumerable<Considered> Consider(AnnotatedText text);
}
