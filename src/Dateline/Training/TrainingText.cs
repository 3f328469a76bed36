namespace Dateline.Training;

/// <summary>A text whose tokens and sentences are known, to train the segmenter.</summary>
/// <param name="Text">The text.</param>
/// <param name="Tokens">Offsets at which tokens start, in order.</param>
/// <param name="Tags">Index of the universal part of speech of each token, −1 for an unknown one; empty where another tokenizer than UD's cut the text.</param>
/// <param name="Sentences">Offsets at which sentences start, in order.</param>
internal sealed record TrainingText(string Text, int[] Tokens, int[] Tags, int[] Sentences);
