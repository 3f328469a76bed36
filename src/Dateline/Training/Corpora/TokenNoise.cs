using Dateline.Annotation;
using Dateline.Annotation.Parsing;

namespace Dateline.Training.Corpora;

/// <summary>
/// Cuts tokens at every sign that is no letter or digit (<c>U . S .</c>, <c>' s</c>), as other tokenizers do, so that names
/// are found in text that did not come from ours.
/// </summary>
internal static class TokenNoise
{
    private static readonly uint _beginnings = Enum.GetValues<EntityType>().Aggregate(0u, (bits, t) => bits | 1u << EntityTags.Begin(t));

    /// <summary>The sentence cut finer, with its entity labels; a sentence without trees.</summary>
    public static TrainingSentence Split(TrainingSentence sentence)
    {
        var forms = new List<string>();
        var labels = new List<uint>();
        for (var i = 0; i < sentence.Length; i++)
        {
            var (form, label) = (sentence.Forms[i], sentence.Entities![i]);
            for (int start = 0, end; start < form.Length; start = end)
            {
                end = start + 1;
                while (end < form.Length && char.IsLetterOrDigit(form[start]) && char.IsLetterOrDigit(form[end])) end++;
                if (char.IsHighSurrogate(form[end - 1]) && end < form.Length) end++;
                forms.Add(form[start..end]);
                labels.Add(start == 0 ? label : (label & ~_beginnings) | (label & _beginnings) << 1);
            }
        }

        return new([.. forms]) { Entities = [.. labels], EntityWeight = sentence.EntityWeight };
    }
}
