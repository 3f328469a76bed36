namespace Dateline.Learning;

/// <summary>Reused storage.</summary>
internal static class Buffers
{
    /// <summary>Makes the buffer at least as long as asked; what it held is lost when it grows.</summary>
    public static void Grow(ref float[] buffer, int length)
    {
        if (buffer.Length < length) buffer = GC.AllocateUninitializedArray<float>(length + length / 4, pinned: true);
    }
}
