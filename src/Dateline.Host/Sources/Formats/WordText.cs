using System.Xml;

namespace Dateline.Host.Sources.Formats;

/// <summary>The text of <c>document.xml</c>, read as a stream, so that nesting and size cost nothing: a paragraph a block, a row of a table a line.</summary>
internal static class WordText
{
    public static string Read(Stream xml, InputLimits limits)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = limits.MaxBytes, IgnoreWhitespace = false };
        using var reader = XmlReader.Create(xml, settings);
        var blocks = new TextBlocks();
        var cells = 0;
        var inText = false;
        while (!reader.EOF)
        {
            // The fallback repeats a text box for old programs; deleted and moved text is no longer there.
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "Fallback" or "del" or "moveFrom")
            {
                reader.Skip();
                continue;
            }
            var (isText, isStart) = (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace, reader.NodeType == XmlNodeType.Element);
            if (isText && inText) blocks.Write(reader.Value);
            else if (isStart) Start(reader.LocalName);
            if (reader.NodeType == XmlNodeType.EndElement || (isStart && reader.IsEmptyElement)) End(reader.LocalName);
            reader.Read();
        }
        return blocks.ToString();

        void Start(string name)
        {
            if (name == "t") inText = true;
            else if (name == "tc") cells++;
            else if (name == "tab") blocks.Write(" ");
            else if (name == "noBreakHyphen") blocks.Write("-");
            else if (name is "br" or "cr") blocks.Break();
        }

        void End(string name)
        {
            if (name == "t") inText = false;
            else if (name == "p" && cells > 0) blocks.Write(" ");
            else if (name is "p" or "tbl") blocks.End();
            else if (name == "tr") blocks.Break();
            else if (name == "tc") { cells--; blocks.Cell(); }
        }
    }
}
