using System.Runtime.Intrinsics;
using Dateline.Learning;

namespace Dateline.Tests.Learning;

public sealed class ActivationsTests
{
    [Fact]
    public void Exponential_sigmoid_and_tanh_are_close_to_the_exact_ones()
    {
        for (var x = -20f; x <= 20f; x += 0.37f)
        {
            var v = Vector512.Create(x);
            Assert.Equal(1, Activations.Exp(v)[3] / MathF.Exp(x), 1e-6);
            Assert.Equal(1 / (1 + Math.Exp(-x)), Activations.Sigmoid(v)[0], 1e-6);
            Assert.Equal(Math.Tanh(x), Activations.Tanh(v)[15], 1e-6);
        }
    }

    [Theory]
    [InlineData(-1000f, 0f)]
    [InlineData(1000f, 1f)]
    public void Extremes_saturate(float x, float sigmoid) => Assert.Equal(sigmoid, Activations.Sigmoid(Vector512.Create(x))[0], 1e-6);
}
