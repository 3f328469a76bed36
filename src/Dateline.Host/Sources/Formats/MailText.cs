using System.Text;
using Dateline.Documents;

namespace Dateline.Host.Sources.Formats;

/// <summary>Plain text of a mail: lines that were only wrapped are joined; signature and quoted older mails are left out.</summary>
internal static class MailText
{
    /// <summary>Mail programs wrap at 72 to 78 characters; a line that ends much earlier ends on purpose.</summary>
    private const int Narrow = 50, Wide = 80;

    public static Content Read(string text, bool flowed)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').TakeWhile(l => l is not ("-- " or "--")).ToList();
        var own = lines.FindAll(l => !l.StartsWith('>'));
        var quoted = lines.Count - own.Count;
        var isAllQuoted = own.TrueForAll(string.IsNullOrWhiteSpace);
        if (isAllQuoted) own = lines.ConvertAll(l => l.TrimStart('>', ' '));
        var blocks = new List<string>();
        for (var i = 0; i < own.Count;)
        {
            var block = own.Skip(i).TakeWhile(l => !string.IsNullOrWhiteSpace(l)).ToList();
            if (block.Count > 0) blocks.Add(Join(block, flowed));
            i += block.Count + 1;
        }
        return new(
            string.Join("\n\n", blocks), DocumentFields.None,
            quoted > 0 && !isAllQuoted ? [$"{quoted} quoted line(s) of an older mail were left out"] : []);
    }

    private static string Join(List<string> block, bool flowed)
    {
        var isWrapped = block.Count > 1 && block.TrueForAll(l => l.Length <= Wide) && block.SkipLast(1).All(l => l.Length >= Narrow);
        var text = new StringBuilder();
        foreach (var line in block)
        {
            // A space put before a line protects it in flowed text.
            text.Append(flowed && line.StartsWith(' ') ? line.AsSpan(1).TrimEnd() : line.AsSpan().TrimEnd());
            text.Append(isWrapped || (flowed && line.EndsWith(' ')) ? ' ' : '\n');
        }
        return text.ToString().TrimEnd();
    }
}
