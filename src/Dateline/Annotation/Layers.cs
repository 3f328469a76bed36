namespace Dateline.Annotation;

/// <summary>The layers of annotation that an annotator requires or provides.</summary>
[Flags]
public enum Layers
{
    None = 0,
    Tokens = 1,
    Sentences = 2,
    Tags = 4,
    Lemmas = 8,
    Dependencies = 16,
    Entities = 32,
}
