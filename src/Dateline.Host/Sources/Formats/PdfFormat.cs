using Dateline.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Dateline.Host.Sources.Formats;

/// <summary>A PDF: the paragraphs of its pages in reading order, without page headers and footers.</summary>
internal sealed class PdfFormat : DocumentFormat
{
    protected override Content Read(byte[] bytes, InputLimits limits)
    {
        using var pdf = Open(bytes);
        var (pages, notes) = (new List<PdfPage>(), new List<string>());
        var broken = new List<int>();
        for (var number = 1; number <= Math.Min(pdf.NumberOfPages, limits.MaxPages); number++)
        {
            try
            {
                pages.Add(PdfPage.Read(pdf.GetPage(number)));
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                broken.Add(number);
            }
        }
        if (broken.Count > 0) notes.Add($"page(s) {string.Join(", ", broken.Take(10))} of {pdf.NumberOfPages} are damaged or overfull and were left out");
        if (pdf.NumberOfPages > limits.MaxPages) notes.Add($"only the first {limits.MaxPages} of {pdf.NumberOfPages} pages were read; raise --max-pages");
        var text = PdfText.Join(RunningHeads.Drop(pages), limits);
        if (text.Length == 0)
            throw new UnreadableException(broken.Count > 0
                ? "it is damaged or cut off: none of its pages can be read; get the file anew"
                : $"there is no text in its {pdf.NumberOfPages} page(s), only pictures, as of a scanner; run OCR over it first");
        return new(text, Fields(pdf), notes);
    }

    private static PdfDocument Open(byte[] bytes)
    {
        try
        {
            return PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableException("it is protected by a password; save it without one");
        }
    }

    /// <summary>A PDF knows when it was made, not when it was published.</summary>
    private static DocumentFields Fields(PdfDocument pdf) => new()
    {
        Title = DeclaredTitle.Of(pdf.Information.Title),
        Author = string.IsNullOrWhiteSpace(pdf.Information.Author) ? null : PlainName.Of(pdf.Information.Author.Trim()),
        FileDate = PdfDate.Parse(pdf.Information.CreationDate) ?? PdfDate.Parse(pdf.Information.ModifiedDate),
    };
}
