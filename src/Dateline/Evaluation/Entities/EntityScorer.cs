using Dateline.Annotation;
using Dateline.Documents;

namespace Dateline.Evaluation.Entities;

/// <summary>Scores entities by exact span and type; sums are over texts.</summary>
public sealed class EntityScorer
{
    private readonly Dictionary<EntityType, Score> _scores = [];

    /// <summary>The types that the gold texts have, in the order of <see cref="EntityType"/>.</summary>
    public IEnumerable<(EntityType Type, Score Score)> Types =>
        _scores.Where(s => s.Value.Gold > 0).OrderBy(s => s.Key).Select(s => (s.Key, s.Value));

    /// <summary>The micro average over some types.</summary>
    public Score Of(params IEnumerable<EntityType> types) => types.Aggregate(default(Score), (sum, t) => sum + _scores.GetValueOrDefault(t));

    public void Add(GoldEntities gold, AnnotatedText system)
    {
        var right = gold.Entities.ToHashSet();
        HashSet<(TextSpan, EntityType)> found = [.. system.Sentences.SelectMany(s => s.Entities).Select(e => (e.Span, e.Type))];
        foreach (var (_, type) in right) _scores[type] = _scores.GetValueOrDefault(type) + new Score(0, 1, 0);
        foreach (var (span, type) in found)
            _scores[type] = _scores.GetValueOrDefault(type) + new Score(right.Contains((span, type)) ? 1 : 0, 0, 1);
    }
}
