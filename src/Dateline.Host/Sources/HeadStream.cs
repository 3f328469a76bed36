namespace Dateline.Host.Sources;

/// <summary>A stream that cannot be rewound, with its first bytes known before it is read.</summary>
internal sealed class HeadStream : Stream
{
    private readonly Stream _rest;
    private readonly byte[] _head = new byte[SourceFile.HeadLength];
    private readonly int _length;
    private int _taken;

    public HeadStream(Stream stream)
    {
        _rest = stream;
        while (_length < _head.Length && !IsLineOfJson(_head.AsSpan(0, _length)) && stream.Read(_head, _length, _head.Length - _length) is > 0 and var count)
            _length += count;
    }

    public ReadOnlyMemory<byte> Head => _head.AsMemory(0, _length);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (_taken == _length) return _rest.Read(buffer);
        var count = Math.Min(buffer.Length, _length - _taken);
        _head.AsSpan(_taken, count).CopyTo(buffer);
        _taken += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Lines of a running feed are to be read as they come, so the first one is enough to tell.</summary>
    private static bool IsLineOfJson(ReadOnlySpan<byte> head) =>
        head.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'{', .. var line] && line.Contains((byte)'\n');
}
