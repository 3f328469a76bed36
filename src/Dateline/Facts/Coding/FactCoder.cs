using Dateline.Annotation;
using Dateline.Facts.Coding.Actors;
using Dateline.Facts.Coding.Agreements;
using Dateline.Facts.Coding.Chronology;
using Dateline.Facts.Coding.Confidence;
using Dateline.Facts.Coding.Controls;
using Dateline.Facts.Coding.Efforts;
using Dateline.Facts.Coding.Events;
using Dateline.Facts.Coding.Figures;
using Dateline.Facts.Coding.Modality;
using Dateline.Facts.Coding.Places;
using Dateline.Facts.Coding.Positions;
using Dateline.Facts.Coding.Roles;
using Dateline.Facts.Coding.Speech;
using Dateline.Knowledge;
using Dateline.Knowledge.Actors;

namespace Dateline.Facts.Coding;

/// <summary>Codes what an annotated text claims. Immutable and safe to use from many threads.</summary>
public sealed class FactCoder
{
    private readonly Lexicon _lexicon;
    private readonly ActorRegistry _registry;
    private readonly StatusResolver _status;
    private readonly EventCoder _events;
    private readonly FigureCoder _figures;
    private readonly RoleCoder _roles;
    private readonly PositionCoder _positions;
    private readonly ControlCoder _controls;
    private readonly AgreementCoder _agreements;
    private readonly EffortCoder _efforts;
    private readonly Calibration _calibration = Calibration.Load();

    private FactCoder(Lexicon lexicon, ActorRegistry registry)
    {
        _registry = registry;
        _lexicon = lexicon;
        _status = new(lexicon.Status, lexicon.Reporting);
        _events = new(lexicon, _status);
        _figures = new(lexicon, _status);
        _roles = new(lexicon, _status);
        _positions = new(lexicon, _status);
        _controls = new(lexicon, _status);
        _agreements = new(lexicon, _status);
        _efforts = new(lexicon, _status);
    }

    /// <summary>What a text must have been given before it is coded.</summary>
    public static Layers Requires => Layers.Trees | Layers.Times | Layers.Quantities | Layers.Actors | Layers.Places | Layers.Coreference;

    /// <param name="lexicon">The words that tell of facts.</param>
    /// <param name="registry">The actors that are known by name; null for the library's own.</param>
    public static FactCoder Create(Lexicon lexicon, ActorRegistry? registry = null) => new(lexicon, registry ?? ActorRegistry.BuiltIn);

    /// <summary>The words of the lexicon that made no event, with the reason.</summary>
    public IReadOnlyList<NearMiss> Nearly(AnnotatedText annotated) =>
        annotated.Trees.Length == 0 ? [] : _events.Nearly(new CodingText(annotated, _lexicon, _registry));

    /// <summary>The facts in the order of the text, and the actors that they name.</summary>
    public FactList Code(AnnotatedText annotated)
    {
        var text = new CodingText(annotated, _lexicon, _registry);
        if (text.Trees.Length == 0) return new([], []);
        var attributions = text.Speech = SpeechReader.Read(text);
        var sources = new SourceResolver(attributions);
        List<Fact> facts =
        [
            .. StatementCoder.Code(text, attributions, sources, _status),
            .. _events.Code(text, sources),
            .. _figures.Code(text, sources),
            .. _roles.Code(text, sources),
            .. _positions.Code(text, sources),
            .. _controls.Code(text, sources),
            .. _agreements.Code(text, sources),
            .. _efforts.Code(text, sources),
        ];
        var furniture = text.Paragraphs.Where(p => Furniture.IsOne(text.Text.AsSpan(p.Start, p.Length))).ToList();
        if (furniture.Count > 0) facts.RemoveAll(f => furniture.Exists(p => p.Contains(f.Evidence.Excerpts[0].Span)));
        Fact[] ordered = [.. facts.OrderBy(f => f.Evidence.Excerpts[0].Span)];
        RunningTime.Fill(text, ordered);
        var pinner = new PlacePinner(text);
        for (var i = 0; i < ordered.Length; i++) ordered[i] = Respective.Of(text, pinner.Pin(ordered[i]));
        RunningPlace.Fill(text, ordered);
        List<Fact> finished = [.. Headlines.Drop(text, ordered).Select(f => f with { Confidence = _calibration.Of(f) })];
        return new(finished, text.Actors.Named(finished.SelectMany(f => f.Mentions).Select(m => m.Id).OfType<string>()));
    }
}
