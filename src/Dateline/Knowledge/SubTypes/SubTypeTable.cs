using Dateline.Knowledge.Entries;

namespace Dateline.Knowledge.SubTypes;

/// <summary>The rules of subtypes.txt: how a report of an event is filed under ACLED's sub-types.</summary>
internal sealed class SubTypeTable
{
    private SubTypeTable(IReadOnlyList<SubTypeRule> rules) => Rules = rules;

    public IReadOnlyList<SubTypeRule> Rules { get; }

    /// <exception cref="LexiconException">A line cannot be read.</exception>
    public static SubTypeTable Load() => new([.. EntryFile.Embedded("Knowledge/SubTypes/subtypes.txt", "subtypes").Select(e => new SubTypeRule(e))]);
}
