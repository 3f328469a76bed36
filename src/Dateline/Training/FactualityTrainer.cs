using Dateline.Annotation;
using Dateline.Annotation.Factuality;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Evaluation.Factuality;
using Dateline.Learning;

namespace Dateline.Training;

/// <summary>
/// Trains the regression of factuality: squared error, weighted by how sure the judges were, by AdaGrad (Duchi et al. 2011)
/// with the average of all steps as the result. The same seed and data give the same weights.
/// </summary>
public static class FactualityTrainer
{
    private const int Epochs = 10;
    private const float Rate = 0.02f, Decay = 1e-3f;

    /// <param name="reader">Annotates the sentences up to their trees.</param>
    /// <param name="sentences">Judged sentences.</param>
    /// <param name="seed">Where chance starts.</param>
    /// <param name="progress">Told in words what is done.</param>
    /// <returns>A model file with one section.</returns>
    public static ModelFileWriter Train(Reader reader, IEnumerable<GoldFactuality> sentences, int seed, IProgress<string> progress)
    {
        var examples = sentences.SelectMany(s => Examples(reader, s)).ToArray();
        progress.Report($"factuality: {examples.Length:N0} predicates");
        var (weights, squares, sums) = (new float[FactualityFeatures.Count], new float[FactualityFeatures.Count], new double[FactualityFeatures.Count]);
        var random = new Random(seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(examples);
            var loss = 0.0;
            foreach (var (features, value, weight) in examples)
            {
                var error = -value;
                foreach (var f in features) error += weights[f];
                loss += weight * error * error;
                foreach (var f in features)
                {
                    var gradient = weight * error + Decay * weights[f];
                    squares[f] += gradient * gradient;
                    if (squares[f] > 0) weights[f] -= Rate * gradient / MathF.Sqrt(squares[f]);
                }
            }
            for (var i = 0; i < sums.Length; i++) sums[i] += weights[i];
            progress.Report($"factuality: epoch {epoch + 1}, mean squared error {loss / examples.Length:0.000}");
        }
        var model = new FactualityModel([.. sums.Select(s => (float)(s / Epochs))]);
        return new ModelFileWriter().Add(FactualityModel.Section, model.ToBytes());
    }

    private static IEnumerable<(int[] Features, float Value, float Weight)> Examples(Reader reader, GoldFactuality gold)
    {
        var text = reader.Annotate(new AnnotatedText(Document.FromText(gold.Text)));
        foreach (var (number, form, value, confidence) in gold.Predicates)
        {
            var (sentence, token) = FactualityCorpus.Find(text, number, form);
            if (sentence < 0) continue;
            var features = new List<int>();
            FactualityFeatures.Of(text.Trees[sentence], token, features);
            yield return ([.. features], (float)value, (float)confidence);
        }
    }
}
