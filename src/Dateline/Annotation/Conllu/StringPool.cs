namespace Dateline.Annotation.Conllu;

/// <summary>Gives equal spans the same string: treebanks repeat their words and tags many times.</summary>
internal sealed class StringPool
{
    private readonly HashSet<string> _strings = [];

    public string Get(ReadOnlySpan<char> value)
    {
        var lookup = _strings.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(value, out var known)) return known;
        var fresh = value.ToString();
        _strings.Add(fresh);
        return fresh;
    }
}
