using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Roles;

/// <summary>A role as a rule finds it.</summary>
/// <param name="Tree">The sentence.</param>
/// <param name="Word">The word that tells it, for its status.</param>
/// <param name="Subject">Words of the subject.</param>
/// <param name="SubjectHead">Their head.</param>
/// <param name="Relation">How they belong together.</param>
/// <param name="Object">Words of the object.</param>
/// <param name="ObjectHead">Their head.</param>
/// <param name="Evidence">The words that carry it.</param>
internal readonly record struct RoleDraft(
    Tree Tree, int Word, TextSpan Subject, int SubjectHead, RoleRelation Relation, TextSpan Object, int ObjectHead, TextSpan Evidence);
