using System.Text;

namespace Dateline.Host.Sources;

/// <summary>Builds text out of markup: blanks run together, lines end where one is asked for, a blank line between blocks.</summary>
internal sealed class TextBlocks
{
    private readonly StringBuilder _text = new();
    private bool _blank, _break, _end, _tab;

    /// <summary>Text inside a block.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c == '\u00AD' || (c is < ' ' and not ('\t' or '\n' or '\r' or '\f')) || c is '\u200B' or '\uFEFF') continue;
            if (char.IsWhiteSpace(c)) _blank = true;
            else Append(c);
        }
    }

    /// <summary>The end of a cell of a table.</summary>
    public void Cell() => _tab = true;

    /// <summary>The end of a line that is no end of a block.</summary>
    public void Break() => _break = true;

    /// <summary>The end of a block.</summary>
    public void End() => _end = true;

    public override string ToString() => _text.ToString();

    private void Append(char c)
    {
        if (_text.Length > 0)
        {
            if (_end) _text.Append("\n\n");
            else if (_break) _text.Append('\n');
            else if (_tab) _text.Append('\t');
            else if (_blank) _text.Append(' ');
        }
        (_blank, _break, _end, _tab) = (false, false, false, false);
        _text.Append(c);
    }
}
