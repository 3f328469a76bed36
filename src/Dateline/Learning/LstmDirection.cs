using System.Runtime.Intrinsics;

namespace Dateline.Learning;

/// <summary>
/// The recurrent half of one direction of an LSTM (Hochreiter and Schmidhuber 1997; gates in the order input, forget, cell,
/// output). The input's share of the gates comes ready; all sentences of a batch go in lockstep.
/// </summary>
internal sealed class LstmDirection
{
    private readonly bool _reverse;
    private readonly PackedMatrix _packed = new();
    private readonly PackedMatrix _transposed = new();

    public LstmDirection(ParameterSet parameters, string name, int hidden, bool reverse)
    {
        Hidden = hidden;
        _reverse = reverse;
        Recurrent = parameters.Add(name + ".recurrent", hidden, 4 * hidden);
    }

    public int Hidden { get; }

    public Parameter Recurrent { get; }

    public void Pack(bool training)
    {
        _packed.Pack(Recurrent.Value, Hidden, 4 * Hidden, 4 * Hidden);
        if (training) _transposed.Pack(Recurrent.Value, 4 * Hidden, Hidden, 4 * Hidden, transposed: true);
    }

    /// <summary>Runs over the batch.</summary>
    /// <param name="layout">Where rows stand.</param>
    /// <param name="gates">First gate column of this direction: in, the input's share; out, the gates' activations.</param>
    /// <param name="gateStride">Values from one row of gates to the next.</param>
    /// <param name="output">First column of this direction's output.</param>
    /// <param name="outputStride">Values from one row of output to the next.</param>
    /// <param name="state">Cell states, rows × hidden.</param>
    /// <param name="tanh">tanh of the cell states, rows × hidden; may be empty when nothing is to be learnt.</param>
    /// <param name="mask">Dropout of the recurrent input, sentences × hidden, or empty.</param>
    /// <param name="previous">The masked recurrent input, rows × hidden, kept for the way back; empty without a mask.</param>
    public void Forward(
        BatchLayout layout, Span<float> gates, int gateStride, Span<float> output, int outputStride, Span<float> state,
        Span<float> tanh, ReadOnlySpan<float> mask, Span<float> previous)
    {
        for (var i = 0; i < layout.Steps; i++)
        {
            var t = _reverse ? layout.Steps - 1 - i : i;
            var row = layout.Offset(t);
            var carried = Carried(layout, t);
            var from = carried == 0 ? 0 : layout.Offset(_reverse ? t + 1 : t - 1);
            if (carried > 0)
            {
                ReadOnlySpan<float> input = output[(from * outputStride)..];
                var stride = outputStride;
                if (mask.Length > 0)
                {
                    for (var s = 0; s < carried; s++)
                    {
                        var target = previous.Slice((row + s) * Hidden, Hidden);
                        input.Slice(s * stride, Hidden).CopyTo(target);
                        Activations.Multiply(target, mask.Slice(s * Hidden, Hidden));
                    }

                    input = previous[(row * Hidden)..];
                    stride = Hidden;
                }

                Gemm.Add(input, stride, carried, _packed, gates[(row * gateStride)..], gateStride);
            }

            for (var s = 0; s < layout.Active(t); s++)
            {
                var before = s < carried ? state.Slice((from + s) * Hidden, Hidden) : default;
                Cell(
                    gates.Slice((row + s) * gateStride, 4 * Hidden), before, state.Slice((row + s) * Hidden, Hidden),
                    tanh.Length > 0 ? tanh.Slice((row + s) * Hidden, Hidden) : default,
                    output.Slice((row + s) * outputStride, Hidden));
            }
        }
    }

