using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>One thing told of an agreement.</summary>
/// <param name="Fact">The fact behind it.</param>
/// <param name="Day">The day it was so, or else was published.</param>
/// <param name="Stage">How far it had come.</param>
/// <param name="Status">Whether it had, is to, or was denied.</param>
/// <param name="Name">The agreement, in the words of the text.</param>
public sealed record AgreementStep(FactKey Fact, DateOnly Day, AgreementStage Stage, Status Status, string Name)
{
    /// <summary>Whether the text was no more than initialled.</summary>
    public bool IsInitialled { get; init; }
}
