namespace Dateline.Learning;

/// <summary>One entry in the table of a model file.</summary>
/// <param name="Name">1 to 255 bytes of UTF-8, unique in the file.</param>
/// <param name="Offset">From the start of the file, a multiple of <see cref="ModelFile.Alignment"/>.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Checksum">CRC-32C of the bytes.</param>
internal readonly record struct ModelSection(string Name, long Offset, long Length, uint Checksum);
