using Dateline.Documents;
using Dateline.Host.Sources.Formats;
using Dateline.Host.Terminals;

namespace Dateline.Host.Sources;

/// <summary>The documents that a command names: files, folders, patterns, <c>-</c> for stdin; read one after another as they are asked for.</summary>
internal sealed class InputList
{
    public const string Stdin = "-";

    private readonly Terminal _terminal;
    private readonly InputForm _form;
    private readonly InputLimits _limits;
    private readonly DocumentFields _given;
    private readonly FolderLists _lists;
    private readonly List<string> _files = [];

    /// <param name="terminal">Gives stdin and takes warnings.</param>
    /// <param name="names">What the person wrote.</param>
    /// <param name="limits">What is read at most.</param>
    /// <param name="form">How the inputs are written.</param>
    /// <param name="published">Overrides what the inputs say.</param>
    public InputList(Terminal terminal, IEnumerable<string> names, InputLimits limits, InputForm form = InputForm.Auto, DateOnly? published = null)
    {
        (_terminal, _form, _limits, _given) = (terminal, form, limits, new() { Published = published });
        _lists = new(terminal.Warn);
        foreach (var name in names)
        {
            if (name == Stdin || File.Exists(name)) _files.Add(name);
            else if (Directory.Exists(name)) AddAll(name, Glob.Below(name, "*").Where(FormatTable.Takes), "the folder has no file of a form that is read (see docs/inputs.md)");
            else if (Glob.IsPattern(name)) AddAll(name, Glob.Files(name), "no file matches");
            else _files.Add(name);
        }
    }

    /// <summary>Bytes of all inputs; null where stdin is among them.</summary>
    public long? TotalBytes => _files.Contains(Stdin) ? null : _files.Sum(Length);

    public IEnumerable<InputItem> Items() => _files.SelectMany(file => FormatTable.Items(file == Stdin ? FromStdin() : FromDisk(file), _form));

    private void AddAll(string name, IEnumerable<string> files, string whenEmpty)
    {
        var before = _files.Count;
        _files.AddRange(files);
        if (_files.Count == before) _terminal.Warn($"{name}: {whenEmpty}");
    }

    private SourceFile FromStdin()
    {
        var stream = new HeadStream(_terminal.In);
        return new("stdin", stream.Head, () => stream, _limits) { Given = _given };
    }

    private SourceFile FromDisk(string path)
    {
        var (head, open) = FileHead.Read(path);
        return new(path, head, open, _limits)
        {
            Address = path, FileName = Path.GetFileName(path), Bytes = Length(path), Given = _given, Beside = _lists.Find(path) ?? DocumentFields.None,
        };
    }

    private static long Length(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
