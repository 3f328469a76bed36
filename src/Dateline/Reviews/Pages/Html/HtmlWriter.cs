using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Reviews.Pages.Html;

/// <summary>
/// Writes HTML, with pictures in SVG, that cannot hold markup of others: text and attributes are escaped here and nowhere else, links lead
/// into the page only, and there is no way to write a script, a handler or a style but the page's own.
/// </summary>
internal sealed class HtmlWriter
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "html", "head", "body", "title", "style", "header", "main", "footer", "nav", "section", "article", "div", "p", "h1", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd",
        "table", "caption", "thead", "tbody", "tr", "figure", "figcaption", "details", "summary", "svg", "g", "defs", "pattern", "blockquote",
    };

    // What stands in a page as it is.
    private static readonly SearchValues<char> Plain = SearchValues.Create("\n\t !#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private readonly StringBuilder _out = new();
    private readonly Stack<string> _open = [];
    private StringBuilder? _seen;

    /// <summary>Opens an element; the value closes it.</summary>
    public Scope In(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        _out.Append('>');
        _open.Push(name);
        return new(this);
    }

    /// <summary>An element that holds text only.</summary>
    public HtmlWriter Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using (In(name, attributes)) Text(text);
        return this;
    }

    /// <summary>An element without content: of HTML one that has no end, of SVG one that ends itself.</summary>
    public HtmlWriter Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        _out.Append(_open.Contains("svg") ? "/>" : ">");
        if (name is "meta" or "br") Line();
        return this;
    }

    public HtmlWriter Text(string text)
    {
        Escape(text, _seen);
        return this;
    }

    /// <summary>The words as a page shows them: without controls and marks that turn the direction of writing.</summary>
    public static string Shown(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) shown.Append(Shown(rune));
        return shown.ToString();
    }

    /// <summary>A link to an element of the page.</summary>
    public HtmlWriter Link(string id, string text, string kind, string? label = null) =>
        Element("a", text, ("class", kind), ("href", $"#{id}"), ("aria-label", label));

    /// <summary>The page's own style sheet.</summary>
    public void Style(string css)
    {
        using (In("style")) _out.Append(css);
    }

    /// <summary>Data for programs: no browser runs it.</summary>
    /// <param name="json">Without any &lt;, as serialisers escape it.</param>
    public void Data(string id, string json)
    {
        if (json.Contains('<')) throw new ArgumentException("JSON in a page has its < escaped.", nameof(json));
        _out.Append($"<script type=\"application/json\" id=\"{id}\">{json}</script>\n");
    }

    /// <summary>What another writer wrote, as it stands.</summary>
    public void Written(HtmlWriter other) => _out.Append(other._out);

    /// <summary>The document type, before anything else.</summary>
    public void Begin() => _out.Append("<!DOCTYPE html>\n");

    /// <summary>From here on what people see is gathered, until <see cref="Seen"/>.</summary>
    public void See() => _seen = new();

    /// <summary>SHA-256 of the text of the element that was written since <see cref="See"/>, in UTF-8, lower-case hex.</summary>
    public string Seen()
    {
        // The line end behind the element is not its own.
        var text = _seen?.ToString() ?? "";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.EndsWith('\n') ? text[..^1] : text)));
    }

    public override string ToString() => _out.ToString();

    private void Start(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Check(name);
        if (name == "script") throw new ArgumentException("A page has no scripts.", nameof(name));
        _out.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null) continue;
            Check(attribute);
            if (attribute is "style" or "src" or "srcset" || attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase)) throw new ArgumentException($"A page has no {attribute}.", nameof(attributes));
            if (attribute == "href" && !value.StartsWith('#')) throw new ArgumentException($"A page links to itself only, not to {value}.", nameof(attributes));
            _out.Append(' ').Append(attribute).Append("=\"");
            Escape(value, null);
            _out.Append('"');
        }
    }

    private void Close()
    {
        var name = _open.Pop();
        _out.Append("</").Append(name).Append('>');
        if (Blocks.Contains(name)) Line();
    }

    private void Line()
    {
        _out.Append('\n');
        _seen?.Append('\n');
    }

    // Controls have no place in a page, and marks that turn the direction of writing could show other words than those that stand there.
    private static Rune Shown(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => rune,
        '\r' => new(' '),
        < 0x20 or (>= 0x7F and < 0xA0) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0xFEFF or 0xFFFE or 0xFFFF => Rune.ReplacementChar,
        _ => rune,
    };

    private void Escape(ReadOnlySpan<char> text, StringBuilder? seen)
    {
        while (text.Length > 0)
        {
            var plain = text.IndexOfAnyExcept(Plain) is >= 0 and var first ? first : text.Length;
            _out.Append(text[..plain]);
            seen?.Append(text[..plain]);
            text = text[plain..];
            if (text.Length == 0) return;
            Rune.DecodeFromUtf16(text, out var rune, out var length);
            rune = Shown(rune);
            seen?.Append(rune);
            Escape(rune);
            text = text[length..];
        }
    }

    private void Escape(Rune rune)
    {
        switch (rune.Value)
        {
            case '&': _out.Append("&amp;"); break;
            case '<': _out.Append("&lt;"); break;
            case '>': _out.Append("&gt;"); break;
            case '"': _out.Append("&quot;"); break;
            case '\'': _out.Append("&#39;"); break;
            default: _out.Append(rune); break;
        }
    }

    private static void Check(string name)
    {
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || !char.IsAsciiLetter(name[0])) throw new ArgumentException($"'{name}' is no name of an element or attribute.", nameof(name));
    }

    /// <summary>An open element: closes when the block that uses it ends.</summary>
    internal readonly struct Scope(HtmlWriter writer) : IDisposable
    {
        public void Dispose() => writer.Close();
    }
}
