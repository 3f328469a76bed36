using Dateline.Annotation.Trees;

namespace Dateline.Annotation.Coreference;

/// <summary>A noun phrase or pronoun that may mean an actor, a place or a thing.</summary>
internal sealed class Nominal
{
    public required Tree Tree { get; init; }

    /// <summary>Head token of the phrase; of a name with its title the word that governs both.</summary>
    public required int Head { get; init; }

    /// <summary>The first member of a list (<c>Mali, Niger and Chad</c>), whose head is its <c>and</c>; −1 for what is none.</summary>
    public int Member { get; init; } = -1;

    /// <summary>The token by which the phrase hangs in the sentence.</summary>
    public int Anchor => Member >= 0 ? Member : Head;

    /// <summary>First and last token of the phrase.</summary>
    public required int First { get; init; }

    public required int Last { get; init; }

    /// <summary>The name that the phrase is; null for nouns and pronouns.</summary>
    public Entity? Name { get; init; }

    public NounClass Class { get; init; }

    public bool IsPronoun { get; init; }

    public bool IsPlural { get; init; }

    public bool IsDefinite { get; init; }

    /// <summary>The pronoun that says whose it is: <c>his government</c>; −1 where there is none.</summary>
    public int Possessor { get; init; } = -1;

    /// <summary>Whether something restricts it that later mentions would not repeat: <c>the minister who resigned</c>.</summary>
    public bool IsRestricted { get; init; }

    public Gender Gender { get; set; }

    /// <summary>Lemma of the head in lower case.</summary>
    public required string Lemma { get; init; }

    /// <summary>The words before the head (and of a title) in lower case, without determiners.</summary>
    public string[] Modifiers { get; init; } = [];

    /// <summary>The offices that a title names: lemma of each.</summary>
    public string[] Offices { get; init; } = [];

    /// <summary>The quotation that it stands in; −1 outside.</summary>
    public int Quotation { get; init; }

    /// <summary>How much its place in the sentence makes of it (Lappin and Leass 1994).</summary>
    public int Weight { get; init; }

    /// <summary>Order in the text.</summary>
    public int Index { get; set; }

    public bool IsPerson => Name?.Type == EntityType.Per || Class is NounClass.Person or NounClass.Office && !IsPlural;
}
