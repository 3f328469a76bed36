namespace Dateline.Host.Sources.Formats;

/// <summary>A line of the table of formats.</summary>
/// <param name="Reader">Reads it.</param>
/// <param name="Extensions">With the dot, in lower case; a folder gives the files that have one of them.</param>
/// <param name="Magic">Whether the first bytes can be of no other format; null where no bytes are that sure.</param>
/// <param name="Look">Whether the first bytes look like it, asked where the extension tells nothing.</param>
internal sealed record Format(IFormat Reader, string[] Extensions, Func<ReadOnlySpan<byte>, bool>? Magic = null, Func<ReadOnlySpan<byte>, bool>? Look = null);
