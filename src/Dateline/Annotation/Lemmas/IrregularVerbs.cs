namespace Dateline.Annotation.Lemmas;

/// <summary>The irregular verbs of irregular-verbs.txt, from past forms to base forms, prefixed verbs by their base.</summary>
internal static class IrregularVerbs
{
    private static readonly string[] _prefixes = ["over", "under", "with", "fore", "mis", "out", "un", "up", "re"];

    private static readonly Dictionary<string, string> _bases = Read();

    /// <summary>The base form of a past tense or participle in lower case, or null where it is none of these.</summary>
    public static string? Base(string form)
    {
        if (_bases.TryGetValue(form, out var verb)) return verb;
        foreach (var prefix in _prefixes)
            if (form.StartsWith(prefix, StringComparison.Ordinal) && _bases.TryGetValue(form[prefix.Length..], out verb)) return prefix + verb;
        return null;
    }

    private static Dictionary<string, string> Read()
    {
        var bases = new Dictionary<string, string>(StringComparer.Ordinal);
        using var stream = typeof(IrregularVerbs).Assembly.GetManifestResourceStream("Annotation/Lemmas/irregular-verbs.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var words = line.Split(' ');
            foreach (var form in words[1..].SelectMany(w => w.Split('/'))) bases.TryAdd(form, words[0]);
        }

        return bases;
    }
}
