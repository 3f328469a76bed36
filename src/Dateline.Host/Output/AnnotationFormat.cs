namespace Dateline.Host.Output;

/// <summary>How annotations are printed.</summary>
internal enum AnnotationFormat
{
    Conllu,
    Jsonl,
}
