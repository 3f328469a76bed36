using System.Security.Cryptography;
using System.Text;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts;

/// <summary>One claim of one text, with the words that prove it.</summary>
public abstract record Fact
{
    private protected Fact(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        Evidence = evidence;
    }

    /// <summary>The word that names the kind in JSON: <c>event</c>, <c>figure</c> …</summary>
    public abstract string Kind { get; }

    public Evidence Evidence { get; init; }

    public Status Status { get; init; }

    /// <summary>When it was so; null where the text does not say.</summary>
    public Time? Time { get; init; }

    /// <summary>Where it was so; null where the text does not say.</summary>
    public Place? Place { get; init; }

    /// <summary>Who says so; null for the narrator of the text.</summary>
    public Source? Source { get; init; }

    /// <summary>How sure the reader is, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>What it was coded by; null where that is not kept. No part of the JSON form.</summary>
    public Grounds? Grounds { get; init; }

    /// <summary>
    /// 16 hex digits of the SHA-256 of the document, the kind, the carrying span and what is claimed:
    /// the same words read the same way keep their id.
    /// </summary>
    public string Id
    {
        get
        {
            var carrier = Evidence.Excerpts[0].Span;
            var claim = $"{Evidence.Document}\0{Kind}\0{carrier.Start}+{carrier.Length}\0{Vocabulary.Word(Status)}\0{Claim}";
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(claim)).AsSpan(0, 8));
        }
    }

    /// <summary>The actors that it names; its source and whom that goes by come last.</summary>
    public IEnumerable<Mention> Mentions => Source is null ? Participants : Participants.Concat(Source.Via.Prepend(Source).Select(s => s.Actor));

    private protected abstract IEnumerable<Mention> Participants { get; }

    /// <summary>What is claimed, in one line.</summary>
    private protected abstract string Claim { get; }
}
