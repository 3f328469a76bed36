using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>All counts of one thing: the same measure, subject, place, denominator and sort of count. Bounds are over what each speaker said last.</summary>
public sealed class FigureSeries
{
    private readonly FigureTopic _topic;
    private readonly FigureRun _run;
    private readonly FigureFold _fold;
    private readonly int _valid;
    private IReadOnlyList<FigureClaim>? _claims;

    internal FigureSeries(in FoundFigure found, int valid, FigureFold fold) => (_topic, _run, Place, _valid, _fold) = (found.Topic, found.Run, found.Place, valid, fold);

    /// <summary>What is counted.</summary>
    public Measure Measure => _topic.Key.Measure;

    /// <summary>What sort of count it is.</summary>
    public FigureKind Kind => _topic.Key.Kind;

    /// <summary>Who or what is counted: a side, a class of people, or the words of the texts.</summary>
    public string Subject => _fold.Word(_topic.Key.Subject);

    /// <summary><c>people</c>, <c>percent</c>, ISO 4217, or words.</summary>
    public string Unit => _fold.Word(_topic.Key.Unit);

    /// <summary>Where; null where no text says so.</summary>
    public KnownPlace? Place { get; }

    /// <summary>Of what it is a part, as content words in their plain order; empty where it stands for itself.</summary>
    public string Denominator => _fold.Word(_topic.Key.Denominator);

    /// <summary>The first day counted; null for a stock.</summary>
    public DateOnly? From => Kind == FigureKind.Toll ? DateOnly.FromDayNumber(_run.Day) : _topic.Key.From > 0 ? DateOnly.FromDayNumber(_topic.Key.From) : null;

    /// <summary>The last day counted; null where open or a stock.</summary>
    public DateOnly? To => _topic.Key.To > 0 ? DateOnly.FromDayNumber(_topic.Key.To) : null;

    /// <summary>The least of the newest counts of all speakers.</summary>
    public double Low => _run.Low;

    /// <summary>The most of them.</summary>
    public double High => _run.High;

    /// <summary>The number of the newest count.</summary>
    public double Latest => _run.Latest.Value;

    /// <summary>The fact behind it.</summary>
    public FactKey LatestFact => _run.Latest.Stamp.Fact;

    /// <summary>The day that it counts for.</summary>
    public DateOnly LatestDay => DateOnly.FromDayNumber(_run.Latest.Day);

    /// <summary>The number of the oldest count.</summary>
    public double First => _run.First.Value;

    /// <summary>How often a speaker changed a count.</summary>
    public int Revisions => _run.Revisions;

    /// <summary>How many origins count.</summary>
    public int Origins => _run.Origins;

    /// <summary>Whether the newest counts of two speakers exclude one another.</summary>
    public bool IsConflict => _run.IsConflict;

    /// <summary>Days since the newest count was published.</summary>
    public int Age => Math.Max(0, _valid - _run.Latest.Stamp.Published);

    public bool IsStale => _fold.IsStale(Kind, Age);

    /// <summary>Who said what as of when, the newest first.</summary>
    public IReadOnlyList<FigureClaim> Claims => _claims ??= _fold.Claims(_run);

    /// <summary>What is counted, in one line.</summary>
    public string Label => string.Join(" · ", new[]
    {
        Vocabulary.Word(Measure), Subject, Unit == Subject ? "" : Unit, Place?.Name ?? "", Denominator.Length > 0 ? $"of {Denominator}" : "",
        (From, To) switch
        {
            (null, null) => "",
            ({ } from, null) => Kind == FigureKind.Toll ? $"{from:yyyy-MM-dd}" : $"since {from:yyyy-MM-dd}",
            var (from, to) => from == to ? $"{to:yyyy-MM-dd}" : $"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}",
        },
    }.Where(part => part.Length > 0));
}
