namespace Dateline.Learning;

/// <summary>One worker's storage for a <see cref="BiLstm"/>, grown as batches need and reused.</summary>
internal sealed class BiLstmState(int hidden, bool training)
{
    public float[] Gates = [];
    public float[] Output = [];
    public float[] Cells = [];
    public float[] Tanh = [];
    public float[] Previous = [];
    public float[] OutputGradient = [];
    public float[] GateGradient = [];
    public float[] Carry = [];

    /// <summary>Dropout of the recurrent input, sentences × hidden; empty for none.</summary>
    public float[] MaskForward = [];

    public float[] MaskBackward = [];

    public void Fit(int rows, int sentences)
    {
        Buffers.Grow(ref Gates, rows * 8 * hidden);
        Buffers.Grow(ref Output, rows * 2 * hidden);
        Buffers.Grow(ref Cells, rows * 2 * hidden);
        if (!training) return;
        Buffers.Grow(ref Tanh, rows * 2 * hidden);
        Buffers.Grow(ref Previous, rows * 2 * hidden);
        Buffers.Grow(ref OutputGradient, rows * 2 * hidden);
        Buffers.Grow(ref GateGradient, rows * 8 * hidden);
        Buffers.Grow(ref Carry, sentences * hidden);
    }
}
