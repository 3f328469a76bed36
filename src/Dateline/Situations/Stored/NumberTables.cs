namespace Dateline.Situations.Stored;

/// <summary>What the numbers in the rows of an index stand for.</summary>
internal static class NumberTables
{
    private const byte HasState = 1, IsResolved = 2, CanHold = 4, HasCountry = 1, HasId = 2, HasPoint = 4;

    public static void Write(SituationHistory history, SectionWriter writer)
    {
        writer.Table(Section.Sides, table =>
        {
            table.Write(history.Sides.All.Count);
            foreach (var side in history.Sides.All)
            {
                table.Write(side.Key);
                table.Write(side.Name);
                table.Write((byte)((side.State is null ? 0 : HasState) | (side.IsResolved ? IsResolved : 0) | (side.CanHold ? CanHold : 0)));
                if (side.State is not null) table.Write(side.State);
            }
        });
        writer.Table(Section.Origins, table =>
        {
            table.Write(history.Origins.All.Count);
            foreach (var origin in history.Origins.All)
            {
                table.Write(origin.Id);
                table.Write(origin.Name);
            }
        });
        writer.Table(Section.Places, table =>
        {
            table.Write(history.Places.All.Count);
            foreach (var place in history.Places.All) Write(table, place);
        });
        writer.Strings(Section.Words, history.FigureFold.Words.All);
        writer.Strings(Section.Targets, history.PositionFold.Targets.All);
        writer.Strings(Section.Names, history.AgreementFold.Names.All);
        writer.Strings(Section.WhoTogether, history.EffortFold.WhoTogether.All);
    }

    public static void Fill(SituationHistory history, SectionReader reader)
    {
        history.Sides.Fill(Sides(reader));
        // Every site that one document is of is one: they are many, and few are shown.
        history.Origins.FillLater(() => reader.Table(Section.Origins, table => new Origin(table.ReadString(), table.ReadString())));
        history.Places.Fill(reader.Table(Section.Places, ReadPlace));
        history.FigureFold.Words.Fill(reader.Strings(Section.Words));
        history.PositionFold.Targets.Fill(reader.Strings(Section.Targets));
        history.AgreementFold.Names.Fill(reader.Strings(Section.Names));
        history.EffortFold.WhoTogether.Fill(reader.Strings(Section.WhoTogether));
    }

    public static List<Side> Sides(SectionReader reader) => reader.Table(Section.Sides, ReadSide);

    private static Side ReadSide(BinaryReader table)
    {
        var (key, name, flags) = (table.ReadString(), table.ReadString(), table.ReadByte());
        return new(key, name) { State = (flags & HasState) != 0 ? table.ReadString() : null, IsResolved = (flags & IsResolved) != 0, CanHold = (flags & CanHold) != 0 };
    }

    private static void Write(BinaryWriter table, KnownPlace place)
    {
        table.Write(place.Name);
        table.Write((byte)((place.Country is null ? 0 : HasCountry) | (place.GeoNameId is null ? 0 : HasId) | (place.Latitude is null || place.Longitude is null ? 0 : HasPoint)));
        if (place.Country is not null) table.Write(place.Country);
        if (place.GeoNameId is { } id) table.Write(id);
        if (place is not { Latitude: { } latitude, Longitude: { } longitude }) return;
        table.Write(latitude);
        table.Write(longitude);
    }

    private static KnownPlace ReadPlace(BinaryReader table)
    {
        var (name, flags) = (table.ReadString(), table.ReadByte());
        var place = new KnownPlace(name, (flags & HasCountry) != 0 ? table.ReadString() : null, (flags & HasId) != 0 ? table.ReadInt64() : null);
        return (flags & HasPoint) != 0 ? place with { Latitude = table.ReadDouble(), Longitude = table.ReadDouble() } : place;
    }
}
