using Dateline.Annotation;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary>Reads documents in parallel and prints them in their order. One bad document never stops a run.</summary>
internal sealed class ReadingRun(Terminal terminal, Reader reader, DocumentReader documents, int threads)
{
    public int Read(InputList inputs, IFactOutput output)
    {
        var progress = new ProgressLine(terminal, inputs.TotalBytes);
        var (failed, facts) = (0, 0L);
        foreach (var done in OrderedWork.Select(inputs.Items(), Read, threads))
        {
            if (terminal.OutIsTerminal || done.Reason is not null) progress.Clear();
            if (done.Reason is not null)
            {
                terminal.Warn($"{done.Item.Name}: {done.Reason}");
                failed++;
            }
            output.Write(done.Reading, done.Text);
            facts += done.Reading.Facts.Count;
            progress.Add(done.Item.Bytes, done.Text.Sentences.Sum(s => s.Tokens.Length));
        }
        progress.Clear();
        return failed > 0 ? ExitCode.Error : facts == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    private Done Read(InputItem item)
    {
        var result = item.Read(documents);
        try
        {
            if (result.IsRead) return new(item, reader.Read(result.Document, out var text), text, null);
        }
        catch (Exception e)
        {
            result = DocumentResult.Failed($"it could not be read to its end ({e.GetType().Name}: {e.Message}); please report this text", result.Fields);
        }
        var (empty, reason) = (Unread(result), result.Reason);
        return new(item, new(empty, new FactList([], [])), new AnnotatedText(empty), reason);
    }

    /// <summary>An empty document that notes why there is no text, so that the output tells of every input.</summary>
    private static Document Unread(DocumentResult result) => Document.FromText(
        "", result.Fields.Published, result.Fields.Title, result.Fields.Source, result.Fields.Publisher,
        result.Fields.Id is { } id ? new DocumentId(id) : null, [result.Reason!]);

    private sealed record Done(InputItem Item, Reading Reading, AnnotatedText Text, string? Reason);
}
