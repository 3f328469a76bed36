using System.CommandLine;
using System.Globalization;
using Dateline.Host.Stores;

namespace Dateline.Host.Verbs;

/// <summary>Options that several verbs share. Each call makes a new one: an option belongs to one command.</summary>
internal static class Options
{
    /// <summary>The inputs of a verb, one or more; or none where they are optional.</summary>
    public static Argument<string[]> Inputs(string helpName, string description, bool optional = false) => RefuseOptions(
        new Argument<string[]>("input") { HelpName = helpName, Description = description, Arity = optional ? ArgumentArity.ZeroOrMore : ArgumentArity.OneOrMore, DefaultValueFactory = _ => [] });

    /// <summary>The input of a verb, one or none.</summary>
    public static Argument<string?> Input(string helpName, string description) => RefuseOptions(
        new Argument<string?>("input") { HelpName = helpName, Description = description, Arity = ArgumentArity.ZeroOrOne });

    public static Option<DateOnly?> Published() => Day(
        "--published", "The day of publication (2016-02-03) of all inputs. Else the file itself, documents.json or documents.csv beside it, or the first lines tell.");

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        HelpName = "DATE",
        Description = description,
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"{name} {result.Tokens[0].Value}: write the day as 2016-02-03");
            return null;
        },
    };

    public static Option<string[]> Lexicon() => new("--lexicon")
    {
        HelpName = "FILE", Description = "A lexicon of your own, in the form of docs/lexicon.md; it extends and overrides the built-in one.",
        DefaultValueFactory = _ => [],
    };

    public static Option<string[]> Actors() => new("--actors")
    {
        HelpName = "FILE", Description = "Actors of your own, in the form of docs/actors.md or of PETRARCH; they extend and override the built-in registry.",
        DefaultValueFactory = _ => [],
    };

    public static Option<DateOnly?> On() => Day("--on", "The day as of which names and offices are read (2016-02-03).");

    public static Option<string?> Models() => new("--models")
    {
        HelpName = "FILE", Description = "The trained weights to read with. Default: models/english.dlm beside the program.",
    };

    public static Option<string?> Ledger() => new("--ledger")
    {
        HelpName = "FILE|CONNECTION",
        Description = $"The ledger: a file, or a PostgreSQL connection (postgresql://user:password@host/database). Default: ${LedgerStore.Variable}, else {LedgerStore.DefaultName}.",
    };

    public static Option<int> Threads() => Number("--threads", "Documents read at the same time.", Environment.ProcessorCount, 1, 1024);

    public static Option<int> Number(string name, string description, int standard, int low, int high)
    {
        var option = new Option<int>(name) { HelpName = "N", Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Errors.Any()) return;
            var value = result.GetValueOrDefault<int>();
            if (value < low || value > high) result.AddError($"{name} {value}: a number from {low} to {high} belongs here");
        });
        return option;
    }

    /// <summary>One of a few words; without it the first.</summary>
    public static Option<T> Choice<T>(string name, string description) where T : struct, Enum
    {
        var words = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToArray();
        var option = new Option<T>(name)
        {
            HelpName = string.Join('|', words), Description = description,
            CustomParser = result =>
            {
                if (words.Contains(result.Tokens[0].Value)) return Enum.Parse<T>(result.Tokens[0].Value, ignoreCase: true);
                result.AddError($"{name} {result.Tokens[0].Value}: one of {string.Join(", ", words)} belongs here");
                return default;
            },
        };
        return option;
    }

    /// <summary>Any number of words or names, each after the option.</summary>
    public static Option<string[]> Words(string name, string helpName, string description) => new(name) { HelpName = helpName, Description = description, DefaultValueFactory = _ => [] };

    public static Option<string[]> Countries()
    {
        var option = Words("--country", "ISO", "Only what is in this country (ISO 3166-1 alpha-3: IRQ).");
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value.Length != 3 || !token.Value.All(char.IsAsciiLetter)) result.AddError($"--country {token.Value}: write the country as its three letters (ISO 3166-1 alpha-3: IRQ)");
        });
        return option;
    }

    /// <summary>Several of a few words, with commas between them; without it none.</summary>
    public static Option<T[]> Choices<T>(string name, string description) where T : struct, Enum
    {
        var words = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToArray();
        return new(name)
        {
            HelpName = string.Join(',', words), Description = description, DefaultValueFactory = _ => [],
            CustomParser = result =>
            {
                var chosen = result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
                if (chosen.Find(c => !words.Contains(c)) is { } wrong) result.AddError($"{name} {wrong}: some of {string.Join(", ", words)} belong here");
                else return [.. chosen.Select(c => Enum.Parse<T>(c, ignoreCase: true))];
                return [];
            },
        };
    }

    /// <summary>What looks like an option but is none would else be taken for the name of a file.</summary>
    private static TArgument RefuseOptions<TArgument>(TArgument argument) where TArgument : Argument
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value.StartsWith("--", StringComparison.Ordinal)) result.AddError($"there is no option {token.Value}");
        });
        return argument;
    }
}
