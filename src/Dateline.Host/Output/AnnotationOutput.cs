using System.Text;
using Dateline.Annotation.Conllu;
using Dateline.Annotation.Json;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;

namespace Dateline.Host.Output;

/// <summary>Prints annotated texts in their order. In CoNLL-U there is no place for an error, so it goes to stderr.</summary>
internal sealed class AnnotationOutput(AnnotationFormat format, Stream stream, Terminal terminal)
{
    private readonly AnnotationWriter _json = new(stream);
    private readonly StreamWriter _text = new(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

    public void Write(AnnotationItem item)
    {
        if (item.Text is null) WriteError(item);
        else if (format == AnnotationFormat.Jsonl) _json.Write(item.Text);
        else if (item.Gold is not null) ConlluWriter.Write(_text, item.Text, item.Gold);
        else if (item.Text.Sentences.Count > 0) ConlluWriter.Write(_text, item.Text);
        Flush();
    }

    public void Flush()
    {
        _text.Flush();
        stream.Flush();
    }

    private void WriteError(AnnotationItem item)
    {
        if (format == AnnotationFormat.Jsonl)
        {
            _json.WriteError(item.Id, item.Error!);
            return;
        }
        var line = new MemoryStream();
        using (var json = new AnnotationWriter(line)) json.WriteError(item.Id, item.Error!);
        terminal.Error.Write(Encoding.UTF8.GetString(line.ToArray()));
    }
}
