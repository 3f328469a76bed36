using System.Security.Cryptography;
using Dateline.Annotation;
using Dateline.Annotation.Actors;
using Dateline.Annotation.Coreference;
using Dateline.Annotation.Factuality;
using Dateline.Annotation.Lemmas;
using Dateline.Annotation.Parsing;
using Dateline.Annotation.Places;
using Dateline.Annotation.Quantities;
using Dateline.Annotation.Segmentation;
using Dateline.Annotation.Times;
using Dateline.Annotation.Trees;
using Dateline.Facts;
using Dateline.Facts.Coding;
using Dateline.Facts.Coding.Attributions;
using Dateline.Knowledge;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Gazetteer;
using Dateline.Learning;

namespace Dateline;

/// <summary>Puts a <see cref="Reader"/> together: annotators in the order they run, then the coder of facts.</summary>
public sealed class ReaderBuilder
{
    private readonly List<IAnnotator> _annotators = [];
    private readonly List<IAnnotator> _views = [];
    private readonly List<string> _files = [];
    private readonly List<(string, string)> _versions = [];
    private Func<AnnotatedText, FactList>? _coder;
    private Layers _coderRequires;
    private Func<AnnotatedText, IReadOnlyList<NearMiss>> _nearly = _ => [];

    internal ReaderBuilder()
    {
    }

    /// <summary>Adds an annotator after those added so far.</summary>
    public ReaderBuilder Add(IAnnotator annotator)
    {
        _annotators.Add(annotator);
        return this;
    }

    /// <summary>Adds an annotator that shows what the coder of facts sees for itself; it runs last, and not when facts are read.</summary>
    public ReaderBuilder AddView(IAnnotator view)
    {
        _views.Add(view);
        return this;
    }

    /// <summary>Adds the reader of English: segmenter, network, lemmatizer, and the coder of facts.</summary>
    /// <param name="modelPath">The trained weights; null for <c>models/english.dlm</c> beside the program.</param>
    /// <param name="lexicons">Files in the form of docs/lexicon.md that extend and override the built-in lexicon.</param>
    /// <param name="actors">Files in the form of docs/actors.md that extend and override the built-in registry of actors.</param>
    /// <exception cref="FileNotFoundException">There are no weights at that place.</exception>
    /// <exception cref="ModelFormatException">The file is damaged or of another version.</exception>
    /// <exception cref="GazetteerFormatException">The gazetteer beside the program is damaged or of another version.</exception>
    /// <exception cref="LexiconException">A lexicon has a line that cannot be read.</exception>
    public ReaderBuilder AddEnglish(string? modelPath = null, IEnumerable<string>? lexicons = null, IEnumerable<string>? actors = null)
    {
        var path = Weights(modelPath);
        // Words and weights are unlike work: the one is parsed while the other is read from disk.
        var words = Task.Run(() => Lexicon.Load(lexicons ?? []));
        var registry = Task.Run(() => actors?.Any() is true ? ActorRegistry.Load(actors) : ActorRegistry.BuiltIn);
        var coder = Task.Run(async () => FactCoder.Create(await words, await registry));
        AddNet(path);
        var gazetteer = GazetteerFile.Open(Beside("gazetteer.dlg"));
        _files.AddRange([Beside("gazetteer.dlg"), .. lexicons ?? [], .. actors ?? []]);
        var (lexicon, known) = (words.GetAwaiter().GetResult(), registry.GetAwaiter().GetResult());
        foreach (var step in Understanding(lexicon, gazetteer, known)) Add(step);
        AddView(new AttributionView(lexicon, known));
        if (File.Exists(Beside("factuality.dlm"))) AddView(FactualityTagger.Load(ModelFile.Open(Beside("factuality.dlm"))));
        var facts = coder.GetAwaiter().GetResult();
        _nearly = facts.Nearly;
        return Code(facts.Code, FactCoder.Requires);
    }

