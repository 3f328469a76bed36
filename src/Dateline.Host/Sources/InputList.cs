using System.Buffers;
using System.IO.Pipelines;
using Dateline.Documents;
using Dateline.Host.Terminals;

namespace Dateline.Host.Sources;

/// <summary>The documents that a command names: files, folders, patterns, <c>-</c> for stdin; read one after another as they are asked for.</summary>
internal sealed class InputList
{
    public const string Stdin = "-";

    private readonly Terminal _terminal;
    private readonly InputForm _form;
    private readonly DocumentFields _given;
    private readonly DocumentList _lists;
    private readonly int _maxLineBytes;
    private readonly List<string> _files = [];

    /// <param name="terminal">Gives stdin and takes warnings.</param>
    /// <param name="names">What the person wrote.</param>
    /// <param name="form">How the inputs are written.</param>
    /// <param name="maxCharacters">Lines of JSON that cannot hold a text within this limit are not kept in memory.</param>
    /// <param name="published">Overrides what the inputs say.</param>
    public InputList(Terminal terminal, IEnumerable<string> names, InputForm form, int maxCharacters, DateOnly? published = null)
    {
        (_terminal, _form, _given) = (terminal, form, new() { Published = published });
        _lists = new(terminal.Warn);
        // An escaped character takes six bytes; beside the text stand a few short fields.
        _maxLineBytes = (int)Math.Min(int.MaxValue - 64, 6L * maxCharacters + (1 << 16));
        foreach (var name in names)
        {
            if (name == Stdin || File.Exists(name)) _files.Add(name);
            else if (Directory.Exists(name)) AddAll(name, Glob.Below(name, "*.txt", "*.jsonl"), "the folder has no *.txt and no *.jsonl");
            else if (Glob.IsPattern(name)) AddAll(name, Glob.Files(name), "no file matches");
            else _files.Add(name);
        }
    }

    /// <summary>Bytes of all inputs; null where stdin is among them.</summary>
    public long? TotalBytes => _files.Contains(Stdin) ? null : _files.Sum(f => new FileInfo(f) is { Exists: true } file ? file.Length : 0);

    public IEnumerable<InputItem> Items() => _files.SelectMany(file => file == Stdin ? FromStdin() : FromFile(file));

    private void AddAll(string name, IEnumerable<string> files, string whenEmpty)
    {
        var before = _files.Count;
        _files.AddRange(files);
        if (_files.Count == before) _terminal.Warn($"{name}: {whenEmpty}");
    }

    private IEnumerable<InputItem> FromFile(string path)
    {
        if (_form == InputForm.Jsonl || (_form == InputForm.Auto && Path.GetExtension(path).Equals(".jsonl", StringComparison.OrdinalIgnoreCase)))
            return FromJsonLines(path);
        var bytes = new FileInfo(path) is { Exists: true } file ? file.Length : 0;
        return [new(path, bytes, reader => reader.ReadFile(path, _given.Or(_lists.Find(path))))];
    }

    private IEnumerable<InputItem> FromJsonLines(string path)
    {
        Stream? stream = null;
        var reason = "";
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reason = e is FileNotFoundException ? "there is no such file" : $"it cannot be read: {e.Message}";
        }
        if (stream is null) return [new(path, 0, _ => DocumentResult.Failed(reason, _given.Or(new() { Source = path })))];
        return Lines(path, stream);
    }

    private IEnumerable<InputItem> FromStdin()
    {
        var pipe = PipeReader.Create(_terminal.In);
        var form = _form == InputForm.Auto ? Sniff(pipe) : _form;
        var stream = pipe.AsStream();
        return form == InputForm.Jsonl ? Lines(Stdin, stream) : [new(Stdin, 0, reader => reader.ReadStream(stream, _given))];
    }

    /// <summary>JSON Lines start with a brace; no report does.</summary>
    private static InputForm Sniff(PipeReader pipe)
    {
        while (true)
        {
            var read = pipe.ReadAsync().AsTask().GetAwaiter().GetResult();
            var head = new SequenceReader<byte>(read.Buffer);
            head.AdvancePastAny(" \t\r\n\uFEFF"u8);
            var known = head.TryPeek(out var first) || read.IsCompleted;
            pipe.AdvanceTo(read.Buffer.Start, known ? read.Buffer.Start : read.Buffer.End);
            if (known) return first == '{' ? InputForm.Jsonl : InputForm.Text;
        }
    }

    private IEnumerable<InputItem> Lines(string name, Stream stream)
    {
        using var _ = stream;
        foreach (var (number, bytes, line) in JsonLines.Read(stream, _maxLineBytes))
        {
            var fields = _given.Or(new() { Source = name == Stdin ? null : name });
            var at = $"{(name == Stdin ? "stdin" : name)}, line {number}";
            yield return new(at, bytes, reader => line is null
                ? DocumentResult.Failed($"the line has more than {_maxLineBytes} bytes; raise --max-chars", fields)
                : reader.ReadJson(line, fields));
        }
    }
}
