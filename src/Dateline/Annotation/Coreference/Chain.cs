namespace Dateline.Annotation.Coreference;

/// <summary>What a growing chain of mentions is known to be.</summary>
internal sealed class Chain
{
    public List<Nominal> Mentions { get; } = [];

    public EntityType? Type { get; private set; }

    public NounClass Class { get; private set; }

    public Gender Gender { get; private set; }

    public bool IsPlural { get; private set; }

    /// <summary>Words of its names, offices and their modifiers, in lower case.</summary>
    public HashSet<string> Words { get; } = [];

    public HashSet<string> Offices { get; } = [];

    /// <summary>The country, settlement or area that its place is known to be; None otherwise.</summary>
    public NounClass Place { get; set; }

    public Nominal First => Mentions[0];

    public bool IsNamed => Type is not null;

    public bool IsPerson => Type == EntityType.Per || Type is null && Class is NounClass.Person or NounClass.Office && !IsPlural;

    public bool IsBody => Type == EntityType.Org || Type is null && Class is NounClass.Body or NounClass.Government && !IsPlural;

    public bool IsPlace => Type is EntityType.Loc or EntityType.Fac || Type is null && Class is NounClass.Country or NounClass.Settlement or NounClass.Area && !IsPlural;

    public void Add(Nominal mention)
    {
        if (Mentions.Count == 0) IsPlural = mention.IsPlural;
        Mentions.Add(mention);
        // "Secretary-General Ali Omar": the office may be taken for a body, the name says who.
        if (mention.Name is { Type: EntityType.Per }) Type = EntityType.Per;
        Type ??= mention.Name?.Type;
        if (Class == NounClass.None) Class = mention.Class;
        if (mention.Gender != Gender.Unknown && Gender == Gender.Unknown) Gender = mention.Gender;
        if (mention.IsPronoun) return;
        Words.UnionWith(mention.Modifiers);
        Words.Add(mention.Lemma);
        Offices.UnionWith(mention.Offices);
        if (mention.Name is { } name)
            for (var i = name.First; i < name.End; i++) Words.Add(mention.Tree[i].Form.ToLowerInvariant());
    }
}
