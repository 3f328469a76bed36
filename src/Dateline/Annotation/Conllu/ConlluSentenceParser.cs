using System.Globalization;

namespace Dateline.Annotation.Conllu;

/// <summary>Parses the lines of one sentence.</summary>
internal sealed class ConlluSentenceParser(StringCache strings)
{
    private const int Columns = 10;
    private readonly List<string> _comments = [];
    private readonly List<ConlluToken> _tokens = [];
    private readonly List<ConlluAside> _asides = [];
    private int _rangeEnd;
    private bool _spaceAfterRange;

    /// <returns>The sentence; null when there are comments but no word.</returns>
    public static ConlluSentence? Parse(IReadOnlyList<string> lines, int first, StringCache strings)
    {
        var parser = new ConlluSentenceParser(strings);
        for (var i = 0; i < lines.Count; i++)
            if (parser.Add(lines[i]) is { } reason)
                throw new ConlluFormatException(first + i, reason);
        var tokens = parser._tokens;
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Head >= tokens.Count)
                throw new ConlluFormatException(first, $"HEAD of token {i + 1} is {tokens[i].Head + 1}, but there are {tokens.Count} tokens");
        return tokens.Count == 0 ? null : new(first, parser._comments, tokens, parser._asides);
    }

    /// <returns>What is wrong with the line; null when all is well.</returns>
    private string? Add(string line)
    {
        if (line[0] == '#')
        {
            _comments.Add(line);
            return null;
        }
        Span<Range> ranges = stackalloc Range[Columns + 1];
        var row = new Row(line, ranges[..line.AsSpan().Split(ranges, '\t')]);
        if (row.Count is < 2 or > Columns) return $"there are {row.Count} columns, separated by tabs, where ID, FORM and up to 8 more belong";
        if (row[0].IndexOfAny('-', '.') >= 0) return AddAside(row, line);
        if (!TryNumber(row[0], out var id) || id != _tokens.Count + 1) return $"ID is '{row[0]}' where {_tokens.Count + 1} belongs";
        if (row[1].IsEmpty) return "FORM is empty";
        var head = 0;
        if (row[6] is not "_" && !TryNumber(row[6], out head)) return $"HEAD is '{row[6]}' where a number belongs";
        var spaceAfter = id < _rangeEnd ? false : id == _rangeEnd ? _spaceAfterRange : SpaceAfter(row[9]);
        _tokens.Add(new(
            strings.Get(row[1]), strings.Get(row[2]), strings.Get(row[3]), strings.Get(row[4]), strings.Get(row[5]), head - 1,
            strings.Get(row[7]), strings.Get(row[8]), spaceAfter, strings.Get(row[9])));
        return null;
    }

    private string? AddAside(Row row, string line)
    {
        var id = row[0];
        var mark = id.IndexOfAny('-', '.');
        if (!TryNumber(id[..mark], out var first) || !TryNumber(id[(mark + 1)..], out var second)) return $"ID '{id}' is no number";
        if (id[mark] == '-')
        {
            if (first != _tokens.Count + 1 || second < first) return $"the range '{id}' is out of order";
            (_rangeEnd, _spaceAfterRange) = (second, SpaceAfter(row[9]));
        }
        _asides.Add(new(_tokens.Count, line));
        return null;
    }

    private static bool SpaceAfter(ReadOnlySpan<char> misc)
    {
        foreach (var range in misc.Split('|'))
            if (misc[range] is "SpaceAfter=No")
                return false;
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    /// <summary>The columns of a line; those that are missing or blank read <c>_</c>, but for ID and FORM.</summary>
    private readonly ref struct Row(ReadOnlySpan<char> line, ReadOnlySpan<Range> columns)
    {
        private readonly ReadOnlySpan<char> _line = line;
        private readonly ReadOnlySpan<Range> _columns = columns;

        public int Count => _columns.Length;

        public ReadOnlySpan<char> this[int column]
        {
            get
            {
                if (column >= _columns.Length) return "_";
                var value = _line[_columns[column]];
                return value.IsEmpty && column > 1 ? "_" : value;
            }
        }
    }
}
