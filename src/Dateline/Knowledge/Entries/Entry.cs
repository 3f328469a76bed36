namespace Dateline.Knowledge.Entries;

/// <summary>One line of a lexicon file, cut at its bars.</summary>
internal sealed record Entry(string File, int Line, string Section, string[] Fields)
{
    public string this[int field] => Fields[field];

    /// <summary>The last field: a sentence with the entry's words marked.</summary>
    public string Example => Fields[^1];

    public LexiconException Error(string problem) => new(File, Line, problem);

    public Entry Expect(int fields) =>
        Fields.Length == fields ? this : throw Error($"{fields} fields expected between bars, {Fields.Length} found.");

    /// <summary>The words of a field, cut at spaces.</summary>
    public string[] Words(int field) => Fields[field].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A field that says <c>-</c> where it has nothing to say.</summary>
    public string? Optional(int field) => Fields[field] is "-" ? null : Fields[field];
}
