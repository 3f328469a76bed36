using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;

namespace Dateline.Facts.Coding.Roles;

/// <summary>Finds the words that an acronym in brackets shortens: the initials must give its letters, small words may be left out.</summary>
internal static class Acronyms
{
    /// <summary>First token of the long form that ends right before the bracket; −1 where the initials do not fit.</summary>
    public static int LongForm(Tree tree, int end, string acronym)
    {
        var letters = acronym.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray();
        var at = letters.Length - 1;
        for (var i = end; i >= 0 && end - i < letters.Length * 3 && at >= 0; i--)
        {
            var form = tree[i].Form;
            if (form is "," or ";" or "(" or ")") return -1;
            if (char.ToLowerInvariant(form[0]) == letters[at])
            {
                if (at == 0) return i;
                at--;
            }
            else if (char.IsUpper(form[0])) return -1;
        }
        return -1;
    }

    public static bool IsOne(string form) => form.Length is >= 2 and <= 10 && form.Count(char.IsUpper) * 2 > form.Length;
}
