namespace Dateline.Evaluation.Origins;

/// <summary>Leaves out texts that are reprints already, so that what is made of the others is the only truth there is.</summary>
public static class UnlikeTexts
{
    private const int Run = 4;
    private const double Alike = 0.25;

    /// <summary>The texts of which no earlier one shares more than a quarter of the shorter one's runs of four words.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> texts)
    {
        var (sizes, holders) = (new List<int>(), new Dictionary<string, List<int>>(StringComparer.Ordinal));
        foreach (var text in texts)
        {
            var words = text.ToLowerInvariant().Split([' ', '\n', '\r', '\t', '.', ',', '"'], StringSplitOptions.RemoveEmptyEntries);
            var runs = Enumerable.Range(0, Math.Max(0, words.Length - Run + 1)).Select(i => string.Join(' ', words[i..(i + Run)])).ToHashSet(StringComparer.Ordinal);
            var shared = new Dictionary<int, int>();
            foreach (var run in runs)
                foreach (var holder in holders.GetValueOrDefault(run, [])) shared[holder] = shared.GetValueOrDefault(holder) + 1;
            if (shared.Any(s => s.Value > Alike * Math.Min(sizes[s.Key], runs.Count))) continue;
            foreach (var run in runs)
                if (holders.TryGetValue(run, out var list)) list.Add(sizes.Count);
                else holders[run] = [sizes.Count];
            sizes.Add(runs.Count);
            yield return text;
        }
    }
}
