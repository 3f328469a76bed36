using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Actors;

namespace Dateline.Situations.Origins;

/// <summary>What a document and a fact say themselves about where they come from; copies are left out of account.</summary>
/// <param name="registry">Who is known by name.</param>
internal sealed class OriginTracer(ActorRegistry registry)
{
    private readonly Agencies _agencies = new(registry);
    private readonly Bodies _bodies = new(registry);
    private Publishers? _publishers;

    /// <summary>The agency that the document credits; null where it credits none.</summary>
    public Origin? Agency(Document document) => _agencies.CreditedBy(document) is { } agency ? new(agency.Id, agency.Name) : null;

    /// <summary>The publisher, else the document itself.</summary>
    public Origin Publisher(Document document) =>
        (_publishers ??= new(registry, _agencies)).Of(document) ?? new($"document:{document.Id}", document.Title ?? document.Source ?? document.Id.Value);

    /// <summary>The source that can be found again by what the fact says; null where it names none.</summary>
    public Origin? Body(Fact fact) => Body(fact.Source?.Actor);

    /// <summary>The same of who a fact says it from; null for the narrator.</summary>
    public Origin? Body(Mention? speaker) => speaker is { } named ? _bodies.Of(named) : null;
}