    /// <summary>Adds what parses English, and nothing that codes facts: for a <see cref="Reviews.Briefs.BriefWriter"/>.</summary>
    /// <param name="modelPath">The trained weights; null for <c>models/english.dlm</c> beside the program.</param>
    /// <exception cref="FileNotFoundException">There are no weights at that place.</exception>
    /// <exception cref="ModelFormatException">The file is damaged or of another version.</exception>
    public ReaderBuilder AddParser(string? modelPath = null)
    {
        var path = Weights(modelPath);
        var words = Task.Run(() => Lexicon.Load([]));
        AddNet(path);
        foreach (var step in Parsing(words.GetAwaiter().GetResult(), ActorRegistry.BuiltIn)) Add(step);
        return this;
    }

    private void AddNet(string path)
    {
        var model = ModelFile.Open(path);
        Add(Segmenter.Load(model));
        Add(NeuralReader.Load(model));
        Add(Lemmatizer.Load(model));
        _files.Add(path);
    }

    private static string Weights(string? path)
    {
        path ??= Beside("english.dlm");
        return File.Exists(path) ? path : throw new FileNotFoundException($"{path}: there are no weights here. Name their file, or make them with 'dateline train'.", path);
    }

    private static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, "models", name);

    /// <summary>The steps between the parse and the coding of facts, in their order.</summary>
    internal static IReadOnlyList<IAnnotator> Understanding(Lexicon lexicon, GazetteerFile gazetteer, ActorRegistry registry) =>
    [
        .. Parsing(lexicon, registry),
        new QuantityTagger(lexicon.Numbers),
        new ActorLinker(registry),
        new Geoparser(gazetteer),
        new StrangeNames(registry),
        new CoreferenceResolver(),
    ];

    private static IEnumerable<IAnnotator> Parsing(Lexicon lexicon, ActorRegistry registry) => [new TreeBuilder(lexicon.Known, registry.Offices), new TimeTagger()];

    /// <summary>Tells that an annotator that was added has a version of its own: see <see cref="Reader.Version"/>.</summary>
    public ReaderBuilder Version(string name, string version)
    {
        _versions.Add((name, version));
        return this;
    }

    /// <summary>Sets what codes facts from an annotated text.</summary>
    internal ReaderBuilder Code(Func<AnnotatedText, FactList> coder, Layers requires = Layers.None)
    {
        (_coder, _coderRequires) = (coder, requires);
        return this;
    }

    /// <exception cref="InvalidOperationException">An annotator requires a layer that none before it provides; the message names both.</exception>
    public Reader Build()
    {
        var standing = Layers.None;
        foreach (var annotator in _annotators)
        {
            Check(annotator.GetType().Name, annotator.Requires, standing);
            standing |= annotator.Provides;
        }
        foreach (var view in _views) Check(view.GetType().Name, view.Requires, standing);
        Check("The coder of facts", _coderRequires, standing);
        return new([.. _annotators], [.. _views], _coder ?? (_ => new FactList([], [])), _nearly, () => VersionOf(_versions, _files));
    }

    // The built-in lexicon and registry stand in the assembly, so they go with the code.
    private static ReaderVersion VersionOf(IEnumerable<(string, string)> versions, IEnumerable<string> files) => ReaderVersion.Of(
        versions.Concat(files.Select(f => (Path.GetFileName(f), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f))))))
            .Prepend(("code", typeof(Reader).Module.ModuleVersionId.ToString("n"))));

    private void Check(string name, Layers required, Layers standing)
    {
        var missing = required & ~standing;
        if (missing == Layers.None) return;
        var later = _annotators.Where(a => (a.Provides & missing) != 0).Select(a => a.GetType().Name).ToArray();
        throw new InvalidOperationException(
            $"{name} requires {missing}, which no annotator before it provides. "
            + (later.Length > 0 ? $"Add it after {string.Join(" and ", later)}." : "Add an annotator that does before it."));
    }
}
