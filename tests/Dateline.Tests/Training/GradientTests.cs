using Dateline.Annotation.Parsing;
using Dateline.Learning;
using Dateline.Training;

namespace Dateline.Tests.Training;

/// <summary>Each gradient of the net against the difference of losses a small step to either side.</summary>
public sealed class GradientTests
{
    private const float Step = 2e-3f;

    [Theory]
    [InlineData(0f)]
    [InlineData(0.3f)]
    public void Gradients_are_the_slopes_of_the_loss(float dropout)
    {
        var network = SmallNetwork.Create(seed: 3);
        var batch = SmallNetwork.Sentences(network);
        var options = new NetworkTrainingOptions
        {
            WordDropout = 0, VectorDropout = 0, InputDropout = dropout, LayerDropout = dropout, RecurrentDropout = dropout,
            HeadDropout = dropout,
        };
        Loss(out var gradients);
        var random = new Random(7);
        foreach (var p in network.Parameters.Items)
        {
            // A step may cross a kink of a rectifier, so the median of several values is held to the slope.
            var errors = new List<double>();
            for (var trial = 0; trial < 15; trial++)
            {
                var row = p.Sparse ? gradients.Touched(p)[random.Next(gradients.Touched(p).Count)] : random.Next(p.Rows);
                var i = row * p.Columns + random.Next(p.Columns);
                var slope = Slope(p, i);
                errors.Add(Math.Abs(slope - gradients.Of(p)[i]) / (Math.Abs(slope) + Math.Abs(gradients.Of(p)[i]) + 0.02));
            }

            errors.Sort();
            Assert.True(errors[errors.Count / 2] < 0.03, $"{p.Name}: relative errors {string.Join(", ", errors.Select(e => e.ToString("F3")))}");
        }

        double Slope(Parameter p, int i)
        {
            var value = p.Value[i];
            p.Value[i] = value + Step;
            var above = Loss(out _);
            p.Value[i] = value - Step;
            var below = Loss(out _);
            p.Value[i] = value;
            return (above - below) / (2 * Step);
        }

        double Loss(out Gradients gradients)
        {
            network.Pack(training: true);
            var worker = new NetworkWorker(network, options, seed: 5);
            worker.Run(batch, 1f);
            gradients = worker.Gradients;
            return worker.Losses.Tags + worker.Losses.Arcs + worker.Losses.Relations + worker.Losses.Entities;
        }
    }

    [Fact]
    public void Training_learns_its_sentences_and_a_seed_repeats_it()
    {
        var first = Train();
        Assert.Equal(first.Item2, Train().Item2);
        Assert.True(first.Item1, "every head of the training sentences is found");

        static (bool, float[]) Train()
        {
            var network = SmallNetwork.Create(seed: 4);
            var sentences = SmallNetwork.Sentences(network);
            var options = new NetworkTrainingOptions { Epochs = 120, BatchTokens = 6, HeadDropout = 0, LayerDropout = 0.1f, Rate = 5e-3f };
            new NetworkTrainer(network, options).Train(_ => sentences, (_, _) => { });
            var reader = new NeuralReader(network);
            var read = sentences.Select(s => SmallNetwork.Read(reader, s.Forms)).ToArray();
            var right = read.Zip(sentences).All(p => p.First.Tokens.Select(t => t.Head).SequenceEqual(p.Second.Heads!));
            return (right, network.Projection.Weight.Value);
        }
    }
}
