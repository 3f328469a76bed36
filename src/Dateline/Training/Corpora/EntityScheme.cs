using Dateline.Annotation;
using Dateline.Annotation.Parsing;

namespace Dateline.Training.Corpora;

/// <summary>
/// What a corpus' entity types mean in ours. A corpus that does not know a type leaves open whether a token has it, so each
/// of its labels stands for the set of labels that ours may have there.
/// </summary>
/// <param name="types">For a type of the corpus the types of ours that it may be; a missing one stands for nothing of ours.</param>
/// <param name="unmarked">Types of ours that the corpus does not mark.</param>
internal sealed class EntityScheme(Dictionary<string, EntityType[]> types, EntityType[] unmarked)
{
    /// <summary>All eight types.</summary>
    public static readonly EntityScheme Full = new(
        Enum.GetValues<EntityType>().ToDictionary(t => t.Label(), t => new[] { t }), []);

    /// <summary>UniversalNER: persons, places (buildings too), organisations.</summary>
    public static readonly EntityScheme UniversalNer = new(
        new() { ["PER"] = [EntityType.Per], ["ORG"] = [EntityType.Org], ["LOC"] = [EntityType.Loc, EntityType.Fac] },
        [EntityType.Norp, EntityType.Event, EntityType.Product, EntityType.Misc]);

    /// <summary>The CoNLL-2003 types of WikiGold.</summary>
    public static readonly EntityScheme Conll = new(
        new()
        {
            ["PER"] = [EntityType.Per], ["ORG"] = [EntityType.Org], ["LOC"] = [EntityType.Loc, EntityType.Fac],
            ["MISC"] = [EntityType.Norp, EntityType.Event, EntityType.Product, EntityType.Misc],
        },
        []);

    /// <summary>CrossNER's politics.</summary>
    public static readonly EntityScheme Politics = new(
        new()
        {
            ["politicalparty"] = [EntityType.Org], ["organisation"] = [EntityType.Org], ["politician"] = [EntityType.Per],
            ["person"] = [EntityType.Per], ["country"] = [EntityType.Loc], ["location"] = [EntityType.Loc, EntityType.Fac],
            ["election"] = [EntityType.Event], ["event"] = [EntityType.Event],
            ["misc"] = [EntityType.Norp, EntityType.Product, EntityType.Misc],
        },
        [EntityType.Norp, EntityType.Misc]);

    /// <summary>The Groningen Meaning Bank as republished: buildings and products are not marked.</summary>
    public static readonly EntityScheme Gmb = new(
        new()
        {
            ["PER"] = [EntityType.Per], ["ORG"] = [EntityType.Org], ["LOC"] = [EntityType.Loc, EntityType.Fac],
            ["NORP"] = [EntityType.Norp], ["EVENT"] = [EntityType.Event], ["MISC"] = [EntityType.Misc],
        },
        [EntityType.Event, EntityType.Product, EntityType.Misc, EntityType.Fac]);

    private readonly uint _outside = 1u << EntityTags.Outside | Bits(unmarked, inside: false) | Bits(unmarked, inside: true);

    /// <summary>From labels of the corpus (IOB2, or IO where runs are entities) to sets of ours.</summary>
    public uint[] Convert(IReadOnlyList<string> tags)
    {
        var result = new uint[tags.Count];
        for (var i = 0; i < result.Length; i++)
        {
            if (tags[i].Length < 3 || !types.TryGetValue(tags[i][2..], out var ours))
            {
                result[i] = _outside;
                continue;
            }

            var begins = tags[i][0] == 'B' || i == 0 || tags[i - 1].Length < 3 || !tags[i - 1].AsSpan(2).SequenceEqual(tags[i].AsSpan(2));
            result[i] = Bits(ours, inside: !begins);
        }

        return result;
    }

    private static uint Bits(IEnumerable<EntityType> types, bool inside) =>
        types.Aggregate(0u, (bits, t) => bits | 1u << (inside ? EntityTags.Inside(t) : EntityTags.Begin(t)));
}
