using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Dateline.Host.Sources.Formats;

/// <summary>The blocks of a page in reading order: columns and paragraphs, each with its lines from top to bottom.</summary>
internal sealed record PdfPage(double Height, IReadOnlyList<IReadOnlyList<PdfLine>> Blocks)
{
    /// <summary>A full page of a newspaper has 20,000; looking for doubles takes the square of them.</summary>
    private const int MostLetters = 200_000, MostDoubled = 30_000;

    public static PdfPage Read(Page page)
    {
        if (page.Letters.Count > MostLetters) throw new UnreadableException("the page has too many letters");
        // Text is often painted twice, a hair apart, to look bold.
        var letters = page.Letters.Count > MostDoubled ? page.Letters : DuplicateOverlappingTextProcessor.Get(page.Letters);
        var words = new NearestNeighbourWordExtractor(new() { MaxDegreeOfParallelism = 1 }).GetWords(letters).Where(w => w.TextOrientation == TextOrientation.Horizontal).ToList();
        if (words.Count == 0) return new(page.Height, []);
        var blocks = new DocstrumBoundingBoxes(new() { MaxDegreeOfParallelism = 1 }).GetBlocks(words);
        return new(page.Height, [.. ColumnOrder.Sort(blocks).Select(Lines).Where(b => b.Count > 0)]);
    }

    private static IReadOnlyList<PdfLine> Lines(TextBlock block) => [.. block.TextLines.Select(Line).Where(l => !string.IsNullOrWhiteSpace(l.Text))];

    private static PdfLine Line(TextLine line)
    {
        var box = line.BoundingBox;
        return new(string.Join(' ', line.Words.Select(w => w.Text)), box.Left, box.Right, line.Words[0].Letters[0].StartBaseLine.Y, Size(line));
    }

    private static double Size(TextLine line)
    {
        var size = line.Words.Max(w => w.Letters.Max(l => l.PointSize));
        return size > 1 ? size : Math.Max(1, line.BoundingBox.Height);
    }
}
