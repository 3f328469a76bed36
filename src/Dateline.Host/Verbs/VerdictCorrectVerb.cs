using System.CommandLine;
using Dateline.Facts;
using Dateline.Host.Output;
using Dateline.Host.Stores;
using Dateline.Host.Terminals;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Gazetteer;
using Dateline.Knowledge.Ontology;
using Dateline.Ledger;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline verdict correct</c>: a person replaces slots of a fact; the fact as it was read stays in the ledger.</summary>
internal static class VerdictCorrectVerb
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("fact") { HelpName = "FACT", Description = "Id of a fact, or how it begins." };
        var set = new Option<string[]>("--set")
        {
            HelpName = "SLOT=VALUE", Required = true,
            Description = "A slot and what stands in it in truth: status, day, place, source, and those of the kind (holder, best, actors …; a wrong one is answered with the list). - for none.",
        };
        var (ledger, by, why) = (Options.Ledger(), VerdictVerb.By(), VerdictVerb.Why());
        var verb = new Verb(
            "correct", "Notes what the words of a fact say in truth. The fact as it was read counts no more; the corrected one takes its place from now on.",
            "dateline verdict correct 5a0d1f22 --set holder='Islamic State' --why 'the pronoun means the group'",
            "dateline verdict correct 5a0d1f22 --set best=40 --set day=2016-02-03",
            "dateline verdict correct 5a0d1f22 --set place='Homs, SYR'")
        {
            id, set, ledger, by, why,
        };
        verb.SetAction(parsed =>
        {
            using var store = LedgerStore.Open(parsed.GetValue(ledger), create: false, terminal.Time);
            var known = FactsById.Find(terminal, store, [parsed.GetRequiredValue(id)])[0].Fact;
            using var gazetteer = PlacesVerb.Beside();
            var (slots, corrected) = (new FactSlots(ActorRegistry.BuiltIn, (name, country) => Place(gazetteer, name, country)), known);
            foreach (var given in parsed.GetRequiredValue(set)) corrected = Replace(slots, corrected, given);
            if (corrected == known) throw new CommandException("verdict: that is what the fact says already");
            store.Append(new Verdict(VerdictAct.Correct, parsed.GetRequiredValue(by))
            {
                Document = known.Evidence.Document, Facts = [known.Id], Correction = corrected, Note = parsed.GetValue(why),
            });
            terminal.Writer.WriteLine($"corrected {known.Id}, now {corrected.Id} «{FactTable.OneLine(corrected.Evidence.ToString())}»");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Fact Replace(FactSlots slots, Fact fact, string given)
    {
        if (given.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } slot, var value]) throw new CommandException($"--set {given}: write SLOT=VALUE, as in holder='Islamic State'");
        try
        {
            return slots.Replace(fact, slot, value);
        }
        catch (FormatException e)
        {
            throw new CommandException($"--set {given}: {e.Message}");
        }
    }

    // Of several places of one name, the one with most people.
    private static Place? Place(GazetteerFile? gazetteer, string name, string? country)
    {
        var found = (gazetteer?.Find(name) ?? []).Where(f => country is null || f.Place.Country == country).OrderBy(f => f.Match).ThenByDescending(f => f.Place.Population).Select(f => (GazetteerPlace?)f.Place).FirstOrDefault();
        return found is not { } place ? null : new Place(place.Name)
        {
            Country = place.Country, GeoNameId = place.GeoNameId, Latitude = place.Latitude, Longitude = place.Longitude,
            Precision = place.Kind switch { PlaceKind.Country => PlacePrecision.Country, PlaceKind.Region or PlaceKind.Province or PlaceKind.District => PlacePrecision.Region, _ => PlacePrecision.Town },
        };
    }
}
