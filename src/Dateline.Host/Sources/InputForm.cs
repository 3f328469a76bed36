namespace Dateline.Host.Sources;

/// <summary>How an input is written.</summary>
internal enum InputForm
{
    /// <summary>By the file's extension; stdin by its first character.</summary>
    Auto,

    /// <summary>One document.</summary>
    Text,

    /// <summary>One document a line: <c>{"id", "text", "title", "published", "publisher"}</c>.</summary>
    Jsonl,

    /// <summary>Sentences and tokens given.</summary>
    Conllu,
}
