using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Documents;
using Dateline.Ledger;
using Dateline.Reviews;
using Dateline.Reviews.Briefs;
using Dateline.Reviews.Pages;
using Dateline.Tests.Ledger;

namespace Dateline.Tests.Reviews.Pages;

/// <summary>The review of the sample reports and its pages, made once.</summary>
internal static class SamplePages
{
    private static readonly DateOnly Since = new(2015, 6, 2), Until = new(2016, 2, 2);

    private static readonly Lazy<Review> Made = new(() => Make(Samples()));

    private static readonly Lazy<byte[]> Plain = new(() => Write(Made.Value)), Sealed = new(() => Write(Made.Value, isPacket: true));

    public static Review Review => Made.Value;

    public static byte[] Page => Plain.Value;

    public static byte[] Packet => Sealed.Value;

    public static byte[] Write(Review review, bool isPacket = false)
    {
        using var stream = new MemoryStream();
        ReviewPage.Write(stream, review, new() { IsPacket = isPacket, Sentence = Line, Brief = new BriefWriter(English.English.Reader).Write(review) });
        return stream.ToArray();
    }

    /// <summary>The review of documents that are known from the start.</summary>
    public static Review Make(IEnumerable<Document> documents, DateOnly? since = null)
    {
        using var ledger = new MemoryLedger(new MovedClock());
        var reader = EnglishReader.Instance;
        foreach (var document in documents) ledger.Append(new Intake(reader.Read(document), reader.Version));
        var from = since ?? Since;
        return new Reviewer().Make(ledger, new(from, Until, Cutoff.Of(ledger, from), Cutoff.Of(ledger, Until)));
    }

    private static TextSpan Line(Document document, TextSpan words)
    {
        var start = words.Start == 0 ? 0 : document.Text.LastIndexOf('\n', words.Start - 1) + 1;
        var end = document.Text.IndexOf('\n', words.End - 1);
        return TextSpan.FromBounds(start, end < 0 ? document.Text.Length : Math.Max(end, words.End));
    }

    private static IEnumerable<Document> Samples()
    {
        var folder = Path.Combine(Exports.Repository.Root, "samples");
        using var list = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "documents.json")));
        return [.. list.RootElement.EnumerateArray().Select(entry => Document.FromText(
            File.ReadAllText(Path.Combine(folder, entry.GetProperty("file").GetString()!), Encoding.UTF8),
            DateOnly.ParseExact(entry.GetProperty("published").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            entry.GetProperty("title").GetString(), entry.GetProperty("file").GetString(), entry.GetProperty("publisher").GetString()))];
    }
}
