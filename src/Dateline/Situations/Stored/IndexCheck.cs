using Dateline.Situations.Origins;

namespace Dateline.Situations.Stored;

/// <summary>Compares two indices value by value: bytes between values say nothing.</summary>
internal static class IndexCheck
{
    public static IReadOnlyList<string> Differences(SectionReader a, SectionReader b)
    {
        var found = new List<string>();
        if (a.Head != b.Head) found.Add("the head");
        foreach (var section in Enum.GetValues<Section>())
            if (!AreSame(section, a, b)) found.Add($"{section}");
        return found;
    }

    private static bool AreSame(Section section, SectionReader a, SectionReader b)
    {
        return section switch
        {
            Section.Documents => Same<StoredDocument>(),
            Section.Copies => Same<CopyJoin>(),
            Section.Lines => Same<StoredLine>(),
            Section.Counts => Same<StoredCount>(),
            Section.Tellings => Same<StoredTelling>(),
            Section.Facts => Same<StoredFact>(),
            Section.ControlTopics or Section.AgreementTopics or Section.EffortTopics or Section.RoleTopics or Section.TellingDays or Section.FactDrawers or Section.CountDrawers => Same<StoredTopic<int>>(),
            Section.PositionTopics => Same<StoredTopic<(int, int)>>(),
            Section.FigureTopics => Same<StoredTopic<FigureKey>>(),
            Section.ControlRows => Same<ControlRow>(),
            Section.FigureRows => Same<FigureRow>(),
            Section.PositionRows => Same<PositionRow>(),
            Section.AgreementRows => Same<StoredAgreement>(),
            Section.EffortRows => Same<EffortRow>(),
            Section.RoleRows => Same<RoleRow>(),
            Section.Denials => Same<StoredDenial>(),
            _ => Same<byte>(),
        };

        bool Same<T>() where T : unmanaged, IEquatable<T> => a.Read<T>(section).AsSpan().SequenceEqual(b.Read<T>(section));
    }
}
