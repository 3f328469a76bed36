using Dateline.Annotation;
using Dateline.Annotation.Conllu;
using Dateline.Documents;
using Dateline.Host.Terminals;

namespace Dateline.Host.Sources;

/// <summary>The texts to annotate in a file or stdin, each made by the worker that takes it.</summary>
internal sealed class AnnotationInput(Terminal terminal, string name, InputForm form, DocumentReader documents, InputLimits limits)
{
    private readonly bool _isConllu = form == InputForm.Conllu || (form == InputForm.Auto && Path.GetExtension(name).Equals(".conllu", StringComparison.OrdinalIgnoreCase));

    private string? Stem => name == InputList.Stdin ? null : Path.GetFileNameWithoutExtension(name);

    /// <summary>In the order of the input, with the bytes each takes of it.</summary>
    public IEnumerable<(long Bytes, Func<AnnotationItem> Read)> Items() => _isConllu ? Conllu() : Documents();

    public long? TotalBytes => _isConllu ? null : List().TotalBytes;

    private InputList List() => new(terminal, [name], limits, form);

    private IEnumerable<(long Bytes, Func<AnnotationItem> Read)> Documents()
    {
        foreach (var item in List().Items()) yield return (item.Bytes, () => Read(item));
    }

    private AnnotationItem Read(InputItem item)
    {
        var result = item.Read(documents);
        if (!result.IsRead) return AnnotationItem.Failed(result.Fields.Id ?? item.Name, result.Reason);
        var (document, id) = (result.Document, result.Fields.Id ?? item.Stem);
        if (id is not null && id != document.Id.Value) document = Document.FromText(document.Text, document.Published, id: new DocumentId(id));
        return new(document.Id.Value, new AnnotatedText(document), null, null);
    }

    private IEnumerable<(long Bytes, Func<AnnotationItem> Read)> Conllu()
    {
        var errors = new Queue<string>();
        using var reader = Open();
        foreach (var document in ConlluDocument.Group(ConlluReader.Read(reader, e => errors.Enqueue(e.Message))))
        {
            foreach (var failure in Failures()) yield return failure;
            yield return (0, () => new(document.Id ?? Stem, document.Annotate(gold: false), document.Sentences, null));
        }
        foreach (var failure in Failures()) yield return failure;

        IEnumerable<(long, Func<AnnotationItem>)> Failures()
        {
            while (errors.TryDequeue(out var error)) yield return (0, () => AnnotationItem.Failed(Stem, error));
        }
    }

    private StreamReader Open()
    {
        try
        {
            return new StreamReader(name == InputList.Stdin ? terminal.In : File.OpenRead(name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(e is FileNotFoundException ? $"{name}: there is no such file" : $"{name}: it cannot be read ({e.Message})");
        }
    }
}
