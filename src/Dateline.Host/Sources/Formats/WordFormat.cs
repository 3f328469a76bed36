using System.IO.Compression;
using Dateline.Documents;
using DocumentFormat.OpenXml.Packaging;

namespace Dateline.Host.Sources.Formats;

/// <summary>A document of Word (.docx): its body as it stands after all tracked changes, without headers, footers and notes.</summary>
internal sealed class WordFormat : DocumentFormat
{
    protected override Content Read(byte[] bytes, InputLimits limits)
    {
        CheckSize(bytes, limits);
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
        var body = package.MainDocumentPart ?? throw new UnreadableException("there is no text of Word in it; a workbook or slides are to be saved as PDF");
        using var stream = body.GetStream();
        var text = WordText.Read(stream, limits);
        if (string.IsNullOrWhiteSpace(text)) throw new UnreadableException("there is no text in it, only pictures or nothing; save what the pictures say as text");
        var properties = package.PackageProperties;
        return new(text, new()
        {
            Title = DeclaredTitle.Of(properties.Title), Author = Filled(properties.Creator),
            FileDate = (properties.Created ?? properties.Modified) is { } made ? DateOnly.FromDateTime(made) : null,
        });
    }

    /// <summary>What is declared is an upper bound: the unpacker stops there.</summary>
    private static void CheckSize(byte[] bytes, InputLimits limits)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
        var unpacked = zip.Entries.Sum(e => e.Length);
        if (unpacked > limits.MaxBytes) throw new UnreadableException($"it unpacks to more than {limits.MaxMegabytes} MB; raise --max-megabytes if you trust it");
        new ExpansionBudget(bytes.Length).Take(unpacked);
    }

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
