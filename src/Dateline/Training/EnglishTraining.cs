using System.Text;
using Dateline.Annotation;
using Dateline.Annotation.Conllu;
using Dateline.Annotation.Lemmas;
using Dateline.Annotation.Parsing;
using Dateline.Annotation.Segmentation;
using Dateline.Documents;
using Dateline.Learning;
using Dateline.Training.Corpora;

namespace Dateline.Training;

/// <summary>Makes the weights of the reader of English: segmenter, lemmas, and the net for tags, trees and entities.</summary>
/// <param name="options">What from.</param>
public sealed class EnglishTraining(EnglishTrainingOptions options)
{
    private readonly Lazy<WordVectors> _vectors = new(() => WordVectors.Read(options.Vectors));

    /// <summary>Trains the parts asked for.</summary>
    /// <param name="standing">Weights from which the other parts are taken; may be null when all are trained.</param>
    /// <param name="progress">Told in words what is done.</param>
    /// <exception cref="IOException">A corpus cannot be read.</exception>
    /// <exception cref="ModelFormatException"><paramref name="standing"/> lacks a part that is not trained.</exception>
    public ModelFileWriter Train(ModelFile? standing, IProgress<string> progress)
    {
        var trees = ReaderTraining.Trees(options.Corpora);
        var file = new ModelFileWriter();
        file.Add(Segmenter.Section, Part(EnglishParts.Segmenter, standing, Segmenter.Section, () => SegmenterTrainer.Train(trees, ReaderTraining.News(options.Corpora), options.Seed, progress)));
        file.Add(Lemmatizer.Section, Part(EnglishParts.Lemmas, standing, Lemmatizer.Section, () => Lemmas(trees, standing, progress)));
        if (options.Parts.HasFlag(EnglishParts.Net)) NetworkFile.Save(Net(file, progress), file);
        else
            foreach (var section in Required(standing).Sections.Where(s => s.StartsWith(NetworkFile.Prefix, StringComparison.Ordinal)))
                file.Add(section, standing!.Section(section));
        return file;
    }

    private ReadOnlyMemory<byte> Part(EnglishParts part, ModelFile? standing, string section, Func<byte[]> train) =>
        options.Parts.HasFlag(part) ? train() : Required(standing).Section(section);

    private static ModelFile Required(ModelFile? standing) =>
        standing ?? throw new ArgumentNullException(nameof(standing), "Weights to take the other parts from are needed.");

    private byte[] Lemmas(List<ConlluSentence> trees, ModelFile? standing, IProgress<string> progress)
    {
        progress.Report("learning lemmas");
        var words = options.Parts.HasFlag(EnglishParts.Net) ? [.. ReaderTraining.CommonWords(_vectors.Value)]
            : Encoding.UTF8.GetString(Required(standing).Section(Lemmatizer.WordList).Span).Split('\n');
        return LemmatizerTrainer.Train(trees, words);
    }

    private ReaderNetwork Net(ModelFileWriter soFar, IProgress<string> progress)
    {
        var segmenter = Segmenter.Load(ModelFile.Parse("the new weights", soFar.ToBytes()));
        var usual = new ReaderTrainingOptions();
        var training = new ReaderTrainingOptions
        {
            Teachers = options.Teachers,
            Teacher = usual.Teacher with { Threads = options.Threads },
            Student = usual.Student with { Threads = options.Threads, Seed = options.Seed, Epochs = options.Epochs },
        };
        return new ReaderTraining(options.Corpora, Segment).Train(
            new NetworkShape(), training, _vectors.Value, (report, _) => progress.Report(report));

        IEnumerable<IReadOnlyList<TextSpan>> Segment(string text)
        {
            var annotated = new AnnotatedText(Document.FromText(text));
            segmenter.Annotate(annotated);
            return annotated.Sentences.Select(s => s.Tokens.Select(t => t.Span).ToArray());
        }
    }
}
