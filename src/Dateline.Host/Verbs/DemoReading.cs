using Dateline.Annotation;
using Dateline.Facts;

namespace Dateline.Host.Verbs;

/// <summary>A sample report with what was read from it.</summary>
internal sealed record DemoReading(string Path, Reading Reading, AnnotatedText Text);
