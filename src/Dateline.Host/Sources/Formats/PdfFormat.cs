namespace Dateline.Host.Sources.Formats;

/// <summary>A PDF.</summary>
internal sealed class PdfFormat : DocumentFormat
{
    protected override Content Read(byte[] bytes, InputLimits limits) => throw new UnreadableException("it is a PDF, not read yet");
}
