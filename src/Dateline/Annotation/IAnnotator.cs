namespace Dateline.Annotation;

/// <summary>One step of reading. Implementations are immutable and safe to use from many threads.</summary>
public interface IAnnotator
{
    /// <summary>Layers that must stand before this one runs.</summary>
    Layers Requires { get; }

    /// <summary>Layers that stand once it has run.</summary>
    Layers Provides { get; }

    /// <summary>Adds its layers to the text.</summary>
    void Annotate(AnnotatedText text);
}
