namespace Dateline.Annotation;

/// <summary>The universal parts of speech (https://universaldependencies.org/u/pos).</summary>
public static class Upos
{
    public const string Adj = "ADJ", Adp = "ADP", Adv = "ADV", Aux = "AUX", Cconj = "CCONJ", Det = "DET", Intj = "INTJ",
        Noun = "NOUN", Num = "NUM", Part = "PART", Pron = "PRON", Propn = "PROPN", Punct = "PUNCT", Sconj = "SCONJ",
        Sym = "SYM", Verb = "VERB", Other = "X";
}
