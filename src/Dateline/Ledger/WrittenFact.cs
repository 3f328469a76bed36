namespace Dateline.Ledger;

/// <summary>A fact in the body of a reading, as <see cref="LineBodies"/> writes it, before it is parsed.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id.</param>
/// <param name="Json">The object.</param>
internal readonly record struct WrittenFact(ReadOnlyMemory<char> Kind, ReadOnlyMemory<char> Id, ReadOnlyMemory<char> Json)
{
    // Within a string the quotation marks are escaped, and no other object begins so.
    private const string Begin = "{\"kind\":\"", Next = "\",\"id\":\"", End = "]}";

    /// <summary>The facts of a body in their order.</summary>
    public static IEnumerable<WrittenFact> Of(string body)
    {
        for (var start = body.IndexOf(Begin, StringComparison.Ordinal); start >= 0;)
        {
            var next = body.IndexOf(Begin, start + Begin.Length, StringComparison.Ordinal);
            // A comma stands between two.
            var end = next >= 0 ? next - 1 : body.Length - End.Length;
            var kind = Word(body, start + Begin.Length);
            yield return new(kind, Word(body, start + Begin.Length + kind.Length + Next.Length), body.AsMemory(start, Math.Max(0, end - start)));
            start = next;
        }
    }

    private static ReadOnlyMemory<char> Word(string body, int start)
    {
        var end = start < body.Length ? body.IndexOf('"', start) : -1;
        return end < 0 ? default : body.AsMemory(start, end - start);
    }
}
