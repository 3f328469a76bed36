namespace Dateline.Facts.Coding.Places;

/// <summary>How far from a fact's own words its place may stand.</summary>
internal enum Reach
{
    /// <summary>At the words that tell of it: what is said is nowhere unless the text says where.</summary>
    Own,

    /// <summary>In what it is about: sides are taken on, and efforts made for, what is somewhere.</summary>
    Topic,

    /// <summary>Anywhere in its sentence, as for meetings.</summary>
    Sentence,

    /// <summary>Where the text has last set its scene, as for what happens on the ground.</summary>
    Scene,
}
