namespace Dateline.Situations;

/// <summary>
/// Finds the agreements of one country: first what each text tells of each, then, text after text by the days of publication, which
/// of those told before it is. Depends on the rows alone, not on their order.
/// </summary>
/// <param name="nameOf">What a name says, by its number.</param>
internal sealed class Deals(Func<int, AgreementName> nameOf)
{
    /// <param name="rows">All that is told of the country's agreements.</param>
    public IReadOnlyList<Deal> Of(AgreementRow[] rows)
    {
        var told = Enumerable.Range(0, rows.Length).GroupBy(n => rows[n].Document).SelectMany(text => WithinText(rows, [.. text])).OrderBy(d => d.First).ThenBy(d => d.Id).ToList();
        var (all, open) = (new List<Deal>(), new Dictionary<string, List<Deal>>());
        foreach (var deal in told)
        {
            var (best, found) = (default(DealLikeness), default(Deal));
            // One of another family is the same by its name only.
            foreach (var (_, before) in open.Where(o => o.Key == deal.Family || deal.IsNamed))
                for (var i = before.Count - 1; i >= 0; i--)
                {
                    var other = before[i];
                    if (other.IsOver(deal.First)) before.RemoveAt(i);
                    else if (!other.IsOther(deal) && other.With(deal) is { Strength: > 0 } with && (with.Strength, other.Last, other.Id).CompareTo((best.Strength, found?.Last ?? 0, found?.Id ?? 0)) > 0) (best, found) = (with, other);
                }
            if (found is not null)
            {
                found.Add(deal, best.Reason);
                continue;
            }
            all.Add(deal);
            if (open.TryGetValue(deal.Family, out var family2)) family2.Add(deal);
            else open[deal.Family] = [deal];
        }
        return all;
    }

    // What has a name of its own first; "the deal" is the only one of its family that the text names.
    private List<Deal> WithinText(AgreementRow[] rows, int[] text)
    {
        if (text is [var only]) return [new(only, rows[only], nameOf(rows[only].Name))];
        var deals = new List<Deal>();
        foreach (var number in text.OrderBy(n => nameOf(rows[n].Name).IsPlain).ThenBy(n => rows[n].Stamp.Fact.Id).ThenBy(n => rows[n].Stamp.Fact.Position))
        {
            var name = nameOf(rows[number].Name);
            var deal = new Deal(number, rows[number], name);
            var same = deals.FindAll(d => d.Family == name.Family && !d.IsOther(deal) && (name.IsPlain || d.With(deal).Strength > 0 || IsAlias(rows, d, name)));
            if (same.Count == 1) same[0].Add(number, rows[number], name);
            else deals.Add(deal);
        }
        return deals;
    }

    // "the nuclear deal, known as the JCPOA": one has a name, the other a matter.
    private bool IsAlias(AgreementRow[] rows, Deal deal, AgreementName name) =>
        deal.Rows.TrueForAll(n => nameOf(rows[n].Name) is var other && (other.IsPlain || (other.Proper.Length == 0) != (name.Proper.Length == 0) && (other.Theme.Length == 0 || name.Theme.Length == 0)));
}