    /// <summary>Goes back over the batch, adding to the recurrent gradient.</summary>
    /// <param name="gates">The activations that <see cref="Forward"/> left.</param>
    /// <param name="outputGradient">First column of the output's gradient; changed on the way.</param>
    /// <param name="gateGradient">First gate column of the gradient of the gates' input, overwritten.</param>
    /// <param name="carry">Scratch, sentences × hidden.</param>
    /// <param name="previous">The recurrent input, rows × hidden: as kept, or filled here when there was no mask.</param>
    public void Backward(
        BatchLayout layout, ReadOnlySpan<float> gates, int gateStride, ReadOnlySpan<float> output, Span<float> outputGradient,
        int outputStride, ReadOnlySpan<float> state, ReadOnlySpan<float> tanh, ReadOnlySpan<float> mask, Span<float> previous,
        Span<float> gateGradient, Span<float> carry, Gradients gradients, PackedMatrix scratch)
    {
        carry[..(layout.Sentences * Hidden)].Clear();
        var back = new float[mask.Length > 0 ? layout.Sentences * Hidden : 0];
        for (var i = layout.Steps - 1; i >= 0; i--)
        {
            var t = _reverse ? layout.Steps - 1 - i : i;
            var row = layout.Offset(t);
            var carried = Carried(layout, t);
            var from = carried == 0 ? 0 : layout.Offset(_reverse ? t + 1 : t - 1);
            for (var s = 0; s < layout.Active(t); s++)
            {
                var r = row + s;
                CellBack(
                    gates.Slice(r * gateStride, 4 * Hidden), s < carried ? state.Slice((from + s) * Hidden, Hidden) : default,
                    tanh.Slice(r * Hidden, Hidden), outputGradient.Slice(r * outputStride, Hidden),
                    carry.Slice(s * Hidden, Hidden), gateGradient.Slice(r * gateStride, 4 * Hidden));
                if (mask.Length == 0 || s >= carried)
                {
                    var kept = previous.Slice(r * Hidden, Hidden);
                    if (s < carried) output.Slice((from + s) * outputStride, Hidden).CopyTo(kept);
                    else kept.Clear();
                }
            }

            if (carried == 0) continue;
            var gradient = gateGradient[(row * gateStride)..];
            if (mask.Length == 0)
            {
                Gemm.Add(gradient, gateStride, carried, _transposed, outputGradient[(from * outputStride)..], outputStride);
                continue;
            }

            back.AsSpan(0, carried * Hidden).Clear();
            Gemm.Add(gradient, gateStride, carried, _transposed, back, Hidden);
            Activations.Multiply(back.AsSpan(0, carried * Hidden), mask[..(carried * Hidden)]);
            for (var s = 0; s < carried; s++)
                Activations.Add(outputGradient.Slice((from + s) * outputStride, Hidden), back.AsSpan(s * Hidden, Hidden));
        }

        scratch.Pack(gateGradient, layout.Rows, 4 * Hidden, gateStride);
        Gemm.AddTransposed(previous, Hidden, Hidden, scratch, gradients.Of(Recurrent), 4 * Hidden);
    }

    /// <summary>How many sentences bring a state into step t: all that run in it forward, those that were longer backward.</summary>
    private int Carried(BatchLayout layout, int t)
    {
        if (!_reverse) return t == 0 ? 0 : layout.Active(t);
        return t == layout.Steps - 1 ? 0 : layout.Active(t + 1);
    }

    private void Cell(
        Span<float> gates, ReadOnlySpan<float> before, Span<float> state, Span<float> tanh, Span<float> output)
    {
        var n = Hidden / Activations.Lanes;
        var g = Activations.Vectors(gates);
        var b = Activations.Vectors(before);
        var c = Activations.Vectors(state);
        var h = Activations.Vectors(output);
        var th = Activations.Vectors(tanh);
        for (var j = 0; j < n; j++)
        {
            var input = g[j] = Activations.Sigmoid(g[j]);
            var forget = g[n + j] = Activations.Sigmoid(g[n + j]);
            var cell = g[2 * n + j] = Activations.Tanh(g[2 * n + j]);
            var outgate = g[3 * n + j] = Activations.Sigmoid(g[3 * n + j]);
            var sum = input * cell;
            if (b.Length > 0) sum = Vector512.FusedMultiplyAdd(forget, b[j], sum);
            c[j] = sum;
            var squashed = Activations.Tanh(sum);
            if (th.Length > 0) th[j] = squashed;
            h[j] = outgate * squashed;
        }
    }

    private void CellBack(
        ReadOnlySpan<float> gates, ReadOnlySpan<float> before, ReadOnlySpan<float> tanh, ReadOnlySpan<float> outputGradient,
        Span<float> carry, Span<float> gateGradient)
    {
        var n = Hidden / Activations.Lanes;
        var one = Vector512<float>.One;
        var g = Activations.Vectors(gates);
        var b = Activations.Vectors(before);
        var th = Activations.Vectors(tanh);
        var dh = Activations.Vectors(outputGradient);
        var dc = Activations.Vectors(carry);
        var dg = Activations.Vectors(gateGradient);
        for (var j = 0; j < n; j++)
        {
            var (input, forget, cell, outgate) = (g[j], g[n + j], g[2 * n + j], g[3 * n + j]);
            var d = dc[j] + dh[j] * outgate * (one - th[j] * th[j]);
            dg[j] = d * cell * input * (one - input);
            dg[n + j] = b.Length > 0 ? d * b[j] * forget * (one - forget) : Vector512<float>.Zero;
            dg[2 * n + j] = d * input * (one - cell * cell);
            dg[3 * n + j] = dh[j] * th[j] * outgate * (one - outgate);
            dc[j] = b.Length > 0 ? d * forget : Vector512<float>.Zero;
        }
    }
}
