namespace Dateline.Knowledge.Patterns;

/// <summary>What sort of word tells.</summary>
internal enum PatternKind
{
    /// <summary>A verb in any form.</summary>
    Verb,

    /// <summary>A verb in the infinitive or as a gerund: what somebody is about to do, not what he did (<c>to defeat the group</c>).</summary>
    Aim,

    Noun,

    /// <summary>An adjective, or a participle that is used as one (<c>is committed to</c>).</summary>
    Adj,

    /// <summary>The participle behind a hyphen (<c>rebel-held</c>).</summary>
    Hyphen,
}
