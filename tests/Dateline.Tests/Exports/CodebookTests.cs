using System.Globalization;
using Dateline.Exports;
using Dateline.Exports.Acled;

namespace Dateline.Tests.Exports;

/// <summary>What the codebooks of ACLED and HXL let stand in a cell, written down here once more, apart from what the exports are made by.</summary>
public class CodebookTests
{
    private static readonly Dictionary<string, string[]> SubEvents = new()
    {
        ["Battles"] = ["Government regains territory", "Non-state actor overtakes territory", "Armed clash"],
        ["Protests"] = ["Excessive force against protesters", "Protest with intervention", "Peaceful protest"],
        ["Riots"] = ["Violent demonstration", "Mob violence"],
        ["Explosions/Remote violence"] = ["Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack", "Remote explosive/landmine/IED", "Grenade"],
        ["Violence against civilians"] = ["Sexual violence", "Attack", "Abduction/forced disappearance"],
        ["Strategic developments"] =
            ["Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use", "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory", "Other"],
    };

    private static readonly string[] Disorders = ["Political violence", "Demonstrations", "Strategic developments", "Political violence; Demonstrations"];

    private static readonly string[] Inter = ["", "State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters", "Civilians", "External/Other forces"];

    // The core of HXL 1.1.
    private static readonly HashSet<string> Hashtags =
    [
        "access", "activity", "adm1", "adm2", "adm3", "adm4", "adm5", "affected", "beneficiary", "capacity", "cause", "channel", "contact", "country", "crisis", "currency", "date", "delivery", "description",
        "event", "frequency", "geo", "group", "impact", "indicator", "inneed", "item", "loc", "meta", "modality", "need", "operations", "org", "output", "population", "reached", "region", "respondee", "sector",
        "service", "severity", "status", "subsector", "targeted", "value",
    ];

    // Attributes of its dictionary for the hashtags that are written, by hashtag, and those of our own.
    private static readonly Dictionary<string, string[]> Attributes = new()
    {
        ["meta"] = ["id", "source", "url"], ["date"] = ["start", "end", "occurred", "reported", "approved", "canceled", "converted"], ["country"] = ["name", "code", "origin", "dest"],
        ["adm1"] = ["name", "code"], ["adm2"] = ["name", "code"], ["loc"] = ["name", "code", "type"], ["geo"] = ["lat", "lon", "coord", "bounds", "elevation"], ["group"] = ["name", "code", "type"],
        ["affected"] = ["killed", "injured", "displaced", "idps", "refugees", "infected", "abducted"], ["reached"] = ["injured", "displaced", "idps", "refugees"], ["status"] = ["name", "code"], ["description"] = ["type"],
    };

    private static readonly string[] OwnAttributes = ["missing", "detained", "migrants", "min", "max", "qualifier", "unit", "denominator", "attribution", "evidence", "v_iso3"];

    private static IEnumerable<ExportItem> Samples => [SampleItems.Hospital(), SampleItems.Strikes()];

    [Fact]
    public void Columns_of_Acled_are_those_of_its_files() => Assert.Equal(
        "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country "
        + "admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp", string.Join(' ', Exported.Lines(ExportFormat.Acled, Samples)[0].Split(',')));

    [Fact]
    public void The_taxonomy_is_that_of_the_codebook()
    {
        Assert.Equal(25, SubEvents.Values.Sum(s => s.Length));
        Assert.Equal(SubEvents.SelectMany(e => e.Value.Select(s => (e.Key, s))).Order(), AcledTaxonomy.All.Select(t => (t.EventType, t.Name)).Order());
        Assert.All(AcledTaxonomy.All, t => Assert.Contains(t.DisorderType, Disorders));
    }

    [Fact]
    public void Cells_of_Acled_hold_what_the_codebook_lists()
    {
        var rows = Cells(ExportFormat.Acled).ToList();
        Assert.Equal(2, rows.Count);
        foreach (var row in rows)
        {
            Assert.Contains(row["sub_event_type"], SubEvents[row["event_type"]]);
            Assert.Contains(row["disorder_type"], Disorders);
            Assert.Contains(row["inter1"], Inter);
            Assert.Contains(row["inter2"], Inter);
            Assert.Contains(row["civilian_targeting"], new[] { "", "Civilian targeting" });
            Assert.Contains(row["time_precision"], new[] { "1", "2", "3" });
            Assert.Contains(row["geo_precision"], new[] { "", "1", "2", "3" });
            Assert.Equal(row["event_date"][..4], row["year"]);
            Assert.True(DateOnly.TryParseExact(row["event_date"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
            Assert.InRange(int.Parse(row["iso"], CultureInfo.InvariantCulture), 4, 894);
            Assert.StartsWith("SYR", row["event_id_cnty"], StringComparison.Ordinal);
            // The words of both sorts, by the alphabet of the codebook's pairs, or of one alone.
            Assert.All(new[] { row["inter1"], row["inter2"] }, sort => Assert.Contains(sort, row["interaction"]));
        }
    }

    [Fact]
    public void Hashtags_are_of_the_core_and_codes_are_codes()
    {
        var rows = Cells(ExportFormat.Hxl).ToList();
        Assert.All(rows[0].Values.Where(t => t.Length > 0), tag => Assert.Contains(tag.TrimStart('#').Split('+')[0], Hashtags));
        Assert.All(rows[0].Values.Select(t => t.TrimStart('#').Split('+')), tag => Assert.Subset(Attributes[tag[0]].Concat(OwnAttributes).ToHashSet(), tag[1..].ToHashSet()));
        foreach (var row in rows.Skip(1))
            foreach (var (tag, cell) in rows[0].Keys.Select(k => (rows[0][k], row[k])).Where(c => c.Item2.Length > 0))
            {
                if (tag.Contains("+v_iso3", StringComparison.Ordinal)) Assert.Matches("^[A-Z]{3}$", cell);
                if (tag.StartsWith("#date", StringComparison.Ordinal)) Assert.Matches(@"^\d{4}-\d\d-\d\d$", cell);
                if (tag.StartsWith("#affected", StringComparison.Ordinal) || tag.StartsWith("#reached", StringComparison.Ordinal) || tag.StartsWith("#geo", StringComparison.Ordinal)) Assert.Matches(@"^-?\d+(\.\d+)?$", cell);
            }
    }

    private static IEnumerable<Dictionary<string, string>> Cells(ExportFormat format)
    {
        using var csv = CsvHelper.CsvReader.Create(Exported.Bytes(format, Samples), new CsvHelper.CsvReaderOptions { HasHeader = false, Separator = ',' });
        csv.Read();
        var names = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToList();
        while (csv.Read()) yield return Enumerable.Range(0, csv.FieldCount).ToDictionary(i => names[i], i => csv.GetString(i));
    }
}
