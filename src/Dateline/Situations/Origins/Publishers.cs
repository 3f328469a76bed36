using Dateline.Documents;
using Dateline.Knowledge.Actors;

namespace Dateline.Situations.Origins;

/// <summary>Who published a document: all sites and editions of one house are one publisher.</summary>
internal sealed class Publishers(ActorRegistry registry, Agencies agencies)
{
    private static readonly HashSet<string> Trimmings = ["online", "website", "site", "digital", "com", "org", "net", "newspaper", "english", "international", "edition", "the", "www"];

    // Before the name of a site stand its editions; behind a country's letters may stand what a country files its sites under.
    private static readonly HashSet<string> SecondLevels = ["co", "com", "org", "net", "gov", "ac", "gob", "go", "edu", "or", "ne", "gen", "info"];

    /// <summary>The publisher, or null where nothing names it.</summary>
    public Origin? Of(Document document)
    {
        if (document.Publisher is { } name && !string.IsNullOrWhiteSpace(name)) return Named(name);
        return (HostOf(document.Url) ?? HostOf(document.Source)) is { } host ? OfHost(host) : null;
    }

    private Origin Named(string name)
    {
        if (name.Contains('.') && !name.Contains(' ') && HostOf($"http://{name}") is { } host) return OfHost(host);
        if ((agencies.Named(name) ?? registry.Find(name) ?? registry.Find(Bare(name))) is { } known) return new(known.Id, known.Name);
        var bare = Bare(name);
        return new($"publisher:{RegisteredActor.IdOf(bare)}", name.Trim());
    }

    private Origin OfHost(string host)
    {
        if (agencies.OfHost(host) is { } agency) return new(agency.Id, agency.Name);
        var label = host[..host.IndexOf('.')];
        if ((registry.Find(label) ?? registry.Find(label.ToUpperInvariant())) is { Type: Knowledge.Ontology.ActorType.Media } known) return new(known.Id, known.Name);
        return new($"publisher:{RegisteredActor.IdOf(label)}", host);
    }

    // "www.news.example.co.uk" is example.co.uk.
    private static string? HostOf(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.HostNameType != UriHostNameType.Dns) return null;
        var labels = uri.Host.ToLowerInvariant().Split('.');
        if (labels.Length < 2) return null;
        var kept = labels.Length > 2 && labels[^1].Length == 2 && SecondLevels.Contains(labels[^2]) ? 3 : 2;
        return string.Join('.', labels[^kept..]);
    }

    private static string Bare(string name)
    {
        var words = name.Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries);
        var kept = words.Where(w => !Trimmings.Contains(w.ToLowerInvariant())).ToArray();
        return kept.Length > 0 ? string.Join(' ', kept) : name;
    }
}
