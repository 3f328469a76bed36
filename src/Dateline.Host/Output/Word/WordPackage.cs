using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;

namespace Dateline.Host.Output.Word;

/// <summary>
/// The file of a Word document: what is the same in all of them stands beside this class as XML. Parts have a fixed order and a fixed time, and
/// are stored as they are: compression is not the same on all machines, and the bytes shall be.
/// </summary>
internal static class WordPackage
{
    // The first that a ZIP archive can hold.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream stream, OpenXmlElement document, OpenXmlElement footer, string properties)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part("[Content_Types].xml", Fixed("content-types"));
        Part("_rels/.rels", Fixed("package-relationships"));
        Part("docProps/core.xml", properties);
        Part("word/_rels/document.xml.rels", Fixed("document-relationships"));
        Part("word/document.xml", Whole(document));
        Part("word/footer1.xml", Whole(footer));
        Part("word/numbering.xml", Fixed("numbering"));
        Part("word/settings.xml", Fixed("settings"));
        Part("word/styles.xml", Fixed("styles"));

        void Part(string name, string xml)
        {
            var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
            entry.LastWriteTime = Time;
            using var part = entry.Open();
            part.Write(Encoding.UTF8.GetBytes(xml));
        }
    }

    private static string Whole(OpenXmlElement root) => $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{root.OuterXml}";

    private static string Fixed(string name)
    {
        using var stream = typeof(WordPackage).Assembly.GetManifestResourceStream($"Output/Word/{name}.xml") ?? throw new InvalidOperationException($"The program was built without {name}.xml.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
