using Dateline.Annotation.Trees;

namespace Dateline.Facts.Coding.Trees;

/// <summary>
/// Who does and who undergoes what a predicate tells, through passives, relative clauses, shared subjects, control and
/// reduced clauses. Answers are head tokens of noun phrases, −1 where the sentence does not say.
/// </summary>
internal static class Participants
{
    /// <summary>Whether a verb is passive: by its auxiliary, its subject, or as a participle behind its noun.</summary>
    public static bool IsPassive(Tree tree, int verb) => Voice.IsPassive(tree, verb);

    /// <summary>Who does it.</summary>
    public static int Agent(Tree tree, int verb) => Doers.Of(tree, verb);

    /// <summary>Whom it is done to.</summary>
    public static int Patient(Tree tree, int verb) => Patients.Of(tree, verb);

    /// <summary>The subject on the surface: who does it, in the passive whom it is done to.</summary>
    public static int Subject(Tree tree, int verb) => Subjects.Of(tree, verb);
}
