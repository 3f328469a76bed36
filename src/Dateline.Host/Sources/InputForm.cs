namespace Dateline.Host.Sources;

/// <summary>How an input is written.</summary>
internal enum InputForm
{
    /// <summary>By the extension, else by what the first bytes look like.</summary>
    Auto,

    /// <summary>One document of plain text.</summary>
    Text,

    /// <summary>One document a line: <c>{"id", "text", "title", "published", "publisher"}</c>.</summary>
    Jsonl,

    /// <summary>Sentences and tokens given.</summary>
    Conllu,
}
