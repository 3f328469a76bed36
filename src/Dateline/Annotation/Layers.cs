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
    Trees = 64,
    Times = 128,
    Quantities = 256,
    Actors = 512,
    Places = 1024,
    Coreference = 2048,
    Quotations = 4096,
    Factuality = 8192,
}
